import {
  makeStyles,
  Menu,
  MenuButton,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { MoreHorizontalRegular } from './Icons';

const useStyles = makeStyles({ more: { flexShrink: 0, minWidth: '32px' } });

interface MoreMenuProps {
  readonly frozen: boolean;
  /** Its menu items. */
  readonly children: ReactNode;
}

/** What else can be done, behind the last button of a bar. */
export function MoreMenu({ frozen, children }: MoreMenuProps) {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.more}
          aria-label="Autres actions"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          disabledFocusable={frozen}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
