/** How the fields of a form's header are called, in words as `wordsOf` leaves them. */
import type { CellValue } from '../CellValue';
import type { EnteteKey } from '../forms/modele';
import { DEPARTURE } from './vocabulaire';
import { wordsOf } from './wordsOf';

interface Libelle {
  /** How a label begins that a colon ends. */
  readonly debut: RegExp;
  /** A whole label without a colon: a value may begin with the same words. */
  readonly entier: RegExp;
  /** Words that make it the label of something else. */
  readonly contre?: RegExp;
  /** Words that leave it to another label of the field, where the header has one. */
  readonly faible?: RegExp;
}

const DE = '(?:du|de|de la|de l|d)';
const NUMERO = '(?:n|no|num|numero|reference|ref|code)';
const anyOf = (pattern: string) => new RegExp(`\\b(?:${pattern})\\b`);
const start = (pattern: string) => new RegExp(`^(?:${pattern})`);
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

/** « convention de renouvellement urbain », « protocole de préfiguration », with or without « n° ». */
const ACTE = `(?:conv(?:ention)?|protocole)(?: (?:pluriannuelle|anru|npnru|pnru|${DE} renouvellement urbain|${DE} prefiguration|${DE} projet))*(?: ${NUMERO})?`;
const CONVENTION = whole(
  `(?:${NUMERO} (?:${DE} )?)?${ACTE}(?:(?: ou| et)?(?: du| de la| de| au| a la| le| la)? ${ACTE})*`,
);
const NUMERO_CONVENTION = start(`(?:n|no|numero) ${DE} (?:convention|protocole)\\b`);
const IDTOP = `(?:${NUMERO} |identifiant )?(?:${DE} )?(?:l )?(?:operation )?(?:idtop|id top)`;
const SIRET = `(?:${NUMERO} |identifiant )?(?:de )?siret`;
const BAILLEUR = `(?:nom |denomination )?(?:${DE} )?(?:bailleur|organisme)`;
const RAISON = '(?:raison|denomination) sociale';
/** Whom a raison sociale, an adresse or a SIRET may belong to besides the one that declares. */
const AUTRUI = anyOf('maitre d ouvrage|moa|collectivite|commune|ville|epci|anru');

const libelles: readonly (readonly [EnteteKey, Libelle])[] = [
  [
    'convention',
    {
      debut: new RegExp(`${NUMERO_CONVENTION.source}|${CONVENTION.source}`),
      entier: new RegExp(`${NUMERO_CONVENTION.source}|${CONVENTION.source}`),
      contre: anyOf('apl'),
      faible: anyOf('specifique|iml|minoration'),
    },
  ],
  [
    'annee',
    {
      debut: start('(?:annee|exercice|millesime|relogements de l annee)\\b|n 1$'),
      entier: whole(
        'annee(?: n 1| n)?(?: concernee| declaree| civile| de reference| (?:de |du |des )?relogements?)?|exercice|millesime|relogements de l annee|n 1',
      ),
      contre: anyOf('construction|livraison|conventionnement|signature|naissance|demolition'),
      // N, the year of the declaration, is one more than the year declared.
      faible: anyOf('n(?! 1)|declaration'),
    },
  ],
  [
    'maitreOuvrage',
    {
      debut: /^(?:nom )?(?:du )?maitre d ouvrage\b/,
      entier: whole(`(?:nom )?(?:du )?maitre d ouvrage(?: ${DE} .*)?`),
    },
  ],
  [
    'bailleur',
    {
      debut: start(`${BAILLEUR}\\b`),
      entier: whole(`${BAILLEUR}(?: hlm| social)*(?: relogeur)?(?: accueillant (?:les )?menages)?`),
      contre: DEPARTURE,
    },
  ],
  [
    'raisonSociale',
    {
      debut: start(`${RAISON}\\b|denomination$`),
      entier: whole(`${RAISON}(?: adresse(?: et)?(?: n)? siret)?(?: ${DE} .*)?|denomination`),
      contre: DEPARTURE,
      faible: AUTRUI,
    },
  ],
  [
    'adresse',
    {
      debut: start('(?:adresse|siege social)\\b'),
      entier: whole(`(?:adresse|siege social)(?: ${DE} .*| postale| siege(?: social)?)?`),
      contre: new RegExp(
        `${DEPARTURE.source}|${anyOf('operation|logements?|immeuble|residence|quartier|menages?|mail|electronique').source}`,
      ),
      faible: AUTRUI,
    },
  ],
  [
    'siret',
    {
      debut: start(`${SIRET}\\b`),
      entier: whole(`${SIRET}(?: ${DE} .*| n| 14 chiffres)?`),
      contre: DEPARTURE,
      faible: AUTRUI,
    },
  ],
  [
    'idtopOperation',
    {
      debut: start(`${IDTOP}\\b`),
      entier: whole(`${IDTOP}(?: ${DE} .*| operation| iml)?`),
      // The header asks for the operation of the relogement; this one stands in the third column.
      faible: anyOf('generant|generatrice|generateur|origine|demolition'),
    },
  ],
  ['libelleOperation', { debut: /^libelle\b/, entier: whole(`libelle(?: ${DE} .*)?`) }],
];

/** A label of the header, with what follows it in the same cell. */
export interface Etiquette {
  readonly key: EnteteKey;
  readonly libelle: string;
  /** Empty where nothing follows, or dots that only mark a blank. */
  readonly valeur: string;
  /** « Raison sociale, adresse et SIRET »: one line asks for all three. */
  readonly triple: boolean;
  /** Whether another label of the field, in the same header, is to be preferred. */
  readonly faible: boolean;
}

/** The label that a cell's text is, or undefined for anything else. */
export function readEtiquette(text: CellValue): Etiquette | undefined {
  if (typeof text !== 'string') return undefined;
  const colon = text.indexOf(':');
  const libelle = colon < 0 ? text : text.slice(0, colon);
  const words = wordsOf(libelle);
  const found = libelles.find(([, { debut, entier }]) => (colon < 0 ? entier : debut).test(words));
  if (!found || found[1].contre?.test(words)) return undefined;
  const valeur = colon < 0 ? '' : text.slice(colon + 1).trim();
  const triple = /\badresse\b/.test(words) && /\bsiret\b/.test(words);
  return {
    key: found[0],
    libelle,
    valeur: /^[.…_\s]*$/.test(valeur) ? '' : valeur,
    triple,
    faible: found[1].faible?.test(words) === true,
  };
}

const TITLE =
  /^modeles? [ab]\b|^tableau\b|^effectue (?:par|dans)\b|^dans le parc\b|^lie a\b|^colonnes? pre ?remplies?\b|^colonnes? a (?:remplir|renseigner)\b|^etat declaratif\b|^declaration\b/;

/** Whether a text is a title of the forms, or the band above their first columns. */
export function isTitle(text: CellValue): boolean {
  return TITLE.test(wordsOf(text));
}
