import { formatNumber } from '../formatNumber';

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
  /** 1 is 100 %. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

const ZOOMS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];

/** The line under the sheet: what the selection holds, when it holds more than one value. */
export function StatusBar({ mode, figures, zoom, onZoom }: StatusBarProps) {
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
      <span className="zoom" role="group" aria-label="Zoom">
        <button
          type="button"
          aria-label="Zoom arrière"
          onClick={() => onZoom(ZOOMS.findLast((one) => one < zoom) ?? zoom)}
        >
          −
        </button>
        <button type="button" aria-label="Zoom à 100 %" onClick={() => onZoom(1)}>
          {Math.round(zoom * 100)} %
        </button>
        <button
          type="button"
          aria-label="Zoom avant"
          onClick={() => onZoom(ZOOMS.find((one) => one > zoom) ?? zoom)}
        >
          +
        </button>
      </span>
    </footer>
  );
}
