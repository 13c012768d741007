/** What to tell when Excel or a file says no: what happened, and what to do next. */
import { formatCount } from './format';
import { fr } from './typographie';

/** What was being done. */
export type During =
  | 'lecture'
  | Relecture
  | 'insertion'
  | 'remise'
  | 'retrait'
  | 'liste'
  | 'correction'
  | 'certification'
  | 'lignes'
  | 'ecoute'
  | 'annexes'
  | 'texte'
  | 'prefill'
  | 'complement'
  | 'consolidation'
  | 'suivi'
  | 'paiement';

const tasks: Readonly<Record<Exclude<During, Relecture>, string>> = {
  lecture: 'La lecture du classeur',
  insertion: 'L’insertion du formulaire',
  liste: 'L’écriture de la feuille',
  remise: 'Le retour à l’état d’avant',
  retrait: 'Le retrait de l’exemple',
  correction: 'La correction',
  certification: 'La certification',
  lignes: 'L’ajout de lignes',
  ecoute: 'Le suivi de vos saisies',
  annexes: 'Le contrôle des annexes',
  texte: 'Le rapprochement du texte',
  prefill: 'La préparation des formulaires',
  complement: 'Le complément du tableau d’après votre liste',
  consolidation: 'La consolidation des retours',
  suivi: 'La mise à jour du suivi',
  paiement: 'L’enregistrement du paiement',
};

const causes = {
  'cell-edit-mode':
    'une cellule est en cours de saisie. Validez-la avec Entrée ou quittez-la avec Échap, puis recommencez.',
  protected: fr`la feuille est protégée. Ôtez la protection (onglet Révision, « Ôter la protection de la feuille »), puis recommencez.`,
  'protected-structure': fr`la structure du classeur est protégée : aucune feuille ne peut y être ajoutée ni supprimée. Ôtez cette protection (onglet Révision, « Protéger le classeur »), puis recommencez.`,
  'deleted-column': fr`une colonne du tableau Suivi que les totaux comptent a été supprimée. Annulez sa suppression, ou insérez-la dans ce tableau avec son intitulé, puis recommencez.`,
  busy: 'Excel est occupé. Patientez quelques secondes, puis recommencez.',
  'merged-cells': 'des cellules fusionnées sont en travers. Annulez leur fusion, puis recommencez.',
  'insert-conflict':
    'des données placées sous le formulaire ou à côté empêchent d’insérer des lignes. Déplacez-les, puis recommencez.',
  'inactive-workbook': 'le classeur n’est plus actif. Revenez-y, puis recommencez.',
  'already-exists':
    'une feuille ou un tableau du même nom existe déjà. Renommez-le, puis recommencez.',
  'changed-meanwhile': fr`quelqu’un d’autre vient d’écrire dans ces cellules, et n’est pas écrasé : rien n’a été changé. Choisissez « Tout vérifier » pour voir ce qui s’y trouve, puis recommencez.`,
  'not-found': fr`un élément du formulaire n’existe plus (feuille, tableau ou nom supprimé). Choisissez « Tout vérifier ».`,
  'too-large':
    'les données dépassent ce qui peut être échangé en une fois. Répartissez-les dans plusieurs formulaires.',
  unsupported:
    'votre version d’Excel ne permet pas cette opération. Mettez Excel à jour ou utilisez une version plus récente.',
  refused: fr`Excel la refuse dans l’état où est la feuille. Affichez-la si elle est masquée (clic droit sur un onglet, « Afficher »), retirez le tableau, la fusion ou le filtre en travers, puis choisissez « Tout vérifier » et recommencez.`,
  'unreadable-file':
    'le fichier ne se lit pas comme un classeur Excel. Ouvrez-le dans Excel, enregistrez-le au format .xlsx, puis recommencez.',
  'not-fetched': fr`une partie du volet n’a pas pu être chargée : rien n’a été changé. Vérifiez la connexion au réseau, puis choisissez « Réessayer » ; si cela se répète, rechargez le volet.`,
  'connection-lost': 'la liaison avec Excel est interrompue. Rechargez le volet, puis recommencez.',
  unknown: fr`Excel n’a pas dit pourquoi. Choisissez « Tout vérifier » pour voir où en est le classeur, puis recommencez ; si cela se répète, rechargez le volet.`,
};

/** Why it failed: the codes of the workbook's errors. */
export type ProblemCode = keyof typeof causes;

/** What is settled by reading alone: doing again what was asked could do it twice. */
const relectures = {
  relecture:
    'La modification est faite, mais le classeur n’a pas pu être relu ensuite. Ce qui est affiché ici peut dater d’avant.',
  'sans-reponse': fr`Excel n’a pas répondu : la modification est peut-être faite, peut-être pas. Relisez le classeur avant de la refaire.`,
  'tardive-faite': fr`Excel a fini par répondre : la modification est faite. Relisez le classeur pour la voir ici.`,
  'tardive-refusee': fr`Excel a fini par répondre : la modification n’est pas faite. Relisez le classeur avant de la refaire.`,
  arretee: fr`La lecture est arrêtée : ce qui est affiché ici peut dater d’avant. Relisez le classeur pour savoir où il en est.`,
  'tardive-lecture': fr`Excel répond de nouveau. Relisez le classeur : ce qui est affiché ici peut dater d’avant.`,
} as const;

export type Relecture = keyof typeof relectures;

/** The failures after which reading is all that is offered. */
export const duringReading = Object.keys(relectures) as readonly Relecture[];

export function isRelecture(during: During): during is Relecture {
  return during in relectures;
}

/** What Excel does not answer, and where things stand. */
export const silences = {
  lecture: fr`Excel ne répond pas : le classeur n’est pas encore lu, et rien n’y est changé.`,
  ecriture: fr`Excel ne répond pas : la modification est en cours, et rien n’est demandé deux fois.`,
} as const;

/** Places named one by one; the others are counted. */
const NAMED = 3;

/** « La correction n’a pas abouti (Modèle B, D12) : la feuille est protégée. … » */
export function problemSentence(code: ProblemCode, during: During, lieu?: string): string {
  if (isRelecture(during)) return relectures[during];
  const where = lieu === undefined || lieu === '' ? '' : ` (${lieu})`;
  return fr`${tasks[during]} n’a pas abouti${where} : ${causes[code]}`;
}

/**
 * What a change that failed left changed, and the way on: « Défaire » as long as nobody wrote since. Nothing
 * that would do it again is advised.
 */
export function halfDoneSentence(restes: readonly string[], isRevocable: boolean): string {
  const more = restes.length - NAMED;
  const others = more > 0 ? fr` et ${formatCount(more, 'autre endroit', 'autres endroits')}` : '';
  const places = `${restes.slice(0, NAMED).join(' ; ')}${others}`;
  const next = isRevocable
    ? '« Défaire » remet ce qui s’y trouvait ; ne recommencez pas d’ici là.'
    : 'Quelqu’un a écrit depuis : vérifiez ces endroits dans la feuille, puis relisez le classeur.';
  return fr`La modification s’est arrêtée à moitié, et n’a pas pu être défaite partout. Reste modifié : ${places}. ${next}`;
}
