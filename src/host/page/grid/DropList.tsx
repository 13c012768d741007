import { useEffect, useRef } from 'react';

import { chooseEntry } from '../actions/list';
import { useDesk } from '../hooks';
import type { Beside } from './Floating';

interface DropListProps {
  readonly place: Beside;
  /** Of the cell: the list is no narrower. */
  readonly width: number;
  readonly entries: readonly string[];
  readonly index: number;
}

/** The drop-down of a list validation; the grid keeps the keyboard and moves the choice. */
export function DropList({ place, width, entries, index }: DropListProps) {
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
      style={{ ...place, minWidth: width }}
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
