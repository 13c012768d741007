/** The tables of amounts inside a text, read and judged as those of a sheet are. */
import { parseAddress } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import { checkTableau } from '../annexes/check';
import type { AnnexeFinding, SommeAConfirmer } from '../annexes/finding';
import type { AnnexeCellule, AnnexeReading, NonCompris } from '../annexes/model';
import type { Reponses } from '../annexes/question';
import { recogniseAnnexes } from '../annexes/recognise';
import { once } from '../once';
import type { Lecture } from './contexte';
import type { Passage } from './passages';

export interface TableauTexte {
  /** « Tableau 2 du texte », as the feuille of its findings too. */
  readonly nom: string;
  readonly annexe: AnnexeReading;
  /** Its titles and rows as they stand in the text; the reading's addresses are places in them. */
  readonly cases: readonly (readonly (string | null)[])[];
  readonly findings: readonly AnnexeFinding[];
  readonly questions: readonly SommeAConfirmer[];
  /** What is not claimed of it. */
  readonly nonCompris: readonly NonCompris[];
  /** Where its rows stand in the text. */
  readonly debut: number;
  readonly fin: number;
  /** Where a cell stands in the text. */
  readonly positionOf: (cell: AnnexeCellule) => number;
}

/** A cell as it stands in the text. */
interface Case {
  readonly position: number;
  readonly texte: string;
}

/** Rows of titles above a table, and one left blank under them. */
const MOST_TITRES = 2;

/**
 * The tables that rows parted by tabs make, in the order of the text. Rows that hold no table of
 * amounts, names beside signatures for one, are left to the sentences. `reponses` are the answers given
 * before to what their layout leaves open.
 */
export function tableauxIn(lecture: Lecture, reponses: Reponses): readonly TableauTexte[] {
  return tableauxLus(lecture).map((lu) => {
    const { findings, questions } = checkTableau(lu.annexe, reponses);
    return { ...lu, findings: findings.filter(isSaidOfText).map(withoutCorrection), questions };
  });
}

type TableauLu = Omit<TableauTexte, 'findings' | 'questions'>;

/** A text is tied anew at each edit of the workbook; its own tables are what they were. */
const tableauxLus = once((lecture: Lecture): readonly TableauLu[] => {
  let count = 0;
  return groupsOf(lecture.passages).flatMap(({ rows, titres }) => {
    const found = readTableau(`Tableau ${count + 1} du texte`, rows, titres);
    count += found.length > 0 ? 1 : 0;
    return found;
  });
});

interface Groupe {
  readonly rows: readonly Passage[];
  readonly titres: readonly Passage[];
}

/** Rows that follow each other, with the headings just above. */
function groupsOf(passages: readonly Passage[]): readonly Groupe[] {
  const groups: Groupe[] = [];
  for (let at = 0; at < passages.length; at += 1) {
    if (passages[at]?.genre !== 'rang') continue;
    let end = at;
    while (follows(passages[end], passages[end + 1])) end += 1;
    const rows = passages.slice(at, end + 1);
    if (rows.length > 1) groups.push({ rows, titres: titresAbove(passages, at) });
    at = end;
  }
  return groups;
}

/** A row on the next line; a blank line parts two tables. */
function follows(row: Passage | undefined, next: Passage | undefined): boolean {
  return row !== undefined && next?.genre === 'rang' && next.debut === row.fin + 1;
}

function titresAbove(passages: readonly Passage[], at: number): readonly Passage[] {
  const above = passages.slice(Math.max(0, at - MOST_TITRES), at);
  const isTitre = ({ genre, texte }: Passage) =>
    genre === 'titre' ||
    (texte.length <= 240 && /^[\s*]*(?:annexe|tableau)\b|\(?en\s+[km]?€/iu.test(texte));
  const first = above.findLastIndex((passage) => !isTitre(passage));
  return above.slice(first + 1);
}

function readTableau(
  nom: string,
  rows: readonly Passage[],
  titres: readonly Passage[],
): readonly TableauLu[] {
  const cases = rows.map(casesOf);
  const width = greatest(cases.map((row) => row.length));
  const filled = (texts: readonly string[]) =>
    Array.from({ length: width }, (_, column) => texts[column]?.trim() || null);
  const heads = titres.map(({ texte }) => filled([texte.replace(/[\s*]+/g, ' ')]));
  const blank = titres.length > 0 ? [filled([])] : [];
  const values = [...heads, ...blank, ...cases.map((row) => filled(row.map(({ texte }) => texte)))];
  const formulas = values.map((row) => row.map(() => null));
  const sheet = { name: nom, top: 1, left: 1, values, formulas, merges: [] };
  const { annexes, nonCompris } = recogniseAnnexes({ sheets: [sheet], tables: [], names: [] });
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const above = heads.length + blank.length;
  const positionOf = ({ cellule }: AnnexeCellule) => {
    const { top = 1, left = 1 } = parseAddress(cellule) ?? {};
    return cases[top - 1 - above]?.[left - 1]?.position ?? first.debut;
  };
  const place = { debut: first.debut, fin: last.fin, positionOf };
  return annexes.map((annexe) => ({ nom, annexe, cases: values, nonCompris, ...place }));
}

/** Every number of a text is text. */
function isSaidOfText({ code }: AnnexeFinding): boolean {
  return code !== 'nombre-en-texte';
}

/** Nothing writes into a document. */
function withoutCorrection(finding: AnnexeFinding): AnnexeFinding {
  const { correction, ...kept } = finding;
  return correction === undefined ? finding : kept;
}

function casesOf({ debut, texte }: Passage): readonly Case[] {
  let position = debut;
  return texte.split('\t').map((part) => {
    const blank = part.length - part.trimStart().length;
    const cell = { position: position + blank, texte: part.trim() };
    position += part.length + 1;
    return cell;
  });
}
