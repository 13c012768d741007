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
    if (opener !== undefined && document.activeElement === document.body) find(opener)?.focus();
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

function find({ tag, name, part, rank }: Opener): HTMLElement | null {
  const named = [...document.querySelectorAll<HTMLElement>(tag)].find(
    (element) => name !== '' && nameOf(element) === name,
  );
  const placed = document.querySelector(part)?.querySelectorAll<HTMLElement>(tag)[rank];
  return named ?? placed ?? document.querySelector('[role="tab"][aria-selected="true"]');
}

const nameOf = (element: HTMLElement) =>
  (element.getAttribute('aria-label') ?? element.textContent).trim();
