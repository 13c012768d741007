import { squareBlock, type TextBlock } from './tsv';

/**
 * The first table of an HTML fragment, as spreadsheets put it on the clipboard: the text shown in
 * each cell. Merged cells give their text once, and empty cells around it. Undefined without table.
 */
export function parseHtmlTable(html: string): TextBlock | undefined {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const rows: string[][] = [];
  [...table.rows].forEach((line, r) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[r]?.[column] !== undefined) column += 1;
      place(rows, r, column, cell);
      column += cell.colSpan;
    }
  });
  return squareBlock(Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')));
}

function place(rows: string[][], row: number, column: number, cell: HTMLTableCellElement): void {
  for (let r = row; r < row + cell.rowSpan; r += 1) {
    const line = (rows[r] ??= []);
    for (let c = column; c < column + cell.colSpan; c += 1) line[c] = '';
  }
  const line = rows[row];
  if (line) line[column] = shownText(cell);
}

/** Source line breaks and indents are only layout; `<br>` is a line of the cell. */
function shownText(cell: HTMLTableCellElement): string {
  const walk = (node: Node): string => {
    if (node.nodeName === 'BR') return '\u0000';
    if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
    return [...node.childNodes].map(walk).join('');
  };
  const text = walk(cell).replace(/ ?\u0000 ?/g, '\n');
  return text.replace(/^[ \u00a0]+|[ \u00a0]+$/g, '');
}

/** The block as an HTML table, for pasting into a mail or another spreadsheet. */
export function formatHtmlTable(block: TextBlock): string {
  const rows = block.map(
    (row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`,
  );
  return `<table>${rows.join('')}</table>`;
}

function escape(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll('\n', '<br>');
}
