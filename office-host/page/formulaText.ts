/**
 * Formulas as Excel's French client shows and reads them: French function names, `;` between
 * arguments, a comma in numbers, VRAI and FAUX. The workbook itself keeps them in English.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  ABS: 'ABS',
  AND: 'ET',
  AVERAGE: 'MOYENNE',
  AVERAGEIF: 'MOYENNE.SI',
  CEILING: 'PLAFOND',
  CHOOSE: 'CHOISIR',
  COLUMN: 'COLONNE',
  COLUMNS: 'COLONNES',
  CONCATENATE: 'CONCATENER',
  COUNT: 'NB',
  COUNTA: 'NBVAL',
  COUNTBLANK: 'NB.VIDE',
  COUNTIF: 'NB.SI',
  COUNTIFS: 'NB.SI.ENS',
  DATE: 'DATE',
  DATEVALUE: 'DATEVAL',
  DAY: 'JOUR',
  EDATE: 'MOIS.DECALER',
  EOMONTH: 'FIN.MOIS',
  EXACT: 'EXACT',
  FIND: 'TROUVE',
  FLOOR: 'PLANCHER',
  HLOOKUP: 'RECHERCHEH',
  IF: 'SI',
  IFERROR: 'SIERREUR',
  IFNA: 'SI.NON.DISP',
  INDEX: 'INDEX',
  INDIRECT: 'INDIRECT',
  INT: 'ENT',
  ISBLANK: 'ESTVIDE',
  ISERROR: 'ESTERREUR',
  ISLOGICAL: 'ESTLOGIQUE',
  ISNA: 'ESTNA',
  ISNUMBER: 'ESTNUM',
  ISTEXT: 'ESTTEXTE',
  LEFT: 'GAUCHE',
  LEN: 'NBCAR',
  LOOKUP: 'RECHERCHE',
  LOWER: 'MINUSCULE',
  MATCH: 'EQUIV',
  MAX: 'MAX',
  MID: 'STXT',
  MIN: 'MIN',
  MOD: 'MOD',
  MONTH: 'MOIS',
  NA: 'NA',
  NOT: 'NON',
  NOW: 'MAINTENANT',
  OFFSET: 'DECALER',
  OR: 'OU',
  POWER: 'PUISSANCE',
  PRODUCT: 'PRODUIT',
  PROPER: 'NOMPROPRE',
  REPLACE: 'REMPLACER',
  RIGHT: 'DROITE',
  ROUND: 'ARRONDI',
  ROUNDDOWN: 'ARRONDI.INF',
  ROUNDUP: 'ARRONDI.SUP',
  ROW: 'LIGNE',
  ROWS: 'LIGNES',
  SEARCH: 'CHERCHE',
  SMALL: 'PETITE.VALEUR',
  SQRT: 'RACINE',
  SUBSTITUTE: 'SUBSTITUE',
  SUBTOTAL: 'SOUS.TOTAL',
  SUM: 'SOMME',
  SUMIF: 'SOMME.SI',
  SUMIFS: 'SOMME.SI.ENS',
  SUMPRODUCT: 'SOMMEPROD',
  TEXT: 'TEXTE',
  TODAY: 'AUJOURDHUI',
  TRIM: 'SUPPRESPACE',
  UPPER: 'MAJUSCULE',
  VALUE: 'CNUM',
  VLOOKUP: 'RECHERCHEV',
  WEEKDAY: 'JOURSEM',
  XLOOKUP: 'RECHERCHEX',
  YEAR: 'ANNEE',
};
const ENGLISH = new Map(Object.entries(FUNCTIONS).map(([english, french]) => [french, english]));

/**
 * Texts, quoted sheets and bracketed columns stay as they are; the rest is words, numbers, signs. What
 * parts the decimals of a number parts arguments in the other language: `1,2` is two numbers in English.
 */
const piecesWith = (decimal: '\\.' | ',') =>
  new RegExp(
    `"(?:[^"]|"")*"|'(?:[^']|'')*'|\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]|(?:\\d+(?:${decimal}\\d+)?|${decimal}\\d+)(?:[eE][+-]?\\d+)?(?![\\p{L}\\d!:])|[\\p{L}_][\\p{L}\\d_.]*|[\\s\\S]`,
    'gu',
  );
const ENGLISH_PIECES = piecesWith('\\.');
const FRENCH_PIECES = piecesWith(',');

/** `=SUM(A1,2.5)` as `=SOMME(A1;2,5)`. What does not begin with `=` is given back. */
export function toFrenchFormula(formula: string): string {
  return translate(formula, {
    pieces: ENGLISH_PIECES,
    name: (word) => FUNCTIONS[word.toUpperCase()] ?? word,
    truth: { TRUE: 'VRAI', FALSE: 'FAUX' },
    number: (text) => text.replace('.', ','),
    sign: (text, inArray) => (text === ',' ? (inArray ? '.' : ';') : text),
  });
}

/** The other way; English names are understood too, and known names are put in capitals. */
export function toEnglishFormula(formula: string): string {
  return translate(formula, {
    pieces: FRENCH_PIECES,
    name: (word) => ENGLISH.get(word.toUpperCase()) ?? word,
    truth: { VRAI: 'TRUE', FAUX: 'FALSE' },
    number: (text) => text.replace(',', '.'),
    sign: (text, inArray) => {
      if (inArray) return text === '.' ? ',' : text;
      return text === ';' ? ',' : text;
    },
  });
}

interface Dialect {
  readonly pieces: RegExp;
  readonly name: (word: string) => string;
  readonly truth: Readonly<Record<string, string>>;
  readonly number: (text: string) => string;
  /** A sign by itself; columns of an array constant are parted otherwise: `{1.2;3.4}` in French. */
  readonly sign: (text: string, inArray: boolean) => string;
}

function translate(formula: string, dialect: Dialect): string {
  if (!formula.startsWith('=')) return formula;
  const pieces = formula.match(dialect.pieces) ?? [];
  let inArray = false;
  return pieces
    .map((piece, index) => {
      if (piece === '{') inArray = true;
      if (piece === '}') inArray = false;
      return translatePiece(piece, pieces[index + 1], dialect, inArray);
    })
    .join('');
}

function translatePiece(
  piece: string,
  following: string | undefined,
  dialect: Dialect,
  inArray: boolean,
): string {
  if (/^["'[]/.test(piece)) return piece;
  if (/^[.,]?\d/.test(piece)) return dialect.number(piece);
  if (!/^[\p{L}_]/u.test(piece)) return dialect.sign(piece, inArray);
  if (following === '(') return dialect.name(piece);
  return dialect.truth[piece.toUpperCase()] ?? piece;
}
