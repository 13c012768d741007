import type { Atelier } from './atelier';

/** A quoted amount as the pane lists it. */
export interface ShownCitation {
  /** « 7,4 M€ concordant E5 »: what is marked, its status, and its cell where it has one. */
  readonly line: string;
  /** Everything that its card says. */
  readonly text: string;
}

/** Every amount that the pane lists, brought into sight from top to bottom, then from the top again. */
export async function readCitations(atelier: Atelier): Promise<ShownCitation[]> {
  const seen = new Map<string, ShownCitation>();
  for (let at = 0, end = false; !end; at += 1) {
    const step = await atelier.pane.locator('body').evaluate(readAt, at);
    for (const { key, ...citation } of step.cards) seen.set(key, citation);
    end = step.end;
  }
  await atelier.pane.locator('body').evaluate(readAt, 0);
  return [...seen.values()];
}

/** Runs in the pane: brings the list to its `at`-th screen and reads the cards then in the document. */
async function readAt(
  _body: HTMLElement | SVGElement,
  at: number,
): Promise<{ cards: (ShownCitation & { key: string })[]; end: boolean }> {
  let list = document.querySelector('[role=feed]');
  while (list && getComputedStyle(list).overflowY !== 'auto') list = list.parentElement;
  if (!list) return { cards: [], end: true };
  list.scrollTop = at * list.clientHeight * 0.7;
  await new Promise((resolve) => setTimeout(resolve, 80));
  const cards = [...list.querySelectorAll('article')].map((article) => {
    const quote = article.querySelector('blockquote');
    const marked = quote?.querySelector('mark')?.textContent ?? '';
    const cell = article.querySelector('[data-cellule]')?.getAttribute('data-cellule');
    const line = [marked.replace(/\s+/g, ' '), quote?.dataset.statut, cell].filter(Boolean);
    const text = (article.textContent ?? '').replace(/\s/g, ' ');
    return { key: article.dataset.group ?? text, line: line.join(' '), text };
  });
  return { cards, end: list.scrollTop + list.clientHeight >= list.scrollHeight - 1 };
}
