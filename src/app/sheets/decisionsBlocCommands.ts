/**
 * What was justified, as the paper says it: a block between the total lines of a form and its certificate, so
 * that whoever signs signs it too. Its lines are formulas that show while the cells of the row hold what they
 * held when it was decided, and *Décisions* the decision: one that lapses leaves the paper, with the add-in absent
 * too.
 */
import { decisionsName } from '../../core/forms/names';
import { findName } from '../../core/reading/contexte';
import type { FormReading } from '../../core/reading/formReading';
import type { Justifie } from '../../core/rules/decisions';
import { absoluteAddress, parseAddress, type Area } from '../../grid/a1';
import { least } from '../../grid/extremes';
import { decisionSentence } from '../../text/decisions';
import { fr, sentenceOf } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { literal, standsFormula } from './decisionMarque';
import { columnsOf } from './formCells';
import { BODY, SIZE, WHITE } from './palette';
import { area, cell, SheetWriter } from './sheetWriter';
import { EMPTY_HEIGHT } from './table';
import { tailOf } from './tail';

/** A text that goes on in the next row begins so: no word of it then looks like a label of the form. */
const SUITE = '(suite) ';
/** How many characters fit across a form, where nothing is merged below the table. */
const PER_LINE = 150;
const LINE_HEIGHT = 13.5;

/**
 * Writes the block with `justifies`, in the order of their rows. It grows by rows of its own and never
 * shrinks, since rows deleted cannot be taken back. A form typed by hand is left as it is.
 */
export function decisionsBlocCommands(
  snapshot: Snapshot,
  reading: FormReading,
  justifies: readonly Justifie[],
): readonly Command[] {
  if (reading.recognisedBy === 'intitules') return [];
  const lines = justifies
    .toSorted((a, b) => (a.finding.lieu.rang ?? 0) - (b.finding.lieu.rang ?? 0))
    .flatMap((each) => linesOf(snapshot, reading, each));
  const before = standingBloc(snapshot, reading);
  if (lines.length === 0 && before === undefined) return [];
  const { left, right } = columnsOf(reading);
  const top = before?.top ?? least(tailOf(reading).certification.map(({ libelle }) => libelle.top));
  const stands = before === undefined ? 0 : before.bottom - before.top + 1;
  // Its title above its lines, and under them a thin row that parts it from the certificate.
  const bottom = top + Math.max(lines.length + 2, stands) - 1;
  const formulas = lines.length === 0 ? [] : [titleFormula(top, left, lines.length), ...lines];
  const wanted = Array.from({ length: bottom - top }, (_, i) => formulas[i]);
  if (holds(snapshot, reading.feuille, { top, left }, wanted)) return [];
  const writer = new SheetWriter(reading.feuille);
  if (bottom - top + 1 > stands) {
    const at = before?.bottom ?? top;
    const count = bottom - top + 1 - stands;
    writer.add({ kind: 'insert-rows', sheet: writer.sheet, at, count });
    const bloc = area(top, left, bottom, right);
    writer.format(area(top, left, bottom, left), 'General');
    writer.style(bloc, { ...BODY, fontSize: SIZE.heading, fill: WHITE });
    writer.style(cell(top, left), { bold: true });
    writer.height(top, bottom - 1, LINE_HEIGHT);
    writer.height(bottom, bottom, EMPTY_HEIGHT);
    writer.name(decisionsName(reading.id), bloc);
  }
  wanted.forEach((formula, i) => {
    if (formula === undefined) writer.put(top + i, left, null);
    else writer.formula(top + i, left, formula);
  });
  return writer.commands;
}

/** Where the block stands in the sheet of its form. */
function standingBloc(snapshot: Snapshot, { id, feuille }: FormReading): Area | undefined {
  const name = findName(snapshot, decisionsName(id));
  return name?.sheet === feuille ? parseAddress(name.range) : undefined;
}

function holds(
  { sheets }: Snapshot,
  feuille: string,
  { top, left }: Pick<Area, 'top' | 'left'>,
  wanted: readonly (string | undefined)[],
): boolean {
  const sheet = sheets.find(({ name }) => name === feuille);
  return wanted.every((formula, i) => {
    const [row, column] = [top + i - (sheet?.top ?? 1), left - (sheet?.left ?? 1)];
    const standing = sheet?.formulas[row]?.[column];
    return (standing ?? sheet?.values[row]?.[column] ?? undefined) === formula;
  });
}

/** The title shows over one line at least. */
function titleFormula(top: number, left: number, lines: number): string {
  const told = absoluteAddress(area(top + 1, left, top + lines, left));
  return `=IF(SUMPRODUCT((${told}<>"")*1)>0,${literal(fr`Avertissements justifiés :`)},"")`;
}

/** « Ménage 0042 : … » with the finding, then who justified it, when and why, over as many rows as it takes. */
function linesOf(snapshot: Snapshot, reading: FormReading, justifie: Justifie): readonly string[] {
  const { finding, decision } = justifie;
  const stands = standsFormula(snapshot, reading, justifie);
  if (stands === undefined) return [];
  const texts = [
    fr`Ménage ${decision.menage} : ${sentenceOf(finding)}`,
    decisionSentence(decision),
  ];
  return texts
    .flatMap((text) => splitText(text))
    .map((text) => `=IFERROR(IF(${stands},${literal(text)},""),"")`);
}

/** A text in pieces that fit on one line, cut between words, or within one that is too long. */
function splitText(text: string): readonly string[] {
  const words = text
    .split(/[ \t\r\n]+/)
    .flatMap((word) => word.match(new RegExp(`.{1,${PER_LINE - SUITE.length}}`, 'gu')) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= PER_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(SUITE + word);
  }
  return lines;
}
