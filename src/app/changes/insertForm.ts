import type { RegimeChoice } from '../../core/baremes/regimes';
import { isSameText, textOf } from '../../core/cellText';
import { nomOperation, type OperationNommee } from '../../core/dossier/nomOperation';
import { readParametres } from '../../core/dossier/parametres';
import { columnKeys, type ColumnKey } from '../../core/forms/column';
import { layoutModele } from '../../core/forms/layout';
import type { Modele } from '../../core/forms/modele';
import { readDeclarees } from '../../core/reading/contexte';
import { cellAddress } from '../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { formCommands } from '../sheets/formCommands';
import type { EnteteValues, FormPlan } from '../sheets/formPlan';
import { areaOf, freeFormId, freeSheetName } from '../sheets/freeName';
import { listNameCommands } from '../sheets/lists';
import { attestationsCommands, suiviCommands } from '../sheets/suivi';
import type { Act, Change } from './act';
import { settingsCommands } from './parts/settings';

/**
 * Rows are added before the last one, so that validations, conditions and names stretch over them:
 * a form needs two for that.
 */
const MIN_ROWS = 2;

/** What to insert. */
export interface FormRequest {
  readonly modele: Modele;
  readonly entete: EnteteValues;
  /** How many rows the table offers; more when `rows` holds more. */
  readonly lignes: number;
  /** Rows to fill in at once: dates as serial numbers. */
  readonly rows?: readonly Readonly<Partial<Record<ColumnKey, CellValue>>>[];
  readonly regime?: RegimeChoice | undefined;
  /** What its sheet is called; by its form and operation where it is left out. */
  readonly feuille?: string;
  /** The operations that its sheet is named among; those of the workbook where it is left out. */
  readonly operations?: readonly OperationNommee[];
}

/**
 * Lays out a new form on a sheet of its own, and the sheets it leans on where they are missing.
 * One reading, one application: a failure on the way leaves the workbook as it was.
 */
export const insertForm = ((snapshot, request) => {
  const plan = planForm(snapshot, request);
  const { sheet, modele } = plan;
  const lists = [
    ...suiviCommands(snapshot),
    ...settingsCommands(snapshot, plan.id, { regime: request.regime }),
    ...attestationsCommands(snapshot),
  ];
  const commands: readonly Command[] = [
    { kind: 'add-sheet', sheet, gridlines: false },
    // The lists come before what names them, and after the form in the order of sheets.
    ...lists,
    ...listNameCommands(snapshot, [...tablesOf(snapshot), ...tablesAdded(lists)]),
    ...formCommands(plan),
    { kind: 'activate', sheet, range: firstCell(plan) },
  ];
  return { plan, commands, told: { kind: 'insere', count: request.lignes, modele } };
}) satisfies Act<Snapshot, FormRequest, Change & { readonly plan: FormPlan }>;

function tablesOf(snapshot: Snapshot) {
  return snapshot.tables.map(({ name, sheet, range }) => ({
    name,
    sheet,
    area: areaOf({ range }),
  }));
}

function tablesAdded(commands: readonly Command[]) {
  return commands.flatMap((command) => {
    if (command.kind !== 'add-table') return [];
    const { name, sheet, range } = command;
    return [{ name, sheet, area: areaOf({ range }) }];
  });
}

function planForm(snapshot: Snapshot, request: FormRequest): FormPlan {
  const { modele, entete } = request;
  const rows = (request.rows ?? []).map((row) => columnKeys.map((key) => row[key] ?? null));
  const lignes = Math.max(MIN_ROWS, Math.floor(request.lignes), rows.length);
  return {
    modele,
    id: freeFormId(modele, snapshot),
    sheet: freeSheetName(request.feuille ?? nomFeuille(snapshot, request), snapshot),
    entete,
    rows,
    layout: layoutModele(modele, { lignes }),
  };
}

/**
 * « Modèle A 2024 · Planoise » in a workbook of several operations, those of its forms and those that are
 * programmed: the tabs then tell them apart. « Modèle A » elsewhere.
 */
function nomFeuille(
  snapshot: Snapshot,
  { modele, entete, operations = operationsDe(snapshot) }: FormRequest,
): string {
  const idtop = textOf(entete.idtopOperation ?? null);
  const several = operations.some((each) => !isSameText(each.idtop, idtop));
  if (modele === 'B' || idtop === '' || !several) return `Modèle ${modele}`;
  const own = { idtop, libelle: textOf(entete.libelleOperation ?? null) };
  const named = `Modèle ${modele} ${textOf(entete.annee ?? null)}`.trim();
  return `${named} · ${nomOperation(idtop, [...operations, own])}`;
}

function operationsDe(snapshot: Snapshot): readonly OperationNommee[] {
  const { operations } = readParametres(snapshot);
  const declared = readDeclarees(snapshot).map((idtop) => ({ idtop, libelle: '' }));
  return [...operations.filter(({ programme }) => programme !== undefined), ...declared];
}

function firstCell({ layout }: FormPlan): string {
  return cellAddress(layout.premiereLigne, layout.table.left);
}
