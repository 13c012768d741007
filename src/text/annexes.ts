/** One French sentence for each finding about a table of amounts, and for what was not understood. */
import type { AnnexeCode, AnnexeFinding, AnnexeFindingOf, Ecart } from '../core/annexes/finding';
import type { NonCompris, NonComprisMotif } from '../core/annexes/model';
import type { Unite } from '../core/annexes/unite';
import { formatNombre, quote } from './format';
import { fr, NBSP } from './typographie';

type Sentences = { readonly [C in AnnexeCode]: (finding: AnnexeFindingOf<C>) => string };
type Sens = AnnexeFindingOf<'total-general'>['sens'];

const sums: Readonly<Record<Sens, string>> = {
  ligne: 'la somme des colonnes',
  colonne: 'la somme des lignes',
};

const sentences: Sentences = {
  'somme-ligne': (f) =>
    fr`Ligne ${quote(f.libelle)} : ${figures(f, 'ligne')}. Corrigez le total ou l’une des colonnes.`,
  'somme-colonne': (f) =>
    fr`Colonne ${quote(f.libelle)} : ${figures(f, 'colonne')}. Corrigez le total ou l’une des lignes.`,
  'total-general': (f) => fr`Total général : ${figures(f, f.sens)}. Vérifiez les totaux.`,
  'ecart-arrondi': (f) =>
    fr`${f.sens === 'ligne' ? 'Ligne' : 'Colonne'} ${quote(f.libelle)} : ${figures(f, f.sens)}. Cet écart peut venir des seuls arrondis (jusqu’à ${amount(f.tolerance, f)}).`,
  'unite-contradictoire': (f) =>
    fr`L’intitulé ${quote(f.intitule)} annonce des ${f.annoncee} et ${cells(f.cellules)} des ${f.portee} : indiquez une seule unité.`,
  'nombre-en-texte': (f) =>
    fr`${quote(f.valeur)} est enregistré comme du texte : aucune formule ne le compte. Remplacez-le par un nombre.`,
  'valeur-a-completer': (f) =>
    f.valeur === ''
      ? fr`Montant à compléter : la cellule est vide (${f.lieu.champ}).`
      : fr`Montant à compléter : la cellule contient ${quote(f.valeur)} (${f.lieu.champ}).`,
};

/** The sentence of a finding, with the figures that decided it. */
export function annexeSentence<C extends AnnexeCode>(finding: AnnexeFindingOf<C>): string;
export function annexeSentence(finding: AnnexeFinding): string {
  const sentence = sentences[finding.code] as (finding: AnnexeFinding) => string;
  return sentence(finding);
}

/** « le total affiche 2 500 k€, la somme des colonnes donne 2 463 k€, soit un écart de +37 k€ ». */
function figures(ecart: Ecart, sens: Sens): string {
  const sign = ecart.ecart > 0 ? '+' : '';
  return `le total affiche ${amount(ecart.trouve, ecart)}, ${sums[sens]} donne ${amount(ecart.attendu, ecart)}, soit un écart de ${sign}${amount(ecart.ecart, ecart)}`;
}

/** Euros show two decimals or none. */
function amount(value: number, { decimales, unite }: Ecart): string {
  const own = String(value).split('.')[1]?.length ?? 0;
  const digits = Math.max(own, value === 0 ? 0 : decimales);
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

/** What a check of tables relies on, in the words under « Règle et source ». */
export function annexeSource(finding: Pick<AnnexeFinding, 'code'>): string {
  const rounding = 'un demi par dernier chiffre imprimé, lecture de la règle par cet outil';
  return finding.code === 'ecart-arrondi'
    ? `Conventions Action Logement, annexes 1 et 2, ${rounding}`
    : 'Conventions Action Logement, annexes 1 et 2';
}

const motifs: Readonly<Record<NonComprisMotif, string>> = {
  'sans-libelles': 'des chiffres sans libellé à leur gauche',
  'sans-intitules': 'des colonnes sans intitulé et aucune ligne de total',
  'sans-total': 'un tableau sans ligne ni colonne de total, donc aucune somme à vérifier',
  'cellules-illisibles': 'une valeur qui ne se lit pas comme un montant',
  'total-ambigu': 'un total qui peut se lire de plusieurs façons, et qu’aucune ne retrouve',
  'unites-melees': 'un total dont les montants n’ont pas tous une unité connue',
};

/** What was not understood, and that nothing is claimed of it. */
export function nonComprisSentence({ feuille, plage, motif }: NonCompris): string {
  return fr`Non contrôlé, ${feuille} ${plage} : ${motifs[motif]}.`;
}
