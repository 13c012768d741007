/**
 * The text of a page: a paragraph apart from the next, an item behind its dash, a row of a table on one
 * line with tabs between its cells. It reads what Word copies and what the reader of .docx gives.
 */

const JETON = /<!--[^]*?-->|<!\[[^>]*>|<(\/?)([a-z][\w:-]*)([^>]*)>|[^<]+|</giu;
const BLOCS = /^(?:p|div|h[1-6]|li|ul|ol|blockquote|section|article|header|footer|pre|dt|dd|hr)$/;
const MUETS = /^(?:head|style|script|title|xml|template)$/;
/** The mark of a note, and the arrow that leads back from it. */
const RENVOI = /(?:href="#(?:foot|end)note|_ftn|_edn)/iu;
/** More columns than any printed table has. */
const MOST_COLUMNS = 200;

interface Cellule {
  texte: string;
  readonly colonnes: number;
  readonly rangs: number;
}

/** What is being written: lines out of tables, cells within. */
class Page {
  readonly #blocs: string[] = [];
  #ligne = '';
  #puce = '';
  #listes: { readonly ordre: boolean; rang: number }[] = [];
  #rows: Cellule[][] = [];
  #tables = 0;
  #muet: string | undefined;

  write(text: string): void {
    if (this.#muet !== undefined) return;
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    const cell = this.#tables > 0 ? this.#rows.at(-1)?.at(-1) : undefined;
    if (cell !== undefined) cell.texte += words;
    else if (this.#tables === 0) this.#ligne += words;
  }

  open(name: string, attributes: string): void {
    if (this.#muet !== undefined) return;
    if (MUETS.test(name) || (name === 'a' && RENVOI.test(attributes))) this.#muet = name;
    else if (name === 'br') this.#break();
    else if (name === 'table') this.#openTable();
    else if (name === 'tr' && this.#tables === 1) this.#rows.push([]);
    else if ((name === 'td' || name === 'th') && this.#tables === 1) this.#openCell(attributes);
    else if (BLOCS.test(name)) this.#openBloc(name);
  }

  close(name: string): void {
    if (this.#muet !== undefined) {
      if (this.#muet === name) this.#muet = undefined;
    } else if (name === 'table') this.#closeTable();
    else if (name === 'ul' || name === 'ol') this.#closeListe();
    else if (BLOCS.test(name)) this.#break(true);
  }

  end(): string {
    this.#flush();
    return this.#blocs
      .join('\n\n')
      .replace(/\n(?=\s*- |\s*\d+\. )\n?/g, '\n')
      .trim();
  }

  #openBloc(name: string): void {
    if (this.#tables > 0) return this.write(' ');
    if (name === 'ul' || name === 'ol') {
      this.#flush();
      this.#listes.push({ ordre: name === 'ol', rang: 0 });
    } else if (name === 'li') this.#openItem();
    else this.#flush();
  }

  #openItem(): void {
    this.#flush();
    const liste = this.#listes.at(-1);
    if (liste !== undefined) liste.rang += 1;
    const mark = liste?.ordre === true ? `${liste.rang}.` : '-';
    this.#puce = `${'  '.repeat(Math.max(0, this.#listes.length - 1))}${mark} `;
  }

  #closeListe(): void {
    if (this.#tables > 0) return;
    this.#flush();
    this.#listes.pop();
  }

  /** A line break; in a cell, a space. */
  #break(isBloc = false): void {
    if (this.#tables > 0) this.write(' ');
    else if (isBloc) this.#flush();
    else this.#ligne += '\n';
  }

  #flush(): void {
    const text = this.#ligne.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
    this.#ligne = '';
    if (text === '') return;
    this.#blocs.push(`${this.#puce}${text}`);
    this.#puce = '';
  }

  #openTable(): void {
    this.#tables += 1;
    if (this.#tables > 1) return this.write(' ');
    this.#flush();
    this.#rows = [];
  }

  #openCell(attributes: string): void {
    const span = (name: string) =>
      Math.min(
        MOST_COLUMNS,
        Number(new RegExp(`${name}=["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1),
      );
    this.#rows.at(-1)?.push({ texte: '', colonnes: span('colspan'), rangs: span('rowspan') });
  }

  #closeTable(): void {
    this.#tables = Math.max(0, this.#tables - 1);
    if (this.#tables > 0) return this.write(' ');
    const lines = layOut(this.#rows);
    if (lines.length > 0) this.#blocs.push(lines.join('\n'));
    this.#rows = [];
  }
}

/** The text of HTML; nothing in it is run or fetched. */
export function htmlTexte(html: string): string {
  const page = new Page();
  for (const [token, slash, name, attributes = ''] of html.matchAll(JETON)) {
    if (name === undefined) {
      if (!token.startsWith('<!')) page.write(decodeEntities(token));
    } else if (slash === '/') page.close(name.toLowerCase());
    else page.open(name.toLowerCase(), attributes);
  }
  return page.end();
}

/**
 * Rows with every cell at its column. Words stand at each column and row that their cell covers, but
 * for a title over the whole table; a figure stands once.
 */
function layOut(rows: readonly (readonly Cellule[])[]): readonly string[] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    const isTitle = row.length === 1;
    for (const { texte, colonnes, rangs } of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const text = texte
        .replace(/\s*\n\s*|\t/g, ' ')
        .replace(/ {2,}/g, ' ')
        .trim();
      const isRepeated = !isTitle && !/\d/.test(text.replace(/(?:19|20)\d\d/g, ''));
      for (let r = top; r < Math.min(rows.length, top + rangs); r += 1) {
        for (let c = left; c < left + colonnes; c += 1) {
          const line = grid[r];
          if (line) line[c] = isRepeated || (r === top && c === left) ? text : '';
        }
      }
      left += colonnes;
    }
  });
  return grid
    .map((row) => Array.from(row, (text) => text ?? '').join('\t'))
    .filter((line) => line.trim() !== '');
}

const ENTITES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  euro: '€',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu, (whole, dec, hex, name) => {
    const known = typeof name === 'string' ? ENTITES[name] : undefined;
    if (known !== undefined || typeof name === 'string') return known ?? whole;
    const code = typeof dec === 'string' ? Number(dec) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
