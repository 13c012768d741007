import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { CelluleEcartee, Compte } from '../../core/reading/compteModel';
import { compteSentence, ecarteesByMotif, motifLabel } from '../../text/lecture';

/** Cells shown of each reason: the rest is counted. */
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
    padding: `0 ${tokens.spacingHorizontalXS}`,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

interface LectureNoteProps {
  readonly compte: Compte;
  /** Shows a cell; absent where its workbook is not open. */
  readonly onGo?: (cellule: string) => void;
}

/** What the cells of a form were read as, in one line that opens onto those that are not read. */
export function LectureNote({ compte, onGo }: LectureNoteProps) {
  const styles = useStyles();
  const sentence = compteSentence(compte);
  if (compte.ecartees.length === 0) return <p className={styles.root}>{sentence}</p>;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{sentence}</summary>
      <ul className={styles.list}>
        {ecarteesByMotif(compte).map(([motif, cellules]) => (
          <li key={motif} className={styles.line}>
            <span>{motifLine(motif, cellules)}</span>
            {onGo && <GoButton first={cellules[0]} onGo={onGo} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function GoButton({
  first,
  onGo,
}: {
  readonly first: string | undefined;
  readonly onGo: (cellule: string) => void;
}) {
  const styles = useStyles();
  if (first === undefined) return null;
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.go}
      aria-label={`Aller à la cellule ${first}`}
      onClick={() => onGo(first)}
    >
      Aller à la cellule
    </Button>
  );
}

function motifLine(motif: CelluleEcartee['motif'], cellules: readonly string[]): string {
  const rest = cellules.length - SHOWN;
  const more = rest > 0 ? `… et ${rest} autres` : '';
  return `${motifLabel(motif)}\u00a0: ${cellules.slice(0, SHOWN).join(', ')}${more}`;
}
