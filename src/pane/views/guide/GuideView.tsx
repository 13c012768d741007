import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';

import { SubPage } from '../../components/SubPage';

const useStyles = makeStyles({
  frame: { flexGrow: 1, width: '100%', minHeight: '200px', border: 'none' },
});

interface GuideViewProps {
  /** An anchor of the guide; its beginning where none is given. */
  readonly place: string | undefined;
  readonly onClose: () => void;
}

/** The guide with its search, from the file that is published beside the pane: nothing else is asked for. */
export function GuideView({ place, onClose }: GuideViewProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const settle = () => {
    const guide = frame.current?.contentDocument;
    if (!guide) return;
    const dressed = frame.current?.closest<HTMLElement>('[data-mode]');
    guide.documentElement.style.colorScheme = dressed?.dataset.mode === 'clair' ? 'light' : 'dark';
    // Keys pressed in a frame do not reach the page around it.
    guide.addEventListener('keydown', ({ key }) => key === 'Escape' && onClose());
  };
  return (
    <SubPage title="Guide" onClose={onClose}>
      <iframe
        ref={frame}
        className={styles.frame}
        title="Guide de Relogement"
        src={place === undefined ? 'aide.html' : `aide.html#${place}`}
        onLoad={settle}
      />
    </SubPage>
  );
}
