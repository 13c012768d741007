import { makeStyles, tokens } from '@fluentui/react-components';

import type { Lieu } from '../../../../core/finding';
import type { LigneTexte } from '../../../../core/textes/lignesTexte';
import { sentenceOf } from '../../../../text/fr';
import { sommeSentence, whySentence } from '../../../../text/rapprochement';
import { CibleBox } from './CibleBox';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { margin: 0, textWrap: 'pretty', overflowWrap: 'anywhere' },
  sum: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

interface CitationWhyProps {
  readonly card: LigneTexte;
  readonly reachable: boolean;
  readonly onGo: (lieu: Lieu) => void;
}

/** The cell that was found, or the parts of a sum, and what follows from it. */
export function CitationWhy({ card, reachable, onGo }: CitationWhyProps) {
  const styles = useStyles();
  const { somme, rapprochement } = card;
  const said = saidOf(card);
  return (
    <div className={styles.root}>
      {somme !== undefined && <p className={styles.sum}>{sommeSentence(somme)}</p>}
      {rapprochement?.cible !== undefined && (
        <CibleBox cible={rapprochement.cible} reachable={reachable} onGo={onGo} />
      )}
      {said !== undefined && <p className={styles.line}>{said}</p>}
    </div>
  );
}

/** A finding has its own sentence; what agrees or is open says why. */
function saidOf({ statut, finding, rapprochement, somme }: LigneTexte): string | undefined {
  if (finding !== undefined && (somme === undefined || finding.niveau === 'question')) {
    return sentenceOf(finding);
  }
  if (rapprochement === undefined) return undefined;
  if (statut !== 'concordant' && statut !== 'a-confirmer') return undefined;
  return whySentence(rapprochement);
}
