import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

import { useKeys } from '../hooks/useKeys';
import { ArrowLeftRegular } from './Icons';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  back: { minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // It takes the focus for readers; nothing is done from it.
    outlineStyle: 'none',
  },
});

interface SubPageProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A page over the others, with a way back: its arrow, or Escape. The keyboard starts from its title, unless
 * the page puts it elsewhere.
 */
export function SubPage({ title, onClose, children }: SubPageProps) {
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!page.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  useKeys(page, (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  });
  return (
    <main ref={page} className={styles.root}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          className={styles.back}
          aria-label="Retour"
          icon={<ArrowLeftRegular />}
          onClick={onClose}
        />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      {children}
    </main>
  );
}
