import { columnKeys } from '../forms/column';
import type { FormReading } from './formReading';

/**
 * A short mark of all that a certificate vouches for: header and rows, in order. It tells whether
 * something changed since; it is no signature and protects against nobody.
 */
export function computeEmpreinte(reading: Pick<FormReading, 'entete' | 'lignes'>): string {
  const entete = Object.entries(reading.entete)
    .map(([key, cell]) => [key, cell.value])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
  const rows = reading.lignes.map((row) => columnKeys.map((key) => row.cells[key]));
  return hash(JSON.stringify([entete, rows]));
}

/** Sixteen hexadecimal digits from two 32-bit FNV-1a runs that start apart. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9dc5811c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
