import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { ColonneAmbigue } from '../../core/reading/colonnesGardees';
import type { Intitule } from '../../core/reading/formReading';
import { candidatLabel } from '../../text/colonnes';
import { columnLabels, fr } from '../../text/fr';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    listStyleType: 'none',
  },
  // A heading may be a whole sentence.
  choice: { textAlign: 'left', justifyContent: 'flex-start', overflowWrap: 'anywhere' },
});

interface ColonneChoicesProps {
  readonly question: ColonneAmbigue;
  readonly tabIndex: number;
  readonly frozen: boolean;
  readonly onChoose: (choisi: Intitule) => void;
}

/** The answers to « which of these columns », which their headings do not tell. */
export function ColonneChoices({ question, tabIndex, frozen, onChoose }: ColonneChoicesProps) {
  const styles = useStyles();
  return (
    <ul
      className={styles.root}
      aria-label={fr`Colonne qui contient ${columnLabels[question.colonne]}`}
    >
      {question.candidats.map((candidat) => (
        <li key={candidat.cellule}>
          <Button
            size="small"
            className={styles.choice}
            tabIndex={tabIndex}
            disabledFocusable={frozen}
            onClick={() => onChoose(candidat)}
          >
            {candidatLabel(candidat)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
