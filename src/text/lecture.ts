/** The account of a reading as one line: « 213 cellules : 9 intitulés, 189 dans 21 ménages, … ». */
import type { CelluleEcartee, Compte, MotifEcart } from '../core/reading/compteModel';
import { joinAddresses } from '../grid/joinAddresses';
import { agree, formatCount, formatList, formatNombre } from './format';
import { natureLabels } from './labels';
import { fr } from './typographie';

const motifs: Readonly<Record<Exclude<MotifEcart, keyof typeof natureLabels>, string>> = {
  'hors-formulaire': 'autour du formulaire',
  'autre-colonne': 'autre colonne',
  'hors-tableau': 'hors du tableau',
  'colonne-ambigue': 'colonne à choisir',
  filtree: 'écartée par le filtre',
  'deja-declaree': 'ménage déjà déclaré',
  'sans-formulaire': 'feuille sans formulaire',
  classeur: 'données du classeur',
};

/** Why a cell is not read, in a few words. */
export function motifLabel(motif: MotifEcart): string {
  return motif in natureLabels
    ? natureLabels[motif as keyof typeof natureLabels][0]
    : motifs[motif as keyof typeof motifs];
}

/** The cells that are not read, by their reason. */
export function ecarteesByMotif({
  ecartees,
}: Pick<Compte, 'ecartees'>): readonly (readonly [MotifEcart, readonly string[]])[] {
  const groups = new Map<MotifEcart, string[]>();
  for (const { cellule, motif } of ecartees) {
    const group = groups.get(motif);
    if (group) group.push(cellule);
    else groups.set(motif, [cellule]);
  }
  return [...groups];
}

/** The account of one form. */
export function compteSentence(compte: Compte): string {
  const { parts, menages, masquees, ecartees } = compte;
  const hidden =
    masquees === 0 ? '' : fr`, dont ${formatCount(masquees, 'ligne masquée', 'lignes masquées')}`;
  const isForm = Object.values(parts).some((count) => count > 0);
  const read = [
    told(parts.entete, 'd’en-tête', 'd’en-tête'),
    told(parts.intitules, 'intitulé', 'intitulés'),
    ...(isForm
      ? [fr`${formatNombre(parts.lignes)} dans ${formatCount(menages, 'ménage')}${hidden}`]
      : []),
    told(parts.totaux, 'de totaux', 'de totaux'),
    told(parts.certificat, 'de certificat', 'de certificat'),
    ...(ecartees.length === 0 ? [] : [ecarteesPart(ecartees)]),
  ].filter((part) => part !== '');
  return fr`${formatCount(compte.cellules, 'cellule')} : ${read.join(', ')}.`;
}

function told(count: number, singular: string, plural: string): string {
  return count === 0 ? '' : formatCount(count, singular, plural);
}

/** « 3 non lues : L4, L9 et L12 ». */
function ecarteesPart(ecartees: readonly CelluleEcartee[]): string {
  const count = `${formatNombre(ecartees.length)} ${agree(ecartees.length, 'non lue', 'non lues')}`;
  return fr`${count} : ${formatList(joinAddresses(ecartees.map(({ cellule }) => cellule)))}`;
}
