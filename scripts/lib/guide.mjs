// The guide as one page that opens by a double click: every chapter, its pictures inside, and a search.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Marked } from 'marked';

import { ROOT } from './setup.mjs';
import { CLAUSES } from './tracabilite.mjs';

const GUIDE = path.join(ROOT, 'docs/guide');
const PRIVACY = path.join(ROOT, 'docs/vie-privee.md');

/** The chapters in the order of the guide's own list, which comes first. */
function chapterFiles() {
  const readme = path.join(GUIDE, 'README.md');
  const listed = [...readFileSync(readme, 'utf8').matchAll(/\]\(([^)#]+\.md)\)/g)].map(([, name]) =>
    path.join(GUIDE, name),
  );
  const others = readdirSync(GUIDE)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(GUIDE, name));
  return [...new Set([readme, ...listed, ...others, PRIVACY])];
}

/** What the first line of a chapter calls it. */
const titleOf = (file) => /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? chapterId(file);

const chapterId = (file) => path.basename(file, '.md').toLowerCase();

/** The anchor of a heading, as public forges make it, so that links hold there too. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const escapeHtml = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** One chapter as HTML: links to other chapters stay in the page, and each finding code has its anchor. */
function renderChapter(file) {
  const id = chapterId(file);
  const marked = new Marked();
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        const anchor = depth === 1 ? id : `${id}-${slug(text)}`;
        const level = Math.min(depth + 1, 6);
        return `<h${level} id="${anchor}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      link({ href, tokens }) {
        const written = this.parser.parseInline(tokens);
        if (/^https?:/.test(href)) return `<a href="${escapeHtml(href)}">${written}</a>`;
        const [target, part] = decodeURIComponent(href).split('#');
        // Where the link names its file, a reader of the page is shown what the chapter is called.
        const inside = written.endsWith('.md')
          ? titleOf(path.resolve(file, '..', target))
          : written;
        const chapter = target === '' ? id : chapterId(target);
        return `<a href="#${part ? `${chapter}-${part}` : chapter}">${inside}</a>`;
      },
      image({ href, text }) {
        const picture = path.resolve(path.dirname(file), href);
        // One that is still to be taken (`npm run images`): a test asks for it.
        if (!existsSync(picture)) return `<em>${escapeHtml(text)}</em>`;
        const bytes = readFileSync(picture);
        const source = `data:image/webp;base64,${bytes.toString('base64')}`;
        return `<img alt="${escapeHtml(text)}" src="${source}">`;
      },
      table({ header, rows }) {
        const names = header.map((cell) => escapeHtml(cell.text.replace(/[*`]/g, '')));
        const cellsOf = (row) =>
          row.map((cell, i) => {
            const inside = this.parser.parseInline(cell.tokens);
            return `<td data-intitule="${names[i]}">${inside}</td>`;
          });
        const heads = header.map((cell) => `<th>${this.parser.parseInline(cell.tokens)}</th>`);
        const lines = rows.map((row) => {
          const code = /^`([a-z0-9-]+)`$/.exec(row[0].text)?.[1];
          const cells = cellsOf(row);
          // The source of a rule leads to what its article asks.
          if (code) cells.push(withClauses(cells.pop()));
          return `<tr${code ? ` id="${id}-${code}"` : ''}>${cells.join('')}</tr>`;
        });
        return `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>\n`;
      },
    },
  });
  return { id, title: titleOf(file), html: marked.parse(readFileSync(file, 'utf8')) };
}

const clauseId = (clause) => `textes-${slug(clause)}`;

/** « Convention IML, art. 6, note 9 », each number a link to what that clause asks. */
function withClauses(cell) {
  if (!cell.includes('Convention IML')) return cell;
  const link = (word, number, shown) =>
    `<a href="#${clauseId(`${word === 'note' ? 'Note' : 'Article'} ${number}`)}">${shown}</a>`;
  return cell.replace(
    /\b((art\.|note)\s(\d+))(?:(\set\s)(\d+))?/g,
    (_, shown, word, first, and, second) =>
      link(word, first, shown) + (second ? and + link(word, second, second) : ''),
  );
}

/** What each clause asks, and the findings and screens that hold it: docs/tracabilite.md for its readers. */
function clausesChapter() {
  const id = 'textes';
  const title = 'Ce que demandent les textes';
  const parts = CLAUSES.map(({ clause, texte, constats, ecran }) => {
    const links = constats.map((code) => `<a href="#constats-${code}"><code>${code}</code></a>`);
    return [
      `<h3 id="${clauseId(clause)}">${clause}</h3>`,
      `<p>${escapeHtml(texte)}</p>`,
      `<p>Dans le complément\u00a0: ${[...links, escapeHtml(ecran)].join(', ')}.</p>`,
    ].join('\n');
  });
  const lead =
    'La convention spécifique «\u00a0indemnité pour minoration de loyer\u00a0», article par article, résumée avec nos mots\u00a0: le texte de votre convention fait foi.';
  return {
    id,
    title,
    html: [`<h2 id="${id}">${title}</h2>`, `<p>${lead}</p>`, ...parts].join('\n'),
  };
}

/** Chapters in order: `{ id, title, html }`. */
export function guideChapters() {
  const chapters = chapterFiles().map(renderChapter);
  const at = chapters.findIndex(({ id }) => id === 'constats') + 1;
  return chapters.toSpliced(at, 0, clausesChapter());
}

/** The whole page, with nothing to load. */
export function guidePage(template = readFileSync(path.join(ROOT, 'src/pane/aide.html'), 'utf8')) {
  const chapters = guideChapters();
  const contents = chapters
    .map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`)
    .join('\n');
  const body = chapters
    .map(({ id, html }) => `<section data-chapitre="${id}">\n${html}</section>`)
    .join('\n');
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return template
    .replace('<!-- version -->', version)
    .replace('<!-- sommaire -->', () => contents)
    .replace('<!-- chapitres -->', () => body);
}
