/**
 * A short mark of all that a certificate vouches for. It tells whether something changed since; it is no
 * signature and protects against nobody.
 */
import { isCounted } from '../dossier/suivi';
import { columnKeys } from '../forms/column';
import { hash } from '../hash';
import { anneeOf } from '../rules/entete';
import type { FormReading } from './formReading';

type Certifie = Pick<FormReading, 'entete' | 'lignes' | 'contexte'>;

/** Marks of this version begin so; those of 0.1 are bare digits, over header and rows alone. */
const VERSION = '2-';

/**
 * The mark of what totals and amounts depend on: header and rows, in order; the past years that the
 * cumulative lines add; the régime, with the zone and the barèmes of that of 2021; the attestations; what was justified.
 */
export function computeEmpreinte(reading: Certifie): string {
  return empreinteOf(contenuOf(reading));
}

/** What the mark is made of, in full: it is kept beside it, to name what changed since. */
export function contenuOf(reading: Certifie): string {
  return JSON.stringify([...declareOf(reading), ...contexteOf(reading)]);
}

/** The mark of a content. */
export function empreinteOf(contenu: string): string {
  return VERSION + hash(contenu);
}

/** Whether a form still holds what its mark was made of. */
export function holdsEmpreinte(reading: Certifie, empreinte: string): boolean {
  const now = isAncienne(empreinte)
    ? hash(JSON.stringify(declareOf(reading)))
    : computeEmpreinte(reading);
  return now === empreinte;
}

/** Whether a mark is one of version 0.1, which says nothing of past years, régime and attestations. */
export function isAncienne(empreinte: string): boolean {
  return !empreinte.startsWith(VERSION);
}

/** « 4BEB-3346 »: what a person compares, on paper and in the file. */
export function numeroControle(empreinte: string): string {
  const digits = empreinte.slice(isAncienne(empreinte) ? 0 : VERSION.length).toUpperCase();
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}`;
}

function declareOf({ entete, lignes }: Certifie): readonly unknown[] {
  const header = Object.entries(entete)
    .map(([key, cell]) => [key, cell.value])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
  return [header, lignes.map((row) => columnKeys.map((key) => row.cells[key]))];
}

/** The order in which somebody sorted a list is no change. */
function contexteOf(reading: Certifie): readonly unknown[] {
  const { suivi, regime, zone, baremes, attestations, decisions } = reading.contexte;
  const decided = [...decisions.values()]
    .flat()
    .map(({ menage, code, colonne, raison, par, le }) => [menage, code, colonne, raison, par, le]);
  const annee = anneeOf(reading) ?? Infinity;
  const operation = reading.entete.idtopOperation?.value ?? null;
  const passees = suivi
    .filter((row) => isCounted(row, operation))
    .filter((row) => typeof row.annee !== 'number' || row.annee < annee)
    .map((row) => [row.annee, row.t1t2, row.t3t4, row.t5]);
  return [
    sorted(passees),
    regime ?? null,
    ...(regime === '2021' ? [zone, sorted(baremes)] : []),
    Object.entries(attestations).sort(([a], [b]) => a.localeCompare(b)),
    // Marks of forms on which nothing was justified are what they were before decisions were kept.
    ...(decided.length > 0 ? [{ decisions: sorted(decided) }] : []),
  ];
}

const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
