import { formatNumber } from '../format';

export interface Figures {
  /** How many cells are filled, how many hold numbers, and what those add up to. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

interface StatusBarProps {
  /** « Prêt », « Entrer », « Modifier »: what the keyboard does now. */
  readonly mode: string;
  readonly figures: Figures | undefined;
}

/** The line under the sheet: what the selection holds, when it holds more than one value. */
export function StatusBar({ mode, figures }: StatusBarProps) {
  return (
    <footer className="status-bar">
      <span role="status">{mode}</span>
      <span className="status-figures" aria-label="Sélection" role="group">
        {figures && figures.filled > 1 && (
          <>
            {figures.numbers > 0 && (
              <span>Moyenne : {formatNumber(figures.sum / figures.numbers)}</span>
            )}
            <span>Nb (non vides) : {formatNumber(figures.filled)}</span>
            {figures.numbers > 0 && <span>Somme : {formatNumber(figures.sum)}</span>}
          </>
        )}
      </span>
    </footer>
  );
}
