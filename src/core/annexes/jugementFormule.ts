/** What the formula of a total adds, set against the parts that its label announces. */
import { areaAddress } from '../../grid/a1';
import type { Expansion } from './expansion';
import type { FormuleFausse } from './finding';
import { readFormule } from './formule';
import { isBareTotal } from './libelles';
import type { AnnexeReading } from './model';
import type { Verification } from './verification';

export type FormuleJugee =
  /** No sum of this table's cells, or a sum of something else. */
  | { readonly kind: 'autre' }
  /** It adds the parts; what differs is the figures that it finds there. */
  | { readonly kind: 'parts'; readonly ajoute: readonly string[] }
  /** It certainly leaves out or counts twice what it should not. */
  | { readonly kind: 'fausse'; readonly ajoute: readonly string[]; readonly faute: FormuleFausse }
  /** It adds other cells than the label announces, and nothing says which of the two is meant. */
  | { readonly kind: 'incertaine'; readonly ajoute: readonly string[] };

/** Undefined for a typed total. */
export function judgeFormule(
  annexe: AnnexeReading,
  expansion: () => Expansion,
  verification: Verification,
): FormuleJugee | undefined {
  const calculee = readFormule(verification.total.formula);
  if (!calculee) return undefined;
  if (calculee.kind === 'autre') return { kind: 'autre' };
  const expanded = expansion();
  const cell = (address: string) => expanded.cell(address);
  const ajoute = calculee.areas.map(areaAddress);
  const added = expanded.ofAreas(calculee.areas, calculee.sousTotal);
  const announced = expanded.ofCells(verification.parts);
  const wrong = (faute: FormuleFausse['faute'], cellules: readonly string[]): FormuleJugee => ({
    kind: 'fausse',
    ajoute,
    faute: { faute, cellules },
  });
  const missing = [...announced.keys()].filter((address) => !added.has(address));
  if (missing.length === announced.size) return { kind: 'autre' };
  const headings = [...added.keys()].filter((address) => !cell(address));
  if (headings.length > 0) return wrong('intitule', headings);
  const twice = [...added].flatMap(([address, count]) =>
    count > (announced.get(address) ?? 1) ? [address] : [],
  );
  if (twice.length > 0) return wrong('double', twice);
  if ([...added.keys()].some((address) => !announced.has(address))) {
    return { kind: 'incertaine', ajoute };
  }
  const forgotten = missing.filter((address) => {
    const lu = cell(address)?.lu;
    return lu?.kind === 'nombre' && lu.valeur !== 0;
  });
  // SUBTOTAL passes over rows that a filter hides: which of them it was to count, nobody says.
  if (forgotten.length === 0) return { kind: calculee.sousTotal ? 'incertaine' : 'parts', ajoute };
  return isOversight(annexe, verification, missing)
    ? wrong('oubli', forgotten)
    : { kind: 'incertaine', ajoute };
}

/**
 * Whether cells were left out by mistake: the total names no part of the table, or they stand between
 * what it adds and itself, where a line was inserted.
 */
function isOversight(
  { lignes, colonnes }: AnnexeReading,
  { sens, total, parts }: Verification,
  missing: readonly string[],
): boolean {
  const { libelle = '' } =
    (sens === 'colonne' ? lignes[total.ligne] : colonnes[total.colonne]) ?? {};
  return isBareTotal(libelle) || missing.includes(parts.at(-1)?.cellule ?? '');
}
