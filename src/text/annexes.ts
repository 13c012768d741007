/** One French sentence for each finding about a table of amounts, and for what was not understood. */
import type { BilanSommes } from '../core/annexes/bilan';
import type {
  AnnexeCode,
  AnnexeFindingOf,
  Ecart,
  FormuleFausse,
  Sens,
  SommeAConfirmer,
  SommeFausse,
} from '../core/annexes/finding';
import type { NonCompris, NonComprisMotif } from '../core/annexes/model';
import type { QuestionMotif, Reponse } from '../core/annexes/question';
import type { Unite } from '../core/annexes/unite';
import type { Lieu } from '../core/finding';
import { decimalesOf } from '../core/montant';
import { agree, formatCount, formatList, formatNombre, quote } from './format';
import { fr, NBSP } from './typographie';

type Sentences = { readonly [C in AnnexeCode]: (finding: AnnexeFindingOf<C>) => string } & {
  readonly 'somme-a-confirmer': (asked: SommeAConfirmer) => string;
};

/** The sentences of a table of amounts. */
export const annexeSentences: Sentences = {
  'somme-ligne': (f) =>
    fr`${named('Ligne', f)} : ${figures(f, f)}.${formula(f)} Corrigez le total ou l’une des colonnes.`,
  'somme-colonne': (f) =>
    fr`${named('Colonne', f)} : ${figures(f, f)}.${formula(f)} Corrigez le total ou l’une des lignes.`,
  'total-general': (f) => fr`Total général : ${figures(f, f)}.${formula(f)} Vérifiez les totaux.`,
  'ecart-arrondi': (f) =>
    fr`${named(f.sens === 'ligne' ? 'Ligne' : 'Colonne', f)} : ${figures(f, f)}. Cet écart peut venir des seuls arrondis (jusqu’à ${amount(f.tolerance, f)}).`,
  'total-saisi': (f) =>
    fr`Le total ${f.lieu.cellule} (${formatNombre(f.valeur, decimalesOf(f.valeur))}) est saisi, alors que ses voisins sont des formules (${formatList(f.formules)}) : il est juste, mais ne suivra plus les montants. Remettez la formule.`,
  'unite-contradictoire': (f) =>
    fr`L’intitulé ${quote(f.intitule)} annonce des ${f.annoncee} et ${cells(f.cellules)} des ${f.portee} : indiquez une seule unité.`,
  'nombre-en-texte': (f) =>
    fr`${quote(f.valeur)} est enregistré comme du texte : aucune formule ne le compte. Remplacez-le par un nombre.`,
  'valeur-a-completer': (f) =>
    f.valeur === ''
      ? fr`Montant à compléter : la cellule est vide (${f.lieu.champ}).`
      : fr`Montant à compléter : la cellule contient ${quote(f.valeur)} (${f.lieu.champ}).`,
  'somme-a-confirmer': questionSentence,
};

/** « Colonne « 2021 » », or the letters of a column that no heading names. */
function named(
  sort: 'Ligne' | 'Colonne',
  found: { readonly libelle: string; readonly lieu: Lieu },
) {
  if (found.libelle !== '') return `${sort} ${quote(found.libelle)}`;
  const { cellule } = found.lieu;
  return `${sort} ${sort === 'Colonne' ? cellule.replace(/\d+/, '') : cellule.replace(/\D+/, '')}`;
}

/** « B7 affiche 2 500 k€, la somme de B4:B6 donne 2 463 k€, soit un écart de +37 k€ ». */
function figures(
  ecart: Ecart & { readonly plages: readonly string[] },
  { lieu }: { readonly lieu: Lieu },
): string {
  const sign = ecart.ecart > 0 ? '+' : '';
  return fr`${compared(ecart, lieu)}, soit un écart de ${sign}${amount(ecart.ecart, ecart)}`;
}

function compared(ecart: Ecart & { readonly plages: readonly string[] }, lieu: Lieu): string {
  const { trouve, attendu, plages } = ecart;
  return fr`le total ${lieu.cellule} affiche ${amount(trouve, ecart)}, la somme de ${formatList(plages)} donne ${amount(attendu, ecart)}`;
}

const FAUTES: Readonly<Record<FormuleFausse['faute'], string>> = {
  oubli: 'oublie',
  double: 'compte deux fois',
  intitule: 'compte aussi l’intitulé',
};

/** What the total's formula adds and where it goes wrong, or that it is typed among formulas. */
function formula({ ajoute, formule, saisi }: SommeFausse): string {
  if (saisi) return ' Ce total est saisi, alors que ses voisins sont des formules.';
  if (!ajoute) return '';
  const fault = formule ? fr` et ${FAUTES[formule.faute]} ${formatList(formule.cellules)}` : '';
  return ` Sa formule additionne ${formatList(ajoute)}${fault}.`;
}

const WAYS_OUT: Readonly<Record<QuestionMotif, (sens: Sens) => string>> = {
  nature: (sens) =>
    fr`Si c’est une somme, corrigez-la ; si ce n’en est pas une (moyenne, prix, cumul, taux), dites-le : ${sens === 'colonne' ? 'cette colonne' : 'cette ligne'} ne sera plus contrôlée.`,
  parts: () =>
    fr`Si ce total additionne toutes ces cellules, corrigez-le ; s’il n’en additionne qu’une partie, ou n’est pas une somme, dites-le : il ne sera plus contrôlé.`,
  arrondi: () =>
    fr`Si ce sont des nombres exacts (logements, ménages…), corrigez-en un ; si ce sont des montants arrondis, dites-le : cet écart sera admis.`,
};

/** The question, with its figures and both ways out. */
function questionSentence(asked: SommeAConfirmer): string {
  const { question, sens, lieu, autres } = asked;
  const isColumn = (sens === 'colonne') === (question.motif !== 'parts');
  const more =
    autres === 0
      ? ''
      : fr` La réponse vaut pour ${formatCount(autres, 'autre total', 'autres totaux')}.`;
  return fr`${named(isColumn ? 'Colonne' : 'Ligne', asked)} : ${compared(asked, lieu)}. ${WAYS_OUT[question.motif](sens)}${more}`;
}

const ANSWERS: Readonly<Record<QuestionMotif, Readonly<Record<Reponse, string>>>> = {
  nature: { somme: 'C’est une somme', 'pas-somme': 'Ce n’est pas une somme' },
  parts: { somme: 'Il les additionne toutes', 'pas-somme': 'Il n’additionne pas tout' },
  arrondi: { somme: 'Nombres exacts', 'pas-somme': 'Montants arrondis' },
};

/** The two answers to a question, as buttons say them. */
export function answerLabels(motif: QuestionMotif): Readonly<Record<Reponse, string>> {
  return ANSWERS[motif];
}

/** « 12 sommes justes sur 15, 2 fausses, 1 à confirmer, 3 colonnes ou lignes non sommées : Coût moyen, %, Cumul ». */
export function bilanSentence(bilan: BilanSommes): string {
  const { sommes, justes, arrondies, fausses, aConfirmer, nonSommees } = bilan;
  const right = justes + arrondies;
  const parts = [
    fr`${formatCount(right, 'somme')} ${agree(right, 'juste')} sur ${formatNombre(sommes)}`,
    ...(arrondies > 0 ? [fr`dont ${formatNombre(arrondies)} aux arrondis près`] : []),
    ...(fausses > 0 ? [formatCount(fausses, 'fausse')] : []),
    ...(aConfirmer > 0 ? [fr`${formatNombre(aConfirmer)} à confirmer`] : []),
    ...(nonSommees.length > 0
      ? [
          fr`${formatCount(nonSommees.length, 'non sommée', 'non sommées')} : ${formatList(nonSommees)}`,
        ]
      : []),
  ];
  return sommes === 0 ? fr`Aucune somme contrôlée` : parts.join(', ');
}

/** Euros show two decimals or none. */
function amount(value: number, { decimales, unite }: Ecart): string {
  const digits = Math.max(decimalesOf(value), value === 0 ? 0 : decimales);
  return withUnite(formatNombre(value, unite === '€' && digits === 1 ? 2 : digits), unite);
}

function withUnite(figure: string, unite: Unite | undefined): string {
  return unite === undefined ? figure : `${figure}${NBSP}${unite}`;
}

function cells(addresses: readonly string[]): string {
  const [first = ''] = addresses;
  if (addresses.length === 1) return `la cellule ${first} porte`;
  return `${formatNombre(addresses.length)}${NBSP}cellules (${first}…) portent`;
}

const motifs: Readonly<Record<NonComprisMotif, string>> = {
  'sans-libelles': 'des chiffres sans libellé à leur gauche',
  'sans-intitules': 'des colonnes sans intitulé et aucune ligne de total',
  'sans-total': 'un tableau sans ligne ni colonne de total, donc aucune somme à vérifier',
  'cellules-illisibles': 'une valeur qui ne se lit pas comme un montant',
  'unites-melees': 'un total dont les montants n’ont pas tous une unité connue',
};

/** What was not understood, and that nothing is claimed of it. */
export function nonComprisSentence({ feuille, plage, motif }: NonCompris): string {
  return fr`Non contrôlé, ${feuille} ${plage} : ${motifs[motif]}.`;
}
