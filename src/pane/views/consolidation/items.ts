/** What the list of returns shows, in its order: what waits for a decision first. */
import type { ConsolidationState, Double } from '../../../app/state/consolidation';
import { compareTexts, sortKey } from '../../../core/retours/keys';
import type { FeuillesJumelles, Rejet } from '../../../core/retours/model';
import type {
  ConsolidationResume,
  QuestionResume,
  RetourResume,
  SansRetour,
} from '../../../core/retours/resume';

export type Filtre = 'tout' | 'decider' | 'retenus' | 'ecartes';

export type RetourItem =
  | { readonly kind: 'question'; readonly key: string; readonly question: QuestionResume }
  | { readonly kind: 'double'; readonly key: string; readonly double: Double }
  | { readonly kind: 'jumelles'; readonly key: string; readonly jumelles: FeuillesJumelles }
  | { readonly kind: 'muets'; readonly key: string; readonly sansRetour: readonly SansRetour[] }
  | { readonly kind: 'rejet'; readonly key: string; readonly rejet: Rejet }
  | { readonly kind: 'retour'; readonly key: string; readonly retour: RetourResume };

export function retourItems(state: ConsolidationState, filtre: Filtre): readonly RetourItem[] {
  const { resume, doubles } = state;
  if (resume === undefined) return [];
  const retours = resume.retours
    .filter((retour) => isShown(retour, filtre, resume))
    .map(retourItem);
  const rejets =
    filtre === 'tout' || filtre === 'ecartes'
      ? resume.rejets.map(
          (rejet) => ({ kind: 'rejet', key: `rejet/${rejet.fichier}`, rejet }) as const,
        )
      : [];
  const { sansRetour } = resume;
  const muets =
    filtre === 'tout' && sansRetour.length > 0
      ? [{ kind: 'muets', key: 'sans-reponse', sansRetour } as const]
      : [];
  // A household stays where it is once it is settled: nothing moves under the pointer.
  const inOrder = doubles.toSorted((a, b) => compareTexts(sortKey(a.menage), sortKey(b.menage)));
  const ofDoubles = filtre === 'tout' || filtre === 'decider';
  const questions = ofDoubles
    ? [
        ...resume.questions.map(questionItem),
        ...resume.jumelles.map(jumellesItem),
        ...inOrder.map(doubleItem),
      ]
    : [];
  return [...questions, ...muets, ...rejets, ...retours];
}

export type FiltreCounts = Readonly<Record<Filtre, number>> & {
  /** How many of those set aside are sheets of a file of which another sheet is kept. */
  readonly feuilles: number;
};

/** Files are counted as files, however many forms they hold; one that waits for a choice is not kept yet. */
export function filtreCounts({ resume, enAttente, aChoisir }: ConsolidationState): FiltreCounts {
  const { retours = [], rejets = [], questions = [] } = resume ?? {};
  const files = new Set(retours.map(({ fichier }) => fichier));
  const kept = new Set(
    retours.filter(({ choix }) => choix !== 'ecarte').map(({ fichier }) => fichier),
  );
  const waiting = [...kept].filter((fichier) => isRival(fichier, questions)).length;
  const feuilles = retours.filter(
    ({ fichier, choix }) => choix === 'ecarte' && kept.has(fichier),
  ).length;
  return {
    tout: files.size + rejets.length,
    decider: enAttente + aChoisir,
    retenus: kept.size - waiting,
    ecartes: files.size - kept.size + rejets.length + feuilles,
    feuilles,
  };
}

function isShown(
  { choix, fichier }: RetourResume,
  filtre: Filtre,
  { questions }: ConsolidationResume,
): boolean {
  if (filtre === 'tout') return true;
  if (choix === 'ecarte') return filtre === 'ecartes';
  return filtre === 'retenus' && !isRival(fichier, questions);
}

/** Whether a file is one of several of which nobody said yet which is the return. */
function isRival(fichier: string, questions: readonly QuestionResume[]): boolean {
  return questions.some(
    ({ gardes, fichiers }) =>
      gardes === undefined && fichiers.some((rival) => rival.fichier === fichier),
  );
}

const retourItem = (retour: RetourResume) =>
  ({ kind: 'retour', key: `retour/${retour.id}`, retour }) as const;

const doubleItem = (double: Double) =>
  ({ kind: 'double', key: `double/${double.menage}`, double }) as const;

const questionItem = (question: QuestionResume) =>
  ({ kind: 'question', key: `question/${question.bailleur}`, question }) as const;
const jumellesItem = (jumelles: FeuillesJumelles) =>
  ({ kind: 'jumelles', key: `jumelles/${jumelles.cle}`, jumelles }) as const;

/** First guess of an item's height in pixels. */
export function estimate(item: RetourItem): number {
  if (item.kind === 'double') return 90 + 40 * item.double.places.length;
  if (item.kind === 'question') return 120 + 90 * item.question.fichiers.length;
  if (item.kind === 'jumelles') return 150 + 40 * item.jumelles.retours.length;
  if (item.kind === 'muets') return 60 + 20 * item.sansRetour.length;
  return item.kind === 'rejet' ? 120 : 130 + 60 * item.retour.constats.length;
}
