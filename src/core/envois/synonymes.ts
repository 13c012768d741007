/**
 * How lists of households call their columns, written as `wordsOf` leaves them: no accents, no case, no
 * punctuation. The surest come first. No list of the columns of the RIME follow-up workbook is public:
 * these are the wordings of the forms and those in common use.
 */
import { columnOf } from '../forms/column';
import { wordsOf } from '../reading/wordsOf';
import type { ListeColonne } from './model';

export const synonymes: Readonly<Record<ListeColonne, readonly string[]>> = {
  bailleur: [
    wordsOf(columnOf('bailleur').intitule),
    'bailleur relogeur',
    'bailleur hlm relogeur',
    'bailleur d accueil',
    'bailleur accueillant',
    'bailleur du relogement',
    'nouveau bailleur',
    'organisme relogeur',
    'relogeur',
    'nom du bailleur',
    'nom bailleur',
    'bailleur hlm',
    'bailleur social',
    'bailleur',
    'organisme hlm',
    'organisme',
  ],
  menage: [
    wordsOf(columnOf('menage').intitule),
    'identifiant du menage',
    'identifiant menage',
    'identifiant anonyme',
    'identifiant rime',
    'id rime',
    'id menage',
    'code menage',
    'reference menage',
    'reference du menage',
    'ref menage',
    'n menage',
    'n du menage',
    'no menage',
    'num menage',
    'numero menage',
    'numero du menage',
    'n de menage',
    'numero de menage',
    'pseudonyme',
    'menage',
    'identifiant',
  ],
  idtop: [
    wordsOf(columnOf('idtop').intitule),
    'idtop de l operation generant le relogement',
    'idtop operation generant le relogement',
    'idtop du relogement',
    'idtop relogement',
    'idtop de l operation generatrice',
    'idtop operation generatrice',
    'idtop de demolition',
    'idtop demolition',
    'idtop d origine',
    'n idtop',
    'numero idtop',
    'code idtop',
    'idtop',
    'id top',
  ],
  raisonSociale: [
    'raison sociale du bailleur',
    'raison sociale bailleur',
    'raison sociale',
    'denomination sociale',
  ],
  // « Adresse » alone is more often that of the household.
  adresse: [
    'adresse du bailleur',
    'adresse bailleur',
    'adresse du siege du bailleur',
    'adresse du siege',
  ],
  siret: [
    'siret du bailleur',
    'siret bailleur',
    'n siret',
    'numero siret',
    'numero de siret',
    'siret',
  ],
};

/** Headings that begin like a synonym and mean something else. */
export const contraires: Readonly<Partial<Record<ListeColonne, RegExp>>> = {
  bailleur: /\b(?:origine|depart|sortant|ancien|siret|adresse|date|contact|mail|courriel|code)\b/,
  menage: /\b(?:nom|prenom|composition|taille|nombre|nb|adresse|ressources|revenus?)\b/,
  idtop: /\boperation de relogement\b/,
};
