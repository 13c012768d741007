import { useState } from 'react';

interface NameBoxProps {
  /** The address (or the defined name) of what is selected. */
  readonly value: string;
  /** Goes to an address or a name; false when there is no such place. */
  readonly onGo: (target: string) => boolean;
  /** Gives the keyboard back to the sheet. */
  readonly onLeave: () => void;
}

/** Excel's « Zone Nom »: shows where one stands, and goes to what is typed in it. */
export function NameBox({ value, onGo, onLeave }: NameBoxProps) {
  const [draft, setDraft] = useState<string>();
  const leave = () => {
    setDraft(undefined);
    onLeave();
  };
  return (
    <input
      className="name-box"
      aria-label="Zone Nom"
      spellCheck={false}
      autoComplete="off"
      value={draft ?? value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => setDraft(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (onGo((draft ?? value).trim())) leave();
        else event.currentTarget.select();
      }}
    />
  );
}
