/** `nombre-en-texte` and `valeur-a-completer`: what each cell holds. */
import type { Correction } from '../finding';
import { findingAtCell } from './catalogue';
import { printedUnite } from './cellules';
import type { AnnexeFinding } from './finding';
import type { AnnexeCellule, AnnexeReading, NombreReading } from './model';

type Nombre = Extract<NombreReading, { kind: 'nombre' }>;

export function checkValeurs(annexe: AnnexeReading): readonly AnnexeFinding[] {
  return annexe.cellules.flat().flatMap((cell) => checkValeur(annexe, cell) ?? []);
}

function checkValeur(annexe: AnnexeReading, cell: AnnexeCellule): AnnexeFinding | undefined {
  const { lu } = cell;
  if (lu.kind === 'a-completer') {
    return findingAtCell(annexe, cell, { code: 'valeur-a-completer', valeur: lu.texte });
  }
  if (lu.kind === 'vide' && isAwaited(annexe, cell)) {
    return findingAtCell(annexe, cell, { code: 'valeur-a-completer', valeur: '' });
  }
  if (lu.kind !== 'nombre' || lu.texte === undefined) return undefined;
  const constat = { code: 'nombre-en-texte', valeur: lu.texte, nombre: lu.valeur } as const;
  return findingAtCell(annexe, cell, constat, correctionOf(annexe, cell, lu));
}

/**
 * An empty cell waits for an amount where totals are made; rates, counts and details may be left out.
 */
function isAwaited({ lignes, colonnes }: AnnexeReading, cell: AnnexeCellule): boolean {
  if (![...lignes, ...colonnes].some(({ total }) => total)) return false;
  return colonnes[cell.colonne]?.nature === 'montant' && !lignes[cell.ligne]?.dont;
}

/**
 * The number in place of its text, where that loses nothing: no footnote mark, and the unit printed
 * in the cell is the one announced. Where no heading announces one and every cell prints the same,
 * the cell's number format keeps it in sight.
 */
function correctionOf(
  annexe: AnnexeReading,
  cell: AnnexeCellule,
  lu: Nombre,
): Correction | undefined {
  const announced = annexe.colonnes[cell.colonne]?.unite;
  if (lu.renvoi || (lu.unite && announced && lu.unite !== announced)) return undefined;
  const kept = lu.unite && !announced;
  if (kept && !sharesUnite(annexe, lu)) return undefined;
  const format = `#,##0${lu.decimales > 0 ? `.${'0'.repeat(lu.decimales)}` : ''}`;
  return {
    kind: 'valeur',
    feuille: annexe.feuille,
    cellule: cell.cellule,
    valeur: lu.valeur,
    format: kept ? `${format}"\u00a0${lu.unite}"` : format,
    libelle: kept ? `${frenchNumber(lu)}\u00a0${lu.unite}` : frenchNumber(lu),
  };
}

function sharesUnite(annexe: AnnexeReading, { unite }: Nombre): boolean {
  return annexe.cellules.flat().every(({ lu }) => (printedUnite(lu) ?? unite) === unite);
}

/** « 15 428 », « -2,70 »: as the corrected cell shows it in a French Excel. */
function frenchNumber({ valeur, decimales }: Nombre): string {
  const [whole = '', decimals] = Math.abs(valeur).toFixed(decimales).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${valeur < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}
