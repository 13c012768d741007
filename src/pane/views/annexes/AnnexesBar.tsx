import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';

import { usePane } from '../../hooks/paneContext';
import { useRoom } from '../../hooks/useRoom';
import { COMPARAISONS, INSERTIONS, PORTEES } from '../../words/annexes';
import type { OpenAnnexesPage } from './page';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 420px)': {
      paddingTop: tokens.spacingVerticalXS,
      paddingBottom: tokens.spacingVerticalXS,
    },
  },
  button: { minWidth: 0, whiteSpace: 'nowrap' },
});

/** What can be done next, once something was checked. */
export function AnnexesBar({ onOpen }: { readonly onOpen: OpenAnnexesPage }) {
  const styles = useStyles();
  const { state, session } = usePane();
  const room = session.rooms.annexes;
  const { controle } = useRoom(room);
  if (controle === undefined) return null;
  return (
    <footer className={styles.root}>
      <ChoiceMenu
        label="Contrôler"
        frozen={state.busy !== undefined}
        choices={PORTEES.map(({ value, label }) => ({
          label,
          act: () => void room.controler(value),
        }))}
      />
      <ChoiceMenu
        label="Insérer"
        frozen={false}
        choices={INSERTIONS.map(({ modele, label }) => ({
          label,
          act: () => onOpen({ annexe: modele }),
        }))}
      />
      <ChoiceMenu
        label="Comparer"
        frozen={false}
        choices={COMPARAISONS.map(({ page, label }) => ({ label, act: () => onOpen(page) }))}
      />
    </footer>
  );
}

interface ChoiceMenuProps {
  readonly label: string;
  readonly frozen: boolean;
  readonly choices: readonly { readonly label: string; readonly act: () => void }[];
}

function ChoiceMenu({ label, frozen, choices }: ChoiceMenuProps) {
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
