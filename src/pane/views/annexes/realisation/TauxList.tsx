import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

import type { Realisation, RealisationLigne } from '../../../../core/annexes/realisation';
import { fr } from '../../../../text/fr';
import { sansPendantSentences } from '../../../../text/rapportRealisation';
import { formatMontantLigne, formatTaux, sansTauxSentence } from '../../../../text/realisation';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  ligne: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
  },
  libelle: { minWidth: 0, overflowWrap: 'anywhere' },
  total: { fontWeight: tokens.fontWeightSemibold },
  taux: {
    flexShrink: 0,
    maxWidth: '50%',
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

/** The rate of each line, with both amounts, then the lines that have no counterpart. */
export function TauxList({ realisation }: { readonly realisation: Realisation }) {
  const styles = useStyles();
  const { lignes, sansPendant } = realisation;
  return (
    <>
      <ul className={styles.list} aria-label="Taux de réalisation">
        {lignes.map((ligne, index) => (
          <TauxLigne key={`${index}|${ligne.libelle}`} ligne={ligne} />
        ))}
      </ul>
      {sansPendantSentences(sansPendant).map((sentence) => (
        <p key={sentence} className={styles.small}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function TauxLigne({ ligne }: { readonly ligne: RealisationLigne }) {
  const styles = useStyles();
  const { libelle, total, prevu, realise, taux } = ligne;
  return (
    <li className={styles.ligne}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.libelle, total && styles.total)}>{libelle}</span>
        {taux !== undefined && <span className={styles.taux}>{formatTaux(taux)}</span>}
      </div>
      <p className={styles.small}>
        {fr`Prévu ${prevu ? formatMontantLigne(prevu) : '?'} · réalisé ${realise ? formatMontantLigne(realise) : '?'}`}
      </p>
      {taux === undefined && <p className={styles.small}>{sansTauxSentence(ligne)}</p>}
    </li>
  );
}
