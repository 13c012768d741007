import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { ColumnKey } from '../../core/forms/column';
import type { QuestionColonnes } from '../../core/reading/colonnesGardees';
import type { CelluleEcartee, Compte } from '../../core/reading/compteModel';
import { joinAddresses } from '../../grid/joinAddresses';
import { choisieSentence } from '../../text/colonnes';
import { columnLabels, fr } from '../../text/fr';
import { compteSentence, ecarteesByMotif, motifLabel } from '../../text/lecture';

/** Cells and areas shown of each reason: the rest is counted. */
const SHOWN = 20;

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', textWrap: 'pretty' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  go: {
    minWidth: 0,
    // In line with the words above where it stands under them.
    padding: 0,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

interface LectureNoteProps {
  readonly compte: Compte;
  /** The columns that somebody chose. */
  readonly choisies?: QuestionColonnes['choisies'] | undefined;
  /** Asks again which column it is; absent where it is asked elsewhere. */
  readonly onForget?: (colonne: ColumnKey) => void;
  /** Shows a cell; absent where its workbook is not open. */
  readonly onGo?: (cellule: string) => void;
}

/** What the cells of a form were read as, in one line that opens onto those that are not read. */
export function LectureNote({ compte, choisies = [], onForget, onGo }: LectureNoteProps) {
  const styles = useStyles();
  const sentence = compteSentence(compte);
  if (compte.ecartees.length + choisies.length === 0)
    return <p className={styles.root}>{sentence}</p>;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{sentence}</summary>
      <ul className={styles.list}>
        {choisies.map(({ colonne, intitule }) => (
          <li key={colonne} className={styles.line}>
            <span>{choisieSentence(colonne, intitule)}</span>
            {onForget && (
              <Action
                label="Choisir de nouveau"
                about={columnLabels[colonne]}
                onClick={() => onForget(colonne)}
              />
            )}
          </li>
        ))}
        {ecarteesByMotif(compte).map(([motif, cellules]) => (
          <li key={motif} className={styles.line}>
            <span>{motifLine(motif, cellules)}</span>
            {onGo && <GoTo first={cellules[0]} onGo={onGo} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function GoTo({
  first,
  onGo,
}: {
  readonly first: string | undefined;
  readonly onGo: (cellule: string) => void;
}) {
  if (first === undefined) return null;
  return <Action label="Aller à la cellule" about={first} onClick={() => onGo(first)} />;
}

interface ActionProps {
  readonly label: string;
  /** What it is about, for those who hear it alone. */
  readonly about: string;
  readonly onClick: () => void;
}

function Action({ label, about, onClick }: ActionProps) {
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.go}
      aria-label={`${label} ${about}`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** « Autre colonne : A7:A12 ». */
function motifLine(motif: CelluleEcartee['motif'], cellules: readonly string[]): string {
  const places = joinAddresses(cellules);
  const rest = places.length - SHOWN;
  const more = rest > 0 ? fr`… et ${rest} autres` : '';
  const label = motifLabel(motif);
  const said = label.charAt(0).toUpperCase() + label.slice(1);
  return `${said}\u00a0: ${places.slice(0, SHOWN).join(', ')}${more}`;
}
