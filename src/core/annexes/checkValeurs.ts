/** `nombre-en-texte` and `valeur-a-completer`: what each cell holds. */
import type { Correction } from '../finding';
import { formatNombre } from '../formatNombre';
import { printedUnite } from './cellules';
import type { AnnexeFinding } from './finding';
import { findingAtCell, isOfficielle } from './findingAt';
import { formulesPerdues, retablirOf, type FormulesPerdues } from './formulesPerdues';
import type { Jugement } from './jugement';
import type { AnnexeCellule, AnnexeReading, NombreReading } from './model';

type Nombre = Extract<NombreReading, { kind: 'nombre' }>;

/** `jugements` tell which empty cells count for nothing: those of sums that are right without them. */
export function checkValeurs(
  annexe: AnnexeReading,
  jugements: readonly Jugement[],
): readonly AnnexeFinding[] {
  const lost = formulesPerdues(jugements);
  const awaited = awaitedCells(annexe, jugements, lost);
  const totals = new Map(jugements.map((jugement) => [jugement.total, jugement]));
  const formulaOf = (cell: AnnexeCellule) => {
    const jugement = lost.has(cell) ? totals.get(cell) : undefined;
    return jugement && retablirOf(annexe, jugement, false);
  };
  return annexe.cellules
    .flat()
    .flatMap((cell) => checkValeur(annexe, cell, awaited, formulaOf) ?? []);
}

function checkValeur(
  annexe: AnnexeReading,
  cell: AnnexeCellule,
  awaited: ReadonlySet<AnnexeCellule>,
  formulaOf: (cell: AnnexeCellule) => Correction | undefined,
): AnnexeFinding | undefined {
  const { lu } = cell;
  if (lu.kind === 'a-completer') {
    return findingAtCell(annexe, cell, { code: 'valeur-a-completer', valeur: lu.texte });
  }
  if (lu.kind === 'vide' && awaited.has(cell)) {
    const constat = { code: 'valeur-a-completer', valeur: '' } as const;
    return findingAtCell(annexe, cell, constat, formulaOf(cell));
  }
  if (lu.kind !== 'nombre' || lu.texte === undefined) return undefined;
  if (isCode(lu.texte) || annexe.colonnes[cell.colonne]?.somme === 'non') return undefined;
  const constat = { code: 'nombre-en-texte', valeur: lu.texte, nombre: lu.valeur } as const;
  return findingAtCell(annexe, cell, constat, correctionOf(annexe, cell, lu));
}

/** « 05100 », « 0381… »: digits that are no quantity. */
function isCode(texte: string): boolean {
  return /^\s*0\d/.test(texte);
}

/**
 * Empty cells that a sum waits for: amounts, in a column that certainly adds up. Outside the annexes of
 * Action Logement, where every amount is due, empty means nothing in a sum that is right without it,
 * and in the whole table where one such sum is; a total left empty may be no sum, nor may what neither
 * words nor figures call one.
 */
function awaitedCells(
  annexe: AnnexeReading,
  jugements: readonly Jugement[],
  lost: FormulesPerdues,
): ReadonlySet<AnnexeCellule> {
  const due = isOfficielle(annexe);
  const awaited = new Set<AnnexeCellule>();
  for (const jugement of jugements) {
    const vides = 'calcul' in jugement ? jugement.calcul.vides : 0;
    const right =
      'calcul' in jugement && jugement.verdict === 'juste' ? jugement.calcul : undefined;
    if (!due && vides > 0 && right && right.valeurs.length > 1) return new Set();
    const isLeftOut = jugement.total.lu.kind === 'vide' && !lost.has(jugement.total);
    const isSum = jugement.somme.sure !== undefined;
    const isAwaited = jugement.verdict === 'incomplet' && isSum && !isLeftOut;
    if (due || isAwaited || right?.valeurs.length === 0) {
      for (const cell of [jugement.total, ...jugement.parts]) awaited.add(cell);
    }
  }
  return new Set([...awaited].filter((cell) => isAmount(annexe, cell)));
}

function isAmount({ lignes, colonnes }: AnnexeReading, { ligne, colonne }: AnnexeCellule): boolean {
  const heading = colonnes[colonne];
  return heading?.nature === 'montant' && heading.somme === 'oui' && lignes[ligne]?.somme !== 'non';
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
    libelle: kept
      ? `${formatNombre(lu.valeur, lu.decimales)}\u00a0${lu.unite}`
      : formatNombre(lu.valeur, lu.decimales),
  };
}

function sharesUnite(annexe: AnnexeReading, { unite }: Nombre): boolean {
  return annexe.cellules.flat().every(({ lu }) => (printedUnite(lu) ?? unite) === unite);
}
