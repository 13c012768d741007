/** How the fields of a form's header are called, in words as `wordsOf` leaves them. */
import type { CellValue } from '../CellValue';
import type { EnteteKey } from '../forms/modele';
import { wordsOf } from './wordsOf';

interface Libelle {
  /** How a label begins that a colon ends. */
  readonly debut: RegExp;
  /** A whole label without a colon: a value may begin with the same words. */
  readonly entier: RegExp;
}

const DE = '(?:du|de|de la|de l|d)';
const libelles: readonly (readonly [EnteteKey, Libelle])[] = [
  [
    'convention',
    {
      debut:
        /^(?:n|no|numero) de (?:la )?(?:convention|protocole)\b|^(?:convention|protocole)(?: (?:n|no|numero))?$/,
      entier:
        /^(?:n|no|numero) de (?:la )?(?:convention|protocole)\b|^(?:convention|protocole)(?: (?:n|no|numero))?$/,
    },
  ],
  ['annee', { debut: /^(?:annee|exercice)\b/, entier: /^annee(?: n 1| n| declaree)?$|^exercice$/ }],
  [
    'maitreOuvrage',
    {
      debut: /^(?:nom )?(?:du )?maitre d ouvrage\b/,
      entier: new RegExp(`^(?:nom )?(?:du )?maitre d ouvrage(?: ${DE} .*)?$`),
    },
  ],
  [
    'bailleur',
    {
      debut: /^(?:nom )?(?:du )?bailleur\b/,
      entier:
        /^(?:nom )?(?:du )?bailleur(?: hlm| social)?(?: relogeur)?(?: accueillant (?:les )?menages)?$/,
    },
  ],
  [
    'raisonSociale',
    {
      debut: /^raison sociale\b/,
      entier: new RegExp(`^raison sociale(?: adresse(?: et)?(?: n)? siret)?(?: ${DE} .*)?$`),
    },
  ],
  ['adresse', { debut: /^adresse\b/, entier: new RegExp(`^adresse(?: ${DE} .*| postale)?$`) }],
  [
    'siret',
    {
      debut: /^(?:n |no |numero )?(?:de )?siret\b/,
      entier: new RegExp(`^(?:n |no |numero )?(?:de )?siret(?: ${DE} .*| n)?$`),
    },
  ],
  [
    'idtopOperation',
    {
      debut: /^(?:n |no |numero |code )?idtop\b/,
      entier: new RegExp(`^(?:n |no |numero |code )?idtop(?: ${DE} .*)?$`),
    },
  ],
  ['libelleOperation', { debut: /^libelle\b/, entier: new RegExp(`^libelle(?: ${DE} .*)?$`) }],
];

/** A label of the header, with what follows it in the same cell. */
export interface Etiquette {
  readonly key: EnteteKey;
  readonly libelle: string;
  /** Empty where nothing follows, or dots that only mark a blank. */
  readonly valeur: string;
  /** « Raison sociale, adresse et SIRET »: one line asks for all three. */
  readonly triple: boolean;
}

/** The label that a cell's text is, or undefined for anything else. */
export function readEtiquette(text: CellValue): Etiquette | undefined {
  if (typeof text !== 'string') return undefined;
  const colon = text.indexOf(':');
  const libelle = colon < 0 ? text : text.slice(0, colon);
  const words = wordsOf(libelle);
  const found = libelles.find(([, { debut, entier }]) => (colon < 0 ? entier : debut).test(words));
  if (!found) return undefined;
  const valeur = colon < 0 ? '' : text.slice(colon + 1).trim();
  const triple = /\badresse\b/.test(words) && /\bsiret\b/.test(words);
  return { key: found[0], libelle, valeur: /^[.…_\s]*$/.test(valeur) ? '' : valeur, triple };
}

const TITLE =
  /^modeles? [ab]\b|^tableau\b|^effectue (?:par|dans)\b|^dans le parc\b|^lie a\b|^colonnes? pre ?remplies?\b|^colonnes? a (?:remplir|renseigner)\b|^etat declaratif\b|^declaration\b/;

/** Whether a text is a title of the forms, or the band above their first columns. */
export function isTitle(text: CellValue): boolean {
  return TITLE.test(wordsOf(text));
}
