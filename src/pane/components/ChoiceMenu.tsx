import { makeStyles, MenuButton } from '@fluentui/react-components';

import { PaneMenu } from './PaneMenu';

const useStyles = makeStyles({ button: { minWidth: 0, whiteSpace: 'nowrap' } });

interface ChoiceMenuProps {
  readonly label: string;
  readonly frozen: boolean;
  readonly choices: readonly { readonly label: string; readonly act: () => void }[];
}

/** A button that offers several things of one kind. */
export function ChoiceMenu({ label, frozen, choices }: ChoiceMenuProps) {
  const styles = useStyles();
  return (
    <PaneMenu
      trigger={
        <MenuButton className={styles.button} disabledFocusable={frozen}>
          {label}
        </MenuButton>
      }
    >
      {({ MenuItem }) =>
        choices.map((choice) => (
          <MenuItem key={choice.label} onClick={choice.act}>
            {choice.label}
          </MenuItem>
        ))
      }
    </PaneMenu>
  );
}
