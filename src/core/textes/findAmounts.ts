/** Finds every amount of money and every count that a French text quotes. */
import type { Citation } from './citation';
import { ELLIPSE, readLabel, readNom, readNomDe } from './compte';
import { FRACTION, intervalleOf, parseFraction, parseNombre, scale, SUITE } from './nombre';
import type { Nombre } from './nombre';
import { EN_LETTRES, parseLettres } from './nombreEnLettres';
import { readEchelle, readMonnaie } from './unite';
import type { Suite } from './unite';

/** A figure of the text and what stands around it. */
interface Figure {
  readonly position: number;
  readonly texte: string;
  /** Undefined for a placeholder. */
  readonly nombre: Nombre | undefined;
  readonly avant: string;
  readonly apres: string;
}

const PLACE = '[Xx]{1,6}|…|\\.{3,}|_{2,}|\\[[^\\]\\n]{0,30}\\]';
/** A half stands before its scale with or without an article: « un demi-million ». */
const DEMI = '(?:un[ \\u00a0]+)?demi[- \\u00a0](?=(?:million|milliard)(?!\\p{L}))';
const FIGURES = new RegExp(
  `(?<![\\p{L}\\d])(?:${DEMI}|${EN_LETTRES})|(?<![\\d/])(?:${FRACTION})|${SUITE}|(?<![\\p{L}\\d])(?:${PLACE})`,
  'giu',
);
/** The scale that ends a run of number words is read as a unit is. */
const ECHELLE_FINALE = /(?:(?<=-)|[\s\u00a0]+)(?:millions?|milliards?)$/iu;

/** Figures glued to a letter, a dash, a slash, a point: « T3 », « N-1 », « L.313-17 », « 2/3 ». */
const COLLE_AVANT = /(?:[\p{L}\d/.,_^°]|(?<!^|\n)[-–—])$/u;
const COLLE_APRES = /^(?:[\p{L}\d_°]|\^?\{|[-–—/][\d\p{L}]|[ \u00a0\u202f]?(?:%|‰|°))/u;
/** « 10-12 M€ »; years part with a dash too, but no amount follows them. */
const FIN_DE_PLAGE = /(?<!\d)\d{1,3}(?:,\d+)?[-–]$/u;
/** What numbers rather than counts: « article 6 », « n° 168 », « annexe 1 ». */
const RENVOI =
  /(?:n°|nº|num[ée]ro|\b(?:art|articles?|annexes?|rapports?|th[ée]matiques?|axes?|questions?|titres?|notes?|alin[ée]as?|pages?|p|chapitres?|tableaux?|phases?|versions?|loi|lots?|points?|figures?|sir[ée]n|sir[ée]t|idtop|t[ée]l)\b\.?)[\s\u00a0]*$/iu;
const APPROCHE =
  /(?:plus de|plus d['’]|pr[èeé]s (?:de|d['’])|environ|moins (?:de|d['’])|au moins|de l['’]ordre (?:de|d['’])|jusqu['’][àa]|quelque|autour (?:de|d['’])|(?:maximum|minimum) (?:de|d['’])|approximativement|proche (?:de|d['’])|(?:sup|inf)[ée]rieure?s? [àa]|[~≈])[\s\u00a0*]*$/iu;
/**
 * A sign glued to its figure, none of a range. A hyphen that begins a line is a bullet; a true minus
 * never is.
 */
const SIGNE = /(?:(?:^|[\s\u00a0\u202f(:«=])(−)|(?:[^\s\d][ \t\u00a0\u202f]+|[(:«=])([-–]))$/u;

/**
 * The amounts and counts of a text in the order in which they stand. Dates, numbers of articles and
 * acts, shares, durations and telephone numbers are none; placeholders have no value.
 */
export function findAmounts(text: string): readonly Citation[] {
  const figures = [...text.matchAll(FIGURES)].flatMap((match) => figureOf(text, match) ?? []);
  return figures.flatMap((figure, index) => {
    const found = readMontant(figure) ?? readDebut(figure, figures[index + 1], text);
    const citation = found ?? readCompte(figure, text);
    return citation === undefined ? [] : [citation];
  });
}

function figureOf(text: string, { 0: matched, index: at }: RegExpExecArray): Figure | undefined {
  const isWords = /^\p{L}/u.test(matched) && !/^x+$/iu.test(matched);
  const texte = isWords ? matched.replace(ECHELLE_FINALE, '') : matched;
  const end = at + texte.length;
  const apres = text.slice(end, end + 60);
  const avant = text.slice(Math.max(0, at - 120), at);
  const read = { texte, position: at, avant, apres };
  if (isWords) return lettresOf(read);
  const nombre = parseNombre(texte) ?? parseFraction(texte);
  const [signe] = nombre === undefined ? [] : (SIGNE.exec(avant)?.slice(1).filter(Boolean) ?? []);
  if (nombre === undefined || signe === undefined) return { ...read, nombre };
  return {
    texte: signe + texte,
    position: at - 1,
    avant: avant.slice(0, -1),
    apres,
    nombre: { ...nombre, valeur: 0 - nombre.valeur },
  };
}

/** Words count where euros, a million or a milliard follow; « deux quartiers » are not counted. */
function lettresOf(figure: Omit<Figure, 'nombre'>): Figure | undefined {
  const { texte, avant, apres } = figure;
  if (!readMonnaie(apres) && !readEchelle(apres) && !/demi.?$/iu.test(texte)) return undefined;
  if (/\d[\s\u00a0\u202f]*$/u.test(avant)) return undefined;
  const nombre = nombreEnLettres(texte);
  return nombre && { ...figure, nombre };
}

function nombreEnLettres(texte: string): Nombre | undefined {
  if (/demi.?$/iu.test(texte)) return { valeur: 0.5, decimales: 1 };
  const lu = parseLettres(texte);
  return lu && { valeur: lu.valeur, decimales: 0 - Math.round(Math.log10(lu.pas)) };
}

function isPlace({ texte }: Figure): boolean {
  return new RegExp(`^(?:${PLACE})$`).test(texte);
}

/** « 7,4 M€ », « 15 millions d’€ », « X M€ », and « 2,4 millions » where nothing else is counted. */
function readMontant(figure: Figure): Citation | undefined {
  if (COLLE_AVANT.test(figure.avant) && !FIN_DE_PLAGE.test(figure.avant)) return undefined;
  if (figure.nombre === undefined && !isPlace(figure)) return undefined;
  const suite = readMonnaie(figure.apres) ?? readSousEntendu(figure);
  return suite === undefined ? undefined : montant(figure, suite);
}

/** « 2,4 millions au titre de … »: euros are meant where no noun follows. */
function readSousEntendu(figure: Figure): Suite | undefined {
  const echelle = figure.nombre === undefined ? undefined : readEchelle(figure.apres);
  if (echelle === undefined) return undefined;
  return /^[\s\u00a0]*d(?:['’´]|e\b)/iu.test(figure.apres.slice(echelle.longueur))
    ? undefined
    : echelle;
}

function montant(figure: Figure, suite: Suite): Citation {
  const { position } = figure;
  const nombre = suite.demi && figure.nombre ? halved(figure.nombre) : figure.nombre;
  return {
    nature: 'montant',
    position,
    texte: figure.texte + figure.apres.slice(0, suite.longueur),
    unite: suite.unite,
    valeur: nombre && scale(nombre, suite.echelle),
    intervalle: nombre && intervalleOf(nombre, suite.echelle),
    approche: APPROCHE.test(figure.avant),
  };
}

/** « 2 millions et demi ». */
function halved({ valeur }: Nombre): Nombre {
  return { valeur: valeur + 0.5, decimales: 1 };
}

/** « 10 à 12 milliards d’euros »: the first figure takes the unit of the second. */
function readDebut(figure: Figure, next: Figure | undefined, text: string): Citation | undefined {
  if (next === undefined || figure.nombre === undefined || isDate(figure)) return undefined;
  const between = text.slice(figure.position + figure.texte.length, next.position);
  if (COLLE_AVANT.test(figure.avant) || !isShared(figure, figure.nombre, between)) return undefined;
  const suite = next.nombre && readMonnaie(next.apres);
  return suite && montant(figure, { ...suite, longueur: 0, demi: false });
}

/** « 10 à 12 », « 10-12 », « entre 10 et 12 », « 2,5 et 3,1 », « 60 + 45 »: one unit for both. */
function isShared({ avant }: Figure, { decimales }: Nombre, between: string): boolean {
  if (/^[\s\u00a0]+à[\s\u00a0]+$|^[-–]$|^[\s\u00a0]*\+[\s\u00a0]*$/u.test(between)) return true;
  if (!/^[\s\u00a0]+et[\s\u00a0]+$/u.test(between)) return false;
  return decimales > 0 || /entre[\s\u00a0]+$/iu.test(avant);
}

/** A year standing alone is a date: 1900 to 2100 without a space. */
function isDate({ texte }: Figure): boolean {
  return /^(?:19|20)\d\d$|^2100$/.test(texte);
}

function readCompte(figure: Figure, text: string): Citation | undefined {
  if (COLLE_AVANT.test(figure.avant) || COLLE_APRES.test(figure.apres)) return undefined;
  if (RENVOI.test(figure.avant) || isDate(figure)) return undefined;
  if (figure.nombre === undefined) return isPlace(figure) ? placeDeCompte(figure) : undefined;
  return readMillions(figure) ?? readUnites(figure, figure.nombre, text);
}

/** « X aides ». */
function placeDeCompte(figure: Figure): Citation | undefined {
  const nom = /^[Xx]+$/.test(figure.texte) ? readNom(figure.apres, 2) : undefined;
  const none = { valeur: undefined, intervalle: undefined, longueur: 0 };
  return nom === undefined ? undefined : compte(figure, nom, none);
}

/** « 1,8 million d’habitants »: rounded as an amount is. */
function readMillions(figure: Figure): Citation | undefined {
  const suite = readEchelle(figure.apres);
  if (suite === undefined || figure.nombre === undefined) return undefined;
  const nom = readNomDe(figure.apres.slice(suite.longueur));
  if (nom === undefined) return undefined;
  return compte(figure, nom, {
    valeur: scale(figure.nombre, suite.echelle),
    intervalle: intervalleOf(figure.nombre, suite.echelle),
    longueur: suite.longueur,
  });
}

function readUnites(figure: Figure, nombre: Nombre, text: string): Citation | undefined {
  const { valeur } = nombre;
  if (nombre.decimales > 0 || /^\d{10,}$/.test(figure.texte) || /^0\d/.test(figure.texte)) {
    return undefined;
  }
  const nom =
    readLabel(figure.avant, figure.apres) ?? readNom(figure.apres, valeur) ?? elided(figure, text);
  if (nom === undefined || isCodePostal(figure, nom)) return undefined;
  return compte(figure, nom, { valeur, intervalle: [valeur, valeur], longueur: 0 });
}

/** « 75013 PARIS ». */
function isCodePostal({ texte }: Figure, nom: string): boolean {
  return /^\d{5}$/.test(texte) && nom === nom.toUpperCase();
}

/** How far back a noun left out is looked for, in characters. */
const PARAGRAPHE = 2_000;

/** « 194 droits … (135 en QPV, 55 hors QPV) »: what was counted last in the paragraph. */
function elided(figure: Figure, text: string): string | undefined {
  if (!ELLIPSE.test(figure.apres)) return undefined;
  const near = text.slice(Math.max(0, figure.position - PARAGRAPHE), figure.position);
  const paragraph = near.split(/\n[ \t\r]*\n/).at(-1) ?? '';
  const noms = [...paragraph.matchAll(new RegExp(SUITE, 'g'))].map(({ 0: suite, index }) =>
    readNom(paragraph.slice(index + suite.length, index + suite.length + 60), 2),
  );
  return noms.filter((nom) => nom !== undefined).at(-1);
}

function compte(
  figure: Figure,
  unite: string,
  read: Pick<Citation, 'valeur' | 'intervalle'> & { readonly longueur: number },
): Citation {
  const { longueur, valeur, intervalle } = read;
  return {
    nature: 'compte',
    position: figure.position,
    texte: figure.texte + figure.apres.slice(0, longueur),
    unite,
    valeur,
    intervalle,
    approche: APPROCHE.test(figure.avant),
  };
}
