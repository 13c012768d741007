/** A block of texts as the clipboard carries it; every row has the same number of cells. */
export type TextBlock = readonly (readonly string[])[];

/** Makes every row as long as the longest, so that the block has a shape. */
export function squareBlock(rows: readonly (readonly string[])[]): TextBlock {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/**
 * The plain text that Excel copies: tabs between cells, a line each row, and quotes only around a
 * cell that holds a tab or a line break. A quote inside a cell that does not begin with one is text.
 */
export function parseTsv(text: string): TextBlock {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const normal = text.replace(/\r\n?/g, '\n');
  while (at < normal.length) {
    const [cell, end] = readCell(normal, at);
    row.push(cell);
    if (normal[end] !== '\t') {
      rows.push(row);
      row = [];
    } else if (end + 1 === normal.length) row.push('');
    at = end + 1;
  }
  if (row.length > 0) rows.push(row);
  return squareBlock(rows);
}

/** The cell that begins at `start`, and the place of the tab, line break or end after it. */
function readCell(text: string, start: number): readonly [string, number] {
  const quoted = text[start] === '"' ? readQuoted(text, start) : undefined;
  if (quoted) return quoted;
  const rest = /[\t\n]/g;
  rest.lastIndex = start;
  const end = rest.exec(text)?.index ?? text.length;
  return [text.slice(start, end), end];
}

function readQuoted(text: string, start: number): readonly [string, number] | undefined {
  const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  match.lastIndex = start;
  const found = match.exec(text);
  if (!found) return undefined;
  return [(found[1] ?? '').replaceAll('""', '"'), match.lastIndex];
}

/** The same text, as Excel would copy the block. */
export function formatTsv(block: TextBlock): string {
  const cell = (text: string) =>
    /[\t\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
  return block.map((row) => row.map(cell).join('\t')).join('\r\n') + '\r\n';
}
