/** What is said about a list of households to be sent to the bailleurs. */
import type { IdentiteKey, ListeCode, ListeColonne, ListeConstat } from '../core/envois/model';
import type { FindingCode } from '../core/finding';
import { agree, formatCount, formatList, formatRanges, quote } from './format';
import { fr } from './typographie';

type Propre = Exclude<ListeCode, FindingCode>;
type Of<C extends Propre> = Extract<ListeConstat, { readonly code: C }>;
type Sentences = { readonly [C in Propre]: (constat: Of<C>) => string };

/** What each column of the list is called. */
export const listeColonneLabels: Readonly<Record<ListeColonne, string>> = {
  bailleur: 'Bailleur',
  menage: 'Identifiant du ménage',
  idtop: 'IDTOP du relogement',
  raisonSociale: 'Raison sociale du bailleur',
  adresse: 'Adresse du bailleur',
  siret: 'SIRET du bailleur',
};

const identites: Readonly<Record<IdentiteKey, string>> = {
  raisonSociale: 'raisons sociales',
  adresse: 'adresses',
  siret: 'SIRET',
};

/** The sentences of a list alone: it shares the other codes with forms. */
export const listeSentences: Sentences = {
  'liste-vide': () =>
    fr`La liste ne contient aucune ligne sous ses intitulés : vérifiez la feuille choisie.`,
  'intitules-introuvables': () =>
    fr`Aucune ligne d’intitulés n’a été trouvée : la liste doit commencer par une ligne qui nomme ses colonnes, comme « Bailleur » et « Identifiant du ménage ».`,
  'colonne-absente': ({ colonne }) =>
    fr`Aucune colonne n’est choisie pour ${quote(listeColonneLabels[colonne])} : indiquez laquelle la contient.`,
  'bailleur-manquant': ({ menage, montre }) =>
    fr`Le ménage ${quote(menage)} n’a pas de bailleur${montree(montre)} : il n’entre dans aucun formulaire. Complétez la liste.`,
  'menage-manquant': ({ bailleur, montre }) =>
    fr`Cette ligne de ${quote(bailleur)} n’a pas d’identifiant de ménage${montree(montre)} : elle n’entre pas dans le formulaire. Complétez la liste.`,
  'idtop-manquant': ({ menage }) =>
    fr`Le ménage ${quote(menage)} n’a pas d’IDTOP : la cellule restera à remplir par le bailleur.`,
  'menage-repete': ({ menage, premier }) =>
    fr`Le ménage ${quote(menage)} figure déjà ligne ${premier} chez le même bailleur : il n’est envoyé qu’une fois.`,
  'menage-partage': ({ menage, bailleur, autres }) =>
    fr`Le ménage ${quote(menage)} figure chez ${quote(bailleur)} et chez ${autres.map((autre) => fr`${quote(autre.bailleur)} (ligne ${autre.rang})`).join(', ')} : il est envoyé à chacun. Vérifiez qui le reloge.`,
  'bailleurs-voisins': ({ bailleur, autre }) =>
    fr`${quote(bailleur)} et ${quote(autre)} ne diffèrent que par l’écriture : chacun reçoit un formulaire. S’il s’agit du même bailleur, écrivez son nom d’une seule façon.`,
  'identite-differente': ({ bailleur, champ }) =>
    fr`La liste donne plusieurs ${identites[champ]} pour ${quote(bailleur)} : la première est retenue.`,
  'lignes-masquees': ({ lignes }) =>
    fr`${formatCount(lignes.length, 'ligne masquée', 'lignes masquées')} (${rangs(lignes)}) : ${agree(lignes.length, 'ce ménage est envoyé', 'ces ménages sont envoyés')} comme les autres.`,
  'lignes-filtrees': ({ lignes }) =>
    fr`${formatCount(lignes.length, 'ligne')} (${rangs(lignes)}) : ${agree(lignes.length, 'laissée', 'laissées')} de côté par le filtre demandé.`,
  'menages-deja-declares': ({ lignes, annees }) =>
    fr`${formatCount(lignes.length, 'ménage')} déjà ${agree(lignes.length, 'déclaré', 'déclarés')} (${formatList(annees.map(({ annee, nombre }) => fr`${nombre} en ${annee}`))}) : ${agree(lignes.length, 'il n’est pas envoyé', 'ils ne sont pas envoyés')} de nouveau.`,
  'identifiant-illisible': ({ menage }) =>
    fr`L’identifiant ${quote(menage)} a été transformé par le tableur (date ou nombre abrégé) : ce ménage n’est pas envoyé. Ressaisissez-le au format Texte.`,
  'identifiants-nombres': ({ nombre }) =>
    fr`${formatCount(nombre, 'identifiant')} de la liste ${nombre < 2 ? 'est un nombre' : 'sont des nombres'} : si des zéros s’affichent devant, mettez la colonne au format texte et saisissez-les, car ils ne seraient pas repris.`,
};

/** « (la cellule affiche #N/A) », where an error or a formula stands in the place of a text. */
function montree(montre: string | undefined): string {
  if (montre === undefined) return '';
  return montre.startsWith('#')
    ? fr` (la cellule affiche ${montre})`
    : fr` (le résultat de la formule ${quote(montre)} n’est pas enregistré dans le fichier)`;
}

/** « lignes 4 à 6 et 9 ». */
function rangs(lignes: readonly number[]): string {
  return fr`${agree(lignes.length, 'ligne')} ${formatRanges(lignes)}`;
}
