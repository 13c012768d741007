import { useEffect, useRef } from 'react';

import { chooseEntry } from '../actions/list';
import { useDesk } from '../hooks';
import type { FloatingBox } from './Floating';

interface DropListProps {
  readonly box: FloatingBox;
  readonly entries: readonly string[];
  readonly index: number;
}

/** The drop-down of a list validation; the grid keeps the keyboard and moves the choice. */
export function DropList({ box, entries, index }: DropListProps) {
  const desk = useDesk();
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView?.({ block: 'nearest' });
  }, [index]);
  return (
    <ul
      className="drop-list"
      role="listbox"
      aria-label="Liste de choix"
      style={{ top: box.top + box.height + 1, left: box.left, minWidth: box.width }}
    >
      {entries.map((entry, i) => (
        <li
          key={entry}
          ref={i === index ? chosen : null}
          role="option"
          aria-selected={i === index}
          className="drop-option"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => chooseEntry(desk, entry)}
        >
          {entry}
        </li>
      ))}
    </ul>
  );
}
