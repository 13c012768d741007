import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';

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
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.button} disabledFocusable={frozen}>
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map((choice) => (
            <MenuItem key={choice.label} onClick={choice.act}>
              {choice.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
