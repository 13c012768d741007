import { WorkbookError } from '../errors';
import type { Command, Leaning } from '../port';
import { backupsOf } from './backups';
import { blankBackups, cellsBackup } from './backups/cells';
import { deleteMarks, sweepMarks } from './backups/rows';
import { replacedConditionsBackups } from './backups/rules';
import { inTurn, packed } from './chunks';
import { forgetNamed } from './commands/target';
import { deleteForGood } from './deleteForGood';
import { officeCode, toWorkbookError } from './errors';
import { expectPlaces } from './expectPlaces';
import { inverseOf } from './inverseOf';
import type { KnownPlaces } from './knownPlaces';
import { askLeaning, ChangedMeanwhile, checkLeaning, foundIn, hasMoved } from './leaning';
import type { Office } from './office';
import { persist } from './persist';
import { OPTIONAL } from './requirements';
import { marksOf, sceneOf, touchedCells, type Scene } from './scene';
import type { SheetNames } from './sheetNames';
import { HEAVY_REQUEST_BYTES, REQUEST_BYTES, step, type Backup, type Step } from './step';
import { stepsOf } from './stepsOf';
import { survey, type Survey } from './survey';
import { resizedFirst } from './tableRows';
import { takeBack } from './takeBack';

/**
 * Applies the list in two round trips (more when it is heavy): one keeps what will change, one
 * changes it. Whatever fails, what was kept is put back and a WorkbookError says why; its `at.left`
 * names the places that could not be put back. Sheets and charts are deleted last, by a request of
 * their own, because nothing brings one back. Gives the commands that take the change back.
 *
 * What the change leans on is looked at twice: with what is kept, before anything is written, and in the
 * request that writes, since somebody may have come between the two.
 */
export async function applyCommands(
  office: Office,
  commands: readonly Command[],
  { leaning = [], names, known }: Circumstances,
): Promise<readonly Command[]> {
  if (commands.length === 0) return [];
  const canResize = office.supports(OPTIONAL.resizeTable);
  const scene = sceneOf(canResize ? commands : resizedFirst(commands), { canResize });
  const backups = backupsOf(scene);
  const before = await office
    .run((context) => survey(context, scene, backups, leaning))
    .catch((error: unknown) => {
      throw moved(error, leaning) ?? error;
    });
  const kept = [
    ...backups,
    ...before.cells.map(cellsBackup),
    ...blankBackups(scene, before.cells),
    ...replacedConditionsBackups(before.conditions),
  ];
  await change(office, scene, { before, kept, leaning, names });
  expectPlaces(known, commands);
  return inverseOf(scene, before);
}

/** A table that lies elsewhere is seen before anything is written: putting back would write where it lay. */
function moved(error: unknown, leaning: readonly Leaning[]): WorkbookError | undefined {
  if (!hasMoved(error)) return undefined;
  const [table, ...others] = leaning.flatMap((each) => ('table' in each ? [each] : []));
  const at = table && others.length === 0 ? { sheet: table.sheet, address: table.range } : {};
  return new WorkbookError('changed-meanwhile', 'A table lies elsewhere', at, { cause: error });
}

interface Circumstances {
  readonly leaning?: readonly Leaning[] | undefined;
  /** What wants to know the sheets that the list adds before events tell of them. */
  readonly names: Pick<SheetNames, 'learn'>;
  readonly known: KnownPlaces;
}

interface Known {
  readonly before: Survey;
  readonly kept: readonly Backup[];
  readonly leaning: readonly Leaning[];
  readonly names: Circumstances['names'];
}

async function change(office: Office, scene: Scene, known: Known): Promise<void> {
  const { before, kept } = known;
  let hasMarks: boolean;
  try {
    hasMarks = await write(office, scene, known);
  } catch (error) {
    throw (
      moved(error, known.leaning) ??
      (await undone(office, [...kept, ...foundBackups(scene, error)], error))
    );
  }
  await deleteForGood(office, scene, before, (error) => undone(office, kept, error));
  if (hasMarks) await cleanMarks(office, scene);
}

/** `mergeUndoGroup`; without it Ctrl+Z takes a change back in several steps. */
const UNDO_GROUPS = '1.20';
/** Excel's refusals of a group of changes that it cannot undo as one. */
const REFUSES_GROUPS = ['UndoNotSupported', 'GeneralException'];
/** Commands that no Excel undoes; a sheet hidden as it is added neither. */
const NEVER_UNDONE: readonly Command['kind'][] = ['delete-sheet', 'protect', 'unprotect'];
const ungrouped = new WeakSet<Office>();

/**
 * Writes everything as one entry of Excel's undo list, its marks included, where Excel can: Ctrl+Z then takes
 * the whole change back. Where Excel refuses that after all, as several, from now on. Tells whether marks are left.
 */
async function write(office: Office, scene: Scene, known: Known): Promise<boolean> {
  const isGrouped = isGroupable(office, scene);
  try {
    return await sendChange(office, scene, known, isGrouped);
  } catch (error) {
    if (!isGrouped || !REFUSES_GROUPS.includes(officeCode(error))) throw error;
    ungrouped.add(office);
    if ((await takeBack(office, known.kept)).length > 0) throw error;
    return sendChange(office, scene, known, false);
  }
}

function isGroupable(office: Office, { commands }: Scene): boolean {
  if (ungrouped.has(office) || !office.supports(UNDO_GROUPS)) return false;
  return !commands.some(
    (command) =>
      NEVER_UNDONE.includes(command.kind) ||
      (command.kind === 'add-sheet' && command.visible === false),
  );
}

function sendChange(
  office: Office,
  scene: Scene,
  { before, leaning, names }: Known,
  mergeUndoGroup: boolean,
): Promise<boolean> {
  const marks = marksOf(scene);
  return office.run(
    async (context) => {
      const learning = scene.added.size > 0 ? [learningStep(names)] : [];
      await sendAll(context, [...stepsFor(scene, before), ...learning], leaning);
      if (!mergeUndoGroup || marks.length === 0) return marks.length > 0;
      // Marks that do not go now go with `cleanMarks`: the change has arrived.
      return deleteMarks(context, marks).then(
        () => false,
        () => true,
      );
    },
    { mergeUndoGroup },
  );
}

function learningStep(names: Circumstances['names']): Step {
  let keep: (() => void) | undefined;
  return {
    ...step((context) => {
      keep = names.learn(context);
    }),
    check: () => void keep?.(),
  };
}

/** Everything but what is deleted for good. */
function stepsFor(scene: Scene, before: Survey): Step[] {
  return [...staleMarkSteps(before), ...stepsOf(scene, before)];
}

async function sendAll(
  context: Excel.RequestContext,
  steps: readonly Step[],
  leaning: readonly Leaning[],
): Promise<void> {
  const groups = packed(steps, ({ weight }) => weight, REQUEST_BYTES);
  const asked = askLeaning(context, leaning);
  await inTurn(groups, (group, index) =>
    send(context, group, () => index === 0 && checkLeaning(asked)),
  );
}

/** What the cells held just before the change, where somebody had written there since they were kept. */
function foundBackups(scene: Scene, error: unknown): Backup[] {
  if (!(error instanceof ChangedMeanwhile)) return [];
  return foundIn(touchedCells(scene), error.found).map(cellsBackup);
}

function staleMarkSteps({ staleMarks }: Survey): Step[] {
  return staleMarks.map((name) => ({
    weight: 300,
    run: (context) => context.workbook.names.getItem(name).delete(),
  }));
}

async function send(
  context: Excel.RequestContext,
  steps: readonly Step[],
  check: () => void,
): Promise<void> {
  const weight = steps.reduce((sum, step) => sum + step.weight, 0);
  if (weight > HEAVY_REQUEST_BYTES) {
    context.application.suspendApiCalculationUntilNextSync();
  }
  steps.forEach((step) => step.run(context));
  await context.sync();
  forgetNamed(context);
  check();
  const mends = steps.flatMap((step) => step.check?.() ?? []);
  if (mends.length > 0) {
    mends.forEach((step) => step.run(context));
    await context.sync();
  }
}

/** The error to throw once everything that can be put back has been. */
async function undone(
  office: Office,
  kept: readonly Backup[],
  error: unknown,
): Promise<WorkbookError> {
  const cause = toWorkbookError(error);
  const left = await takeBack(office, kept);
  if (left.length === 0) return cause;
  const message = `${cause.message} (left changed: ${left.join(', ')})`;
  const putBack = () => takeBack(office, kept);
  return new WorkbookError(cause.code, message, { ...cause.at, left, putBack }, { cause });
}

/** The change has arrived: a mark that cannot be deleted now, hidden, is deleted by the next change. */
async function cleanMarks(office: Office, scene: Scene): Promise<void> {
  try {
    await office.run((context) => deleteMarks(context, marksOf(scene)));
  } catch {
    const sweep = () => office.run(sweepMarks);
    await persist(office, sweep, () => true).catch(() => undefined);
  }
}
