import { useEffect, useRef } from 'react';

import { chooseEntry } from '../actions/list';
import { useDesk } from '../hooks';
import type { Beside } from './floatingBox';

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
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView?.({ block: 'nearest' });
  }, [index]);
  return (
    <div
      className="drop-list"
      role="listbox"
      tabIndex={-1}
      aria-label="Liste de choix"
      style={{ ...place, minWidth: width }}
    >
      {entries.map((entry, i) => (
        <button
          type="button"
          tabIndex={-1}
          key={entry}
          ref={i === index ? chosen : null}
          role="option"
          aria-selected={i === index}
          className="drop-option"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => chooseEntry(desk, entry)}
        >
          {entry}
        </button>
      ))}
    </div>
  );
}
