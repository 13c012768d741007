import { useLayoutEffect, type RefObject } from 'react';

/** What had the focus: by what it is called, then by its place. */
export interface Opener {
  readonly tag: string;
  readonly name: string;
  readonly part: string;
  readonly rank: number;
}

const PARTS = ['footer', '[role="tabpanel"]', '[role="tablist"]', 'header', 'main'];

/**
 * Stands among the tabs and remembers, as they give way to a page, what had the focus; as they come back
 * it has it again, or what stands in its place, or the open tab. It must come before them.
 */
export function FocusBack({ openerRef }: { readonly openerRef: RefObject<Opener | undefined> }) {
  useLayoutEffect(() => {
    const opener = openerRef.current;
    openerRef.current = undefined;
    if (opener !== undefined) giveBack(opener);
    return () => {
      openerRef.current = openerNow();
    };
  }, [openerRef]);
  return null;
}

function openerNow(): Opener | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active === document.body) return undefined;
  // An item of a menu goes with its menu: the button that opens it stays.
  const element = active.closest('[role="menu"]')
    ? document.querySelector<HTMLElement>('[aria-haspopup="menu"][aria-expanded="true"]')
    : active;
  if (element === null) return undefined;
  const tag = element.tagName.toLowerCase();
  const part = PARTS.find((selector) => element.closest(selector)) ?? 'body';
  const rank = [...(element.closest(part)?.querySelectorAll(tag) ?? [])].indexOf(element);
  return { tag, name: nameOf(element), part, rank };
}

/** What lists hold comes once they are measured, just after the tabs: what is not there yet is sought again then. */
function giveBack(opener: Opener): void {
  const isFree = () => document.activeElement === document.body;
  if (isFree()) named(opener)?.focus();
  queueMicrotask(() => {
    if (isFree()) (named(opener) ?? placed(opener))?.focus();
  });
}

function named({ tag, name }: Opener): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(tag)];
  return all.find((element) => name !== '' && nameOf(element) === name);
}

function placed({ tag, part, rank }: Opener): HTMLElement | null {
  const there = document.querySelector(part)?.querySelectorAll<HTMLElement>(tag)[rank];
  return there ?? document.querySelector('[role="tab"][aria-selected="true"]');
}

const nameOf = (element: HTMLElement) =>
  (element.getAttribute('aria-label') ?? element.textContent).trim();
