import { makeStyles, MenuButton } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

import { MoreHorizontalRegular } from './Icons';
import { PaneMenu } from './PaneMenu';

const useStyles = makeStyles({ more: { flexShrink: 0, minWidth: '32px' } });

interface MoreMenuProps extends Pick<ComponentProps<typeof PaneMenu>, 'children'> {
  readonly frozen: boolean;
}

/** What else can be done, behind the last button of a bar. */
export function MoreMenu({ frozen, children }: MoreMenuProps) {
  const styles = useStyles();
  return (
    <PaneMenu
      trigger={
        <MenuButton
          className={styles.more}
          aria-label="Autres actions"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          disabledFocusable={frozen}
        />
      }
    >
      {children}
    </PaneMenu>
  );
}
