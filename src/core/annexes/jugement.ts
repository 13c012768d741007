/**
 * What is said of each sum that a table announces: right, rounded, wrong, or asked. A sum is wrong only
 * where its parts and its nature are certain, by words or by the other figures of the table.
 */
import { mapSteps, type Steps } from '../steps';
import { releveOf } from './evidence';
import type { Releve } from './evidence';
import { expansionOf, isSubtotal } from './expansion';
import type { Expansion } from './expansion';
import { judgeFormule } from './jugementFormule';
import type { FormuleJugee } from './jugementFormule';
import type { AnnexeCellule, AnnexeReading } from './model';
import { cleOf } from './question';
import type { Question, QuestionMotif, Reponses } from './question';
import { computeSomme } from './somme';
import type { CalculFait } from './somme';
import { structureOf } from './structure';
import { verificationsOf } from './verification';
import type { Verification } from './verification';

export type Jugement = Verification &
  (
    | { readonly verdict: 'juste' | 'arrondi' | 'non-sommee'; readonly calcul: CalculFait }
    | { readonly verdict: 'faux'; readonly calcul: CalculFait; readonly formule?: FormuleJugee }
    | { readonly verdict: 'a-confirmer'; readonly calcul: CalculFait; readonly question: Question }
    | { readonly verdict: 'incomplet' | 'unites-melees' }
  );

/** Every sum of the table, in the order of its totals; `reponses` settle what was asked before. */
export function* judgeSommes(
  annexe: AnnexeReading,
  reponses: Reponses = {},
): Steps<readonly Jugement[]> {
  const structure = structureOf(annexe);
  yield undefined;
  const verifications = verificationsOf(annexe, structure);
  yield undefined;
  const worked = yield* mapSteps(verifications, (verification) => ({
    verification,
    calcul: computeSomme(verification.total, verification.parts),
  }));
  const evidence = releveOf(annexe, structure, worked);
  yield undefined;
  let known: Expansion | undefined;
  const expansion = () => (known ??= expansionOf(annexe, structure));
  return yield* mapSteps(worked, ({ verification, calcul }): Jugement => {
    if (calcul.kind !== 'calcul') return { ...verification, verdict: calcul.kind };
    return judge({ annexe, expansion, evidence, reponses }, verification, calcul);
  });
}

interface Contexte {
  readonly annexe: AnnexeReading;
  /** Made where a formula is to be judged. */
  readonly expansion: () => Expansion;
  readonly evidence: Releve;
  readonly reponses: Reponses;
}

function judge(contexte: Contexte, verification: Verification, calcul: CalculFait): Jugement {
  const { evidence, expansion, annexe } = contexte;
  const is = (verdict: 'juste' | 'arrondi' | 'non-sommee'): Jugement => ({
    ...verification,
    verdict,
    calcul,
  });
  if (evidence.isNoSum(verification)) return is('non-sommee');
  if (evidence.isExact(calcul)) return is('juste');
  const seen = seenSum(annexe, verification);
  if (seen && evidence.isExact(seen)) return { ...verification, verdict: 'juste', calcul: seen };
  const formule = judgeFormule(annexe, expansion, verification);
  if (formule?.kind === 'autre') return is('non-sommee');
  const rounding = formule ? 'non' : evidence.rounding(verification, calcul);
  if (rounding === 'oui') return is('arrondi');
  if (rounding === 'peut-etre') return ask(contexte, { ...verification, calcul }, 'arrondi');
  const addsParts = !formule || formule.kind === 'parts';
  if (calcul.vides > 0 && !evidence.emptyIsNothing && addsParts) {
    return { ...verification, verdict: 'incomplet' };
  }
  const motif = evidence.doubt(verification, calcul, formule);
  if (motif === 'non-sommee') return is('non-sommee');
  const wrong = { ...verification, verdict: 'faux', calcul, ...(formule && { formule }) } as const;
  return motif ? ask(contexte, { ...verification, calcul }, motif) : wrong;
}

/** What SUBTOTAL adds where some lines are hidden: those that are seen. */
function seenSum({ lignes }: AnnexeReading, { total, parts }: Verification) {
  const isSeen = ({ ligne }: AnnexeCellule) => !lignes[ligne]?.masquee;
  const seen = parts.filter(isSeen);
  if (seen.length === parts.length || !isSubtotal(total)) return undefined;
  const calcul = computeSomme(total, seen);
  return calcul.kind === 'calcul' ? calcul : undefined;
}

/** The question, unless it was answered: then it is a sum and wrong, or none. */
function ask(
  { annexe, reponses }: Contexte,
  asked: Verification & { readonly calcul: CalculFait },
  motif: QuestionMotif,
): Jugement {
  const question = {
    motif,
    cle: cleOf(annexe, motif, asked.sens, subjectOf(annexe, asked, motif)),
  };
  const reponse = reponses[question.cle];
  if (reponse === 'somme') return { ...asked, verdict: 'faux' };
  if (reponse === 'pas-somme') {
    return { ...asked, verdict: motif === 'arrondi' ? 'arrondi' : 'non-sommee' };
  }
  return { ...asked, verdict: 'a-confirmer', question };
}

/** What a question is about: the column or line that may be no sum, or the total whose parts are unsure. */
export function subjectOf(
  { lignes, colonnes }: AnnexeReading,
  { sens, total }: Pick<Verification, 'sens' | 'total'>,
  motif: QuestionMotif,
): string {
  const ligne = lignes[total.ligne]?.libelle ?? '';
  const colonne = colonnes[total.colonne]?.libelle ?? '';
  const isColumn = (sens === 'colonne') === (motif !== 'parts');
  return isColumn ? colonne : ligne;
}
