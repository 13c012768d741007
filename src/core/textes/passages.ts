/** A text cut into headings, paragraphs and items of lists, with what announces each list. */

export type Genre = 'titre' | 'paragraphe' | 'element';

export interface Passage {
  readonly debut: number;
  /** Just after the last character. */
  readonly fin: number;
  readonly texte: string;
  readonly genre: Genre;
  /** Position in the list of the passage that announces this item, for an item. */
  readonly annonce?: number;
  /** Indent and mark of the bullet, which tell a list from the one inside it. */
  readonly puce?: string;
  /** Position of the heading above, where there is one. */
  readonly titre?: number;
}

const PUCE = /^[ \t]*\**[ \t]*(?:[-–—•*➤⇒✓✔▪◦]|[oe](?=[ \t])|\d{1,2}[.)](?=[ \t]))[ \t*]*/u;
const LIGNE_VIDE = /^[ \t\r]*$/;

interface Bloc {
  readonly debut: number;
  readonly texte: string;
}

export function cutPassages(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  for (const bloc of cutBlocs(text)) passages.push(classify(bloc, passages));
  return passages;
}

/** Lines up to a blank one, or to the next bullet. */
function cutBlocs(text: string): readonly Bloc[] {
  const blocs: Bloc[] = [];
  let open: Bloc | undefined;
  let position = 0;
  for (const line of text.split('\n')) {
    if (open !== undefined && (LIGNE_VIDE.test(line) || PUCE.test(line))) {
      blocs.push(open);
      open = undefined;
    }
    if (open !== undefined) open = { ...open, texte: `${open.texte}\n${line}` };
    else if (!LIGNE_VIDE.test(line)) open = { debut: position, texte: line };
    position += line.length + 1;
  }
  return open === undefined ? blocs : [...blocs, open];
}

function classify(bloc: Bloc, before: readonly Passage[]): Passage {
  const previous = before.at(-1);
  const place = { ...bloc, fin: bloc.debut + bloc.texte.length };
  if (isTitre(bloc.texte)) return { ...place, genre: 'titre' };
  const titre = previous?.genre === 'titre' ? before.length - 1 : previous?.titre;
  const section = titre === undefined ? {} : { titre };
  if (previous !== undefined && isElement(bloc.texte, previous)) {
    const puce = puceOf(bloc.texte);
    const annonce = findAnnonce(puce, before);
    const list = annonce === undefined ? { puce } : { puce, annonce };
    return { ...place, genre: 'element', ...section, ...list };
  }
  return { ...place, genre: 'paragraphe', ...section };
}

function puceOf(texte: string): string {
  return (PUCE.exec(texte)?.[0] ?? '').replace(/\d+/, '1').trimEnd();
}

/** The lead-in of a new item: that of the items with its mark, unless a list opens just above. */
function findAnnonce(puce: string, before: readonly Passage[]): number | undefined {
  const previous = before.at(-1);
  if (previous?.genre !== 'element' || endMark(previous.texte) === ':') return before.length - 1;
  const first = before.findLastIndex(({ genre }) => genre !== 'element');
  const same = before.slice(first + 1).findLast((element) => element.puce === puce);
  return (same ?? previous).annonce;
}

/** The punctuation that ends a passage, bold marks aside. */
function endMark(texte: string): string {
  return /([:;,.]?)[\s*]*$/u.exec(texte)?.[1] ?? '';
}

/** A bullet under something, or what follows « : » or « ; » and begins with a figure. */
function isElement(texte: string, previous: Passage): boolean {
  if (previous.genre === 'titre') return false;
  if (PUCE.test(texte)) return true;
  const ends = endMark(previous.texte);
  const isNext = previous.genre === 'element' ? ends === ';' || ends === ',' : ends === ':';
  return isNext && /^[\s*]*\d/.test(texte);
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

/** The sentence of a passage that holds an offset of the text. */
export function phraseAt(
  passage: Passage,
  position: number,
): { readonly debut: number; readonly fin: number; readonly texte: string } {
  const ends = [...passage.texte.matchAll(/[.!?](?=\s+[\p{Lu}«"(*])/gu)]
    .map((match) => match.index + 1)
    .filter((end) => !ABREGE.test(passage.texte.slice(0, end)));
  const at = position - passage.debut;
  const debut = ends.filter((end) => end <= at).at(-1) ?? 0;
  const fin = ends.find((end) => end > at) ?? passage.texte.length;
  const texte = passage.texte.slice(debut, fin);
  return { debut: passage.debut + debut, fin: passage.debut + fin, texte };
}
