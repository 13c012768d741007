/**
 * What a form held when it was certified, as the workbook keeps it: the text that the mark was made of, in parts that
 * a cell can hold (32,767 characters).
 */
import { isSameText } from '../cellText';
import type { CellValue } from '../CellValue';
import { columnKeys } from '../forms/column';
import type { AttestationKey, EnteteKey } from '../forms/modele';
import { contextTables } from '../forms/names';
import { empreinteOf } from './empreinte';
import type { AttestationReading, ContenuCertifie, RowCells } from './formReading';
import type { SnapshotLike } from './snapshotLike';
import { tableRows } from './tableRows';

const PART = 32_000;

/** A content in parts; no character is cut in two. */
export function partsOf(contenu: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < contenu.length) {
    const last = contenu.charCodeAt(from + PART - 1);
    const to = from + (last >= 0xd800 && last < 0xdc00 ? PART - 1 : PART);
    parts.push(contenu.slice(from, to));
    from = to;
  }
  return parts;
}

/** The content kept for the form `id`, where it is the one that its mark was made of. */
export function readContenu(
  snapshot: SnapshotLike,
  id: string,
  empreinte: string,
): ContenuCertifie | undefined {
  const contenu = tableRows(snapshot, contextTables.certifies.name)
    .filter(({ cell }) => isSameText(cell('Formulaire'), id))
    .toSorted((a, b) => Number(a.cell('Partie')) - Number(b.cell('Partie')))
    .map(({ cell }) => String(cell('Contenu') ?? ''))
    .join('');
  return contenu !== '' && empreinteOf(contenu) === empreinte ? parseContenu(contenu) : undefined;
}

type Kept = readonly [
  entete: readonly (readonly [EnteteKey, CellValue])[],
  lignes: readonly (readonly CellValue[])[],
  suivi: readonly string[],
  regime: string | null,
  ...rest: readonly unknown[],
];

type AttestationEntries = readonly (readonly [AttestationKey, AttestationReading])[];

/** A text of `contenuOf`, which its mark vouches for. */
export function parseContenu(contenu: string): ContenuCertifie {
  const [entete, lignes, suivi, regime, ...rest] = JSON.parse(contenu) as Kept;
  const last = rest.at(-1) as AttestationEntries | { readonly decisions: readonly string[] };
  const decisions = 'decisions' in last ? last.decisions : [];
  const given = 'decisions' in last ? rest.slice(0, -1) : rest;
  const [zone = '', baremes = []] = given.length > 1 ? (given as [string, string[]]) : [];
  return {
    entete: Object.fromEntries(entete),
    lignes: lignes.map(
      (cells) =>
        Object.fromEntries(columnKeys.map((key, i) => [key, cells[i] ?? null])) as RowCells,
    ),
    suivi,
    regime: regime ?? '',
    zone,
    baremes,
    attestations: Object.fromEntries(given.at(-1) as AttestationEntries),
    decisions,
  };
}
