import type { Atelier } from './atelier';

/** An article of a list of the pane. */
export interface ShownArticle {
  readonly title: string;
  readonly text: string;
  readonly codes: readonly string[];
  /** « 7,4 M€ concordant E5 »: what is marked in a text, its status, and its cell where it has one. */
  readonly citation: string;
}

/** Every article of the list on view, brought into sight from top to bottom, then from the top again. */
export async function readFeed(atelier: Atelier): Promise<ShownArticle[]> {
  const seen = new Map<string, ShownArticle>();
  for (let at = 0, end = false; !end; at += 1) {
    const step = await atelier.pane.locator('body').evaluate(readAt, at);
    for (const { key, ...article } of step.articles) seen.set(key, article);
    end = step.end;
  }
  await atelier.pane.locator('body').evaluate(readAt, 0);
  return [...seen.values()];
}

/** Runs in the pane: brings the list to its `at`-th screen and reads what is then in the document. */
async function readAt(
  _body: HTMLElement | SVGElement,
  at: number,
): Promise<{ articles: (ShownArticle & { key: string })[]; end: boolean }> {
  let list = document.querySelector('[role=feed]');
  while (list && getComputedStyle(list).overflowY !== 'auto') list = list.parentElement;
  if (!list) return { articles: [], end: true };
  list.scrollTop = at * list.clientHeight * 0.7;
  await new Promise((resolve) => setTimeout(resolve, 80));
  const citationIn = (article: HTMLElement) => {
    const quote = article.querySelector('blockquote');
    const marked = quote?.querySelector('mark')?.textContent.replace(/\s+/g, ' ');
    const cell = article.querySelector('[data-cellule]')?.getAttribute('data-cellule');
    return [marked, quote?.dataset.statut, cell].filter(Boolean).join(' ');
  };
  const articles = [...list.querySelectorAll('article')].map((article) => ({
    key: article.dataset.group ?? article.textContent ?? '',
    citation: citationIn(article),
    title: (article.querySelector('h2')?.textContent ?? '').replace(/\s+/g, ' '),
    text: article.innerText.replace(/\s+/g, ' '),
    codes: [...article.querySelectorAll('[data-code]')].map(
      (item) => item.getAttribute('data-code') ?? '',
    ),
  }));
  return { articles, end: list.scrollTop + list.clientHeight >= list.scrollHeight - 1 };
}
