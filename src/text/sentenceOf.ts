/** One French sentence for each code that the product can say, with the figures that decided it. */
import type { AnyFinding } from '../core/constats/AnyFinding';
import type { Code } from '../core/constats/catalogue';
import { annexeSentences } from './annexes';
import { listeSentences } from './envois';
import { formulaireSentences } from './messages';
import { paiementSentences } from './paiement';
import { parametresSentences } from './parametresSentences';
import { retourSentences } from './retours';
import { texteSentences } from './textes';

type Sentences = {
  readonly [C in Code]: (finding: Extract<AnyFinding, { readonly code: C }>) => string;
};

const sentences: Sentences = {
  ...formulaireSentences,
  ...listeSentences,
  ...retourSentences,
  ...paiementSentences,
  ...parametresSentences,
  ...annexeSentences,
  ...texteSentences,
  'valeur-a-completer': (f) =>
    'citation' in f ? texteSentences[f.code](f) : annexeSentences[f.code](f),
  'somme-a-confirmer': (f) =>
    'citation' in f ? texteSentences[f.code](f) : annexeSentences[f.code](f),
};

/** The sentence of a finding. Its place is not in it: the reader sees what it stands under. */
export function sentenceOf(finding: AnyFinding): string {
  const sentence = sentences[finding.code] as (finding: AnyFinding) => string;
  return sentence(finding);
}
