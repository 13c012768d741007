import { Button, makeStyles, tokens } from '@fluentui/react-components';

import { fr } from '../../../text/fr';
import { BuildingHomeRegular } from '../../components/Icons';
import { Screen } from '../../components/Screen';
import type { Role } from '../../preferences';
import { ROLES } from '../../words/roles';

const useStyles = makeStyles({
  list: {
    alignSelf: 'stretch',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  button: {
    width: '100%',
    maxWidth: 'none',
    justifyContent: 'flex-start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
  },
  role: { display: 'block' },
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface RoleQuestionProps {
  /** Nothing is kept for the next opening: it is said here, where each opening begins. */
  readonly sansMemoire: boolean;
  readonly onAnswer: (role: Role) => void;
}

const OUVERT = 'Le volet s’ouvrira sur ce qui vous est le plus utile. Rien ne vous sera fermé.';
const SANS_MEMOIRE = fr`${OUVERT} Ce navigateur ne laisse rien garder au volet : vos réponses et vos en-têtes valent jusqu’à sa fermeture. Le classeur, lui, garde tout le reste.`;

/** Asked once, at the first opening; the answer decides what the pane opens on. */
export function RoleQuestion({ sansMemoire, onAnswer }: RoleQuestionProps) {
  const styles = useStyles();
  return (
    <Screen
      icon={BuildingHomeRegular}
      title="Vous êtes…"
      text={sansMemoire ? SANS_MEMOIRE : OUVERT}
    >
      <ul className={styles.list}>
        {ROLES.map(({ role, label, hint }) => (
          <li key={role}>
            <Button className={styles.button} onClick={() => onAnswer(role)}>
              <span>
                <span className={styles.role}>{label}</span>
                <span className={styles.hint}>{hint}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
