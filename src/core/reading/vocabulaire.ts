/**
 * How the columns of forms and of lists of households are called, in words as `wordsOf` leaves them: no
 * accents, no case, no punctuation. One vocabulary for every file that is read. No list of the columns
 * of the RIME follow-up workbook is public: these are the wordings of the forms and those in common use.
 */
import type { CellValue } from '../CellValue';
import { columns } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import { wordsOf } from './wordsOf';

/** What a heading may name: a column of the forms, or what a list says of a bailleur. */
export type IntituleKey = ColumnKey | 'raisonSociale' | 'adresse' | 'siret';

interface Mots {
  /** How a heading begins that names the column. */
  readonly forme: RegExp;
  /** Words that mean something else, whatever comes before them. */
  readonly contre?: RegExp;
  /** Words that settle it where two headings could name the column. */
  readonly pour?: RegExp;
}

/** What a heading says of the dwelling or the bailleur that the household left. */
const AVANT =
  'origine|initiale?|depart|sortant|anciens?|anciennes?|actuels?|actuelles?|precedente?|quittee?|avant|demoli|demolie|libere|liberee|occupee?|anc|orig|act|init|prec';
const PREVU =
  'prevue?s?|previsionnelle?s?|estimee?s?|theoriques?|programmee?s?|souhaitee?s?|prev|previs';
const APRES = 'relogements?|reloge|relogee|nouveau|nouvelle|attribuee?|accueil|apres|definitive?';

const words = (pattern: string) => new RegExp(`\\b(?:${pattern})\\b`);

/** Tried in this order: « raison sociale du bailleur » is no name of a column of the forms. */
export const vocabulaire: Readonly<Record<IntituleKey, Mots>> = {
  raisonSociale: { forme: /^(?:raison|denomination) sociale\b/ },
  // « Adresse » alone is more often that of the household.
  adresse: { forme: /^adresse (?:du siege|(?:du )?bailleur)\b/ },
  siret: { forme: /^(?:n |no |numero )?(?:de )?siret\b/ },
  bailleur: {
    forme:
      /^(?:nom (?:du |de l )?)?(?:nouveau )?(?:bailleurs?|baill|organismes?|relogeurs?)\b|^relogement effectue par\b|^reloge(?:e)? (?:par|chez)\b/,
    contre: words(
      `${AVANT}|siret|siren|adresse|adr|date|contact|mail|courriel|telephone|tel|code|type|nombre|nb|avis`,
    ),
    pour: words('relogeurs?|accueil|accueillant|nouveau|relogement'),
  },
  menage: {
    forme:
      /^identifiants?\b|^men(?:ages?)?\b|^pseudonymes?\b|^id (?:rime|menage)\b|^(?:n|no|num|numero|code|ref|reference|id|ident)(?: du| de| des)? (?:menages?|men|famille|foyer|rime)\b/,
    contre: words(
      'noms?|prenoms?|composition|compo|taille|nombre|nb|pers|adresse|adr|ressources|ress|revenus?|rev|logements?|log|logt|lgt|bailleurs?|operation|idtop|observations?|statut|situation',
    ),
    pour: words('identifiants?|n|no|num|numero|code|ref|reference|id|ident|pseudonyme|anonyme'),
  },
  idtop: {
    forme: /^(?:n |no |numero |code |identifiant )?(?:d )?(?:operation )?(?:idtop|id top)\b/,
    contre: words('operation de relogement|iml|reconstitution|construction'),
    pour: words('generant|generatrice|generateur|origine|demolition'),
  },
  dateLivraison: {
    forme: /^(?:date |dt )?(?:de )?(?:la )?(?:livraison|livr|liv)\b|^(?:logement )?livree? le\b/,
    contre: words(`${PREVU}|${AVANT}|cles`),
    pour: words('effective|reelle|definitive|constatee'),
  },
  dateConventionApl: {
    forme:
      /^(?:date |dt )?(?:de )?(?:la )?(?:signature |sign )?(?:de )?(?:la )?conv(?:ention(?:nement)?)?\b|^(?:date|dt) .*\bconv(?:ention)?\b|^(?:logement )?conventionnee? le\b/,
    contre: words(
      `${PREVU}|${AVANT}|renouvellement urbain|anru|npnru|pnru|protocole|fin|echeance|expiration|conv(?:ention)? n|conv(?:ention)? no|numero`,
    ),
    pour: words('apl'),
  },
  dateBail: {
    forme: /^(?:date|dt) (?:.* )?bail\b|^(?:date |dt )?(?:de )?(?:la )?sign(?:ature)?\b|^bail\b/,
    contre: words(
      `${PREVU}|origine|initiale?|anciens?|anciennes?|actuels?|precedente?|fin|resiliation|conge|preavis|effet|entree|sortie|depart|convention|numero|bail n|bail no|type|duree`,
    ),
    // « Signature » alone may head a column of « oui ».
    pour: words('(?:date|dt) (?:de )?(?:la )?sign(?:ature)?|sign(?:ature)? (?:du |de )?bail|signe'),
  },
  typologie: {
    forme: /^typo(?:logie)?s?\b|^typ(?:e)? (?:de |du )?(?:logements?|logt|log|lgt)\b|^typ(?:es?)?$/,
    contre: words(
      `${AVANT}|${PREVU}|demandee?|typo(?:logie)? (?:du )?(?:menage|men)|familiale|financement`,
    ),
    pour: words(APRES),
  },
  loyer: {
    forme: /^(?:montant )?(?:du )?(?:nouveau )?(?:loyer|loy)\b/,
    contre: words(
      `${AVANT}|${PREVU}|mensuels?|mensuelle|mens|mois|annuel|charges comprises|avec charges|cc|total|plafond|plafonne|plaf|maximum|maxi|max|marche`,
    ),
    pour: words(`${APRES}|m|m2|metre|surfacique|principal|bail`),
  },
  plafond: {
    forme:
      /^(?:montant )?(?:du )?(?:plafond|plaf|(?:loyer|loy) (?:plafond|plafonne|plaf|maximum|maxi|max))\b/,
    contre: words(
      'ressources|ress|revenus?|rev|mensuels?|mensuelle|mens|mois|annuel|subvention|operation',
    ),
    pour: words('apl|m|m2|metre'),
  },
};

/** Words that speak of what the household left. */
export const DEPARTURE = words(AVANT);
const keys = Object.keys(vocabulaire) as IntituleKey[];
/** The headings of the forms, with and without what stands in brackets. */
const officiels = new Map(
  columns.flatMap(({ key, intitule }) =>
    [intitule, intitule.replace(/\([^)]*\)/g, '')].map((text) => [wordsOf(text), key] as const),
  ),
);

/** The column whose official heading a text is, word for word. */
export function officialColumn(text: CellValue): ColumnKey | undefined {
  return officiels.get(wordsOf(text));
}

/** What a heading names, or undefined for any other text, and for one that means something else. */
export function nameOfHeading(text: CellValue): IntituleKey | undefined {
  const official = officialColumn(text);
  if (official !== undefined) return official;
  const bare = wordsOf(text);
  return keys.find((key) => vocabulaire[key].forme.test(bare) && !isContrary(key, bare));
}

/** Whether a text is a heading of that column: most texts are not, and one pattern tells. */
export function namesColumn(key: ColumnKey, text: CellValue): boolean {
  if (typeof text !== 'string') return false;
  const bare = wordsOf(text);
  return (
    officiels.get(bare) === key ||
    (vocabulaire[key].forme.test(bare) && nameOfHeading(text) === key)
  );
}

/** Whether words mean something else than the column, though they begin as its heading does. */
export function isContrary(key: IntituleKey, bare: string): boolean {
  return vocabulaire[key].contre?.test(bare) === true;
}

/** Whether words speak of what the household left: « logement d'origine ». */
export function isDeparture(bare: string): boolean {
  return DEPARTURE.test(bare);
}

/** Whether words settle that a heading is the column's. */
export function isDecisive(key: IntituleKey, bare: string): boolean {
  return vocabulaire[key].pour?.test(bare) === true;
}
