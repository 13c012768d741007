/** A text cut into headings, paragraphs, items of lists and rows of tables, with what announces each list. */

export type Genre = 'titre' | 'paragraphe' | 'element' | 'rang';

export interface Passage {
  readonly debut: number;
  /** Just after the last character. */
  readonly fin: number;
  readonly texte: string;
  readonly genre: Genre;
  /** Position in the list of the passage that announces this item, or of the item that holds it. */
  readonly annonce?: number;
  /** Position of the heading above, where there is one. */
  readonly titre?: number;
  /** Offsets in the text just after each sentence but the last. */
  readonly phrases: readonly number[];
}

const PUCE =
  /^[ \t]*\**[ \t]*(?:[-–—•*➤⇒✓✔▪◦·]|[oe](?=[ \t])|(?:\d{1,2}|[a-z])[.)](?=[ \t]))[ \t*]*/u;
const LIGNE_VIDE = /^[ \t\r]*$/;
/** « Guadeloupe : 3 259 304 euros »: one thing and its figure on a line of its own. */
const LIBELLE_CHIFFRE = /^[ \t]*[\p{L}\d][^:\t\n]{1,90}:[ \t\u00a0\u202f]*[-−]?\d/u;
/** No text broken for a page has longer lines. */
const LONGEST_BROKEN_LINE = 130;

/** A line that fills less of the page than this ends something, whatever it ends with. */
const SHORT_LINE = 0.6;

interface Ligne {
  readonly debut: number;
  readonly texte: string;
}

interface Bloc {
  readonly debut: number;
  readonly fin: number;
  readonly rang: boolean;
}

/** An item whose list is not closed yet. */
interface Ouvert {
  readonly index: number;
  readonly retrait: number;
  readonly puce: string;
}

export function cutPassages(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  let ouverts: readonly Ouvert[] = [];
  for (const bloc of cutBlocs(text)) {
    const place = { ...bloc, texte: text.slice(bloc.debut, bloc.fin) };
    const { passage, open } = classify(place, passages, ouverts);
    ouverts = open;
    passages.push(passage);
  }
  return passages;
}

/** Lines up to a blank one, the next bullet, the next row of a table, or the end of a paragraph. */
function cutBlocs(text: string): readonly Bloc[] {
  const lines = linesOf(text);
  const blocs: Bloc[] = [];
  let open: Bloc | undefined;
  for (const [index, line] of lines.entries()) {
    const fin = line.debut + line.texte.length;
    if (LIGNE_VIDE.test(line.texte)) {
      if (open !== undefined) blocs.push(open);
      open = undefined;
    } else if (open !== undefined && continues(lines, index)) {
      open = { ...open, fin };
    } else {
      if (open !== undefined) blocs.push(open);
      open = { debut: line.debut, fin, rang: isRang(line.texte) };
    }
  }
  return open === undefined ? blocs : [...blocs, open];
}

function linesOf(text: string): readonly Ligne[] {
  let debut = 0;
  return text.split('\n').map((texte) => {
    const line = { debut, texte };
    debut += texte.length + 1;
    return line;
  });
}

/** Whether a line is a row of cells parted by tabs, as tables are pasted and read. */
export function isRang(line: string): boolean {
  return line.replace(PUCE, '').trim().includes('\t');
}

/** Whether a line goes on with the one before it: broken to fit the page, not ended. */
function continues(lines: readonly Ligne[], index: number): boolean {
  const [line, before] = [lines[index]?.texte ?? '', lines[index - 1]?.texte ?? ''];
  if (PUCE.test(line) || isRang(line) || isRang(before)) return false;
  const lists = LIBELLE_CHIFFRE.test(line);
  if (lists && (endMark(before) === ':' || LIBELLE_CHIFFRE.test(before))) return false;
  const width = widthAround(lines, index);
  if (width > LONGEST_BROKEN_LINE) return false;
  if (!/^[\p{Lu}«]/u.test(line)) return true;
  const [word = ''] = line.split(' ');
  const isFull = before.length + 1 + word.length > width;
  return isFull || (!/[.:;!?…)»”][\s*]*$/u.test(before) && before.length > SHORT_LINE * width);
}

/** The longest line near this one: how wide the page is, as far as one can tell. */
function widthAround(lines: readonly Ligne[], index: number): number {
  const near = lines.slice(Math.max(0, index - 6), index + 6);
  return near.reduce((most, { texte }) => Math.max(most, texte.trimEnd().length), 0);
}

function classify(
  bloc: Bloc & { readonly texte: string },
  before: readonly Passage[],
  ouverts: readonly Ouvert[],
): { readonly passage: Passage; readonly open: readonly Ouvert[] } {
  const { debut, fin, texte } = bloc;
  const place = { debut, fin, texte, phrases: phrasesOf(texte, debut) };
  if (bloc.rang) return { passage: { ...place, genre: 'rang' }, open: [] };
  if (isTitre(texte)) return { passage: { ...place, genre: 'titre' }, open: [] };
  const previous = before.at(-1);
  const titre = previous?.genre === 'titre' ? before.length - 1 : previous?.titre;
  const section = titre === undefined ? {} : { titre };
  const isItem = previous !== undefined && isElement(texte, previous, ouverts);
  if (!isItem) return { passage: { ...place, genre: 'paragraphe', ...section }, open: [] };
  const { annonce, kept } = placeOf(texte, before, ouverts);
  const list = annonce === undefined ? {} : { annonce };
  const open = [...kept, { index: before.length, ...markOf(texte) }];
  return { passage: { ...place, genre: 'element', ...section, ...list }, open };
}

/** The indent and mark of an item; a label without a mark is one of its own kind. */
function markOf(texte: string): Pick<Ouvert, 'retrait' | 'puce'> {
  const mark = PUCE.exec(texte)?.[0];
  const puce = mark
    ?.trim()
    .replace(/\d+/, '1')
    .replace(/[a-z](?=[.)])/, 'a');
  const kind = /^[ \t*]*[\d−-]/.test(texte) ? 'chiffre' : 'libelle';
  return { retrait: /^[ \t]*/.exec(texte)?.[0].length ?? 0, puce: puce ?? kind };
}

/**
 * What announces a new item, and the lists that stay open: that of the items with its indent and mark,
 * the item above where it stands further in or that one ends with « : », else the same as above.
 */
function placeOf(
  texte: string,
  before: readonly Passage[],
  ouverts: readonly Ouvert[],
): { readonly annonce: number | undefined; readonly kept: readonly Ouvert[] } {
  const top = ouverts.at(-1);
  if (top === undefined) return { annonce: before.length - 1, kept: [] };
  const mark = markOf(texte);
  const opens = endMark(before.at(-1)?.texte ?? '') === ':';
  const same = ouverts.findLastIndex((o) => o.puce === mark.puce && o.retrait === mark.retrait);
  const announced = (at: number) => ({
    annonce: before[ouverts[at]?.index ?? -1]?.annonce,
    kept: ouverts.slice(0, at),
  });
  if (opens && (same < 0 || same === ouverts.length - 1)) {
    return { annonce: top.index, kept: ouverts };
  }
  if (same >= 0) return announced(same);
  if (mark.retrait > top.retrait) return { annonce: top.index, kept: ouverts };
  const level = ouverts.findLastIndex(({ retrait }) => retrait <= mark.retrait);
  return announced(Math.max(0, level));
}

/** The punctuation that ends a passage, bold marks aside. */
export function endMark(texte: string): string {
  return /([:;,.]?)[\s*]*$/u.exec(texte)?.[1] ?? '';
}

/**
 * A bullet under something; what follows « : » or « ; » and begins with a figure, or with a label and
 * its figure; a label between two « : », the figure to come.
 */
function isElement(texte: string, previous: Passage, ouverts: readonly Ouvert[]): boolean {
  if (previous.genre === 'titre' || previous.genre === 'rang') return false;
  if (PUCE.test(texte)) return true;
  const ends = endMark(previous.texte);
  const isInList = previous.genre === 'element';
  const follows = ends === ':' || (isInList && (ends === ';' || ends === ','));
  if (follows && /^[\s*]*[−-]?\d/.test(texte)) return true;
  const isListed = isInList && ouverts.some(({ puce }) => puce === 'libelle');
  if (LIBELLE_CHIFFRE.test(texte)) return ends === ':' || isListed;
  const isLabel = texte.length <= 90 && endMark(texte) === ':' && !/\d/.test(texte);
  return isLabel && (isListed || (ends === ':' && !isInList && /\d/.test(previous.texte)));
}

/** Capitals for four letters in five, or « Article 3 », « II. Objet »; never a full sentence. */
function isTitre(texte: string): boolean {
  const bare = texte.replace(/[*_]/g, '').trim();
  if (bare.length > 240 || /[.;,]$/.test(bare) || /^[-–•]/.test(bare)) return false;
  if (/^(?:article|annexe|titre|chapitre)\s+\d/iu.test(bare) || /^[IVX]+\.\s/.test(bare))
    return true;
  const letters = bare.match(/\p{L}/gu) ?? [];
  const capitals = bare.match(/\p{Lu}/gu) ?? [];
  return letters.length >= 8 && capitals.length >= letters.length * 0.8 && !/€/.test(bare);
}

const ABREGE = /(?:\bcf|\bart|\bal|\bM|\bMme|\bn|\bp|\bSt|\bL|\bR|\betc)\.$/;

function phrasesOf(texte: string, debut: number): readonly number[] {
  return [...texte.matchAll(/[.!?](?=\s+[\p{Lu}«"(*])/gu)]
    .map(({ index }) => index + 1)
    .filter((end) => !ABREGE.test(texte.slice(Math.max(0, end - 8), end)))
    .map((end) => debut + end);
}

export interface Phrase {
  readonly debut: number;
  readonly fin: number;
  readonly texte: string;
}

/** The sentence of a passage that holds an offset of the text. */
export function phraseAt({ debut, fin, texte, phrases }: Passage, position: number): Phrase {
  const next = firstIndex(phrases, (end) => end > position);
  const from = phrases[next - 1] ?? debut;
  const to = phrases[next] ?? fin;
  return { debut: from, fin: to, texte: texte.slice(from - debut, to - debut) };
}

/** Where the first item for which `test` holds stands; it holds for all that follow. */
export function firstIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
