import { Button, makeStyles, tokens } from '@fluentui/react-components';

import type { Lieu } from '../../../../core/finding';
import type { Cible } from '../../../../core/textes/cibles';
import { formatLieu } from '../../../../text/fr';
import { formatCible } from '../../../../text/rapprochement';

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  go: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS} - 1px)`,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
  },
});

interface CibleBoxProps {
  readonly cible: Cible;
  readonly reachable: boolean;
  readonly onGo: (lieu: Lieu) => void;
}

/** The cell of the annexe: its figure, its line and column, and the way there. */
export function CibleBox({ cible, reachable, onGo }: CibleBoxProps) {
  const styles = useStyles();
  const { feuille, cellule, ligne, colonne } = cible;
  return (
    <div className={styles.root} data-cellule={cellule}>
      <div className={styles.head}>
        <span className={styles.figure}>{formatCible(cible)}</span>
        <span className={styles.words}>{formatLieu(feuille, cellule)}</span>
      </div>
      <p className={styles.words}>{[ligne, colonne].filter(Boolean).join(' · ')}</p>
      <Button
        size="small"
        appearance="subtle"
        className={styles.go}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onGo({ feuille, cellule, champ: ligne })}
      >
        Aller à la cellule
      </Button>
    </div>
  );
}
