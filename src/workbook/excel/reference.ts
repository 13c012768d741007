import { parseAddress, type Area } from '../../grid/a1';

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

const QUOTED = /^'((?:[^']|'')+)'!([^'!,]+)$/;
const PLAIN = /^([^'!,()[\]]+)!([^'!,]+)$/;

/**
 * The sheet and the one area that an address or the formula of a name points to:
 * `='Modèle B'!$A$1:$I$9`, `Feuil1!D12`. Undefined for several areas, another workbook, a computed
 * reference, `#REF!`, or an address without a sheet.
 */
export function parseReference(text: string): SheetArea | undefined {
  const body = text.startsWith('=') ? text.slice(1) : text;
  const quoted = QUOTED.exec(body);
  const match = quoted ?? PLAIN.exec(body);
  const [, rawSheet, address] = match ?? [];
  if (rawSheet === undefined || address === undefined) return undefined;
  const sheet = quoted ? rawSheet.replaceAll("''", "'") : rawSheet;
  const area = parseAddress(address);
  return area === undefined || sheet.includes('[') ? undefined : { sheet, area };
}
