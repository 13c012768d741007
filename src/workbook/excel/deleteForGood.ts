import { asideName } from './commands/charts';
import type { Office } from './office';
import { persist } from './persist';
import type { Scene } from './scene';
import type { Survey } from './survey';

/** Something that nothing brings back once it is deleted. */
interface Doomed {
  delete(context: Excel.RequestContext): void;
  /** Queues what tells whether it still stands. */
  look(context: Excel.RequestContext): { readonly isNullObject: boolean };
}

/**
 * Deletes the charts that the list replaces or deletes, and its sheets, by a request of their own. Once
 * one is gone the only way is onwards; as long as none is, it throws what `giveUp` makes of the error.
 */
export async function deleteForGood(
  office: Office,
  scene: Scene,
  survey: Survey,
  giveUp: (error: unknown) => Promise<Error>,
): Promise<void> {
  const doomed = [...survey.charts.map(asideChart), ...deletedSheets(scene).map(doomedSheet)];
  if (doomed.length === 0) return;
  try {
    await office.run((context) => deleteAll(context, doomed));
  } catch (error) {
    const standing = await persist(office, () => office.run((c) => stillStanding(c, doomed)));
    if (standing.length === doomed.length) throw await giveUp(error);
    if (standing.length > 0) await persist(office, () => office.run((c) => deleteAll(c, standing)));
  }
}

async function deleteAll(context: Excel.RequestContext, doomed: readonly Doomed[]): Promise<void> {
  for (const each of doomed) each.delete(context);
  await context.sync();
}

async function stillStanding(
  context: Excel.RequestContext,
  doomed: readonly Doomed[],
): Promise<readonly Doomed[]> {
  const looks = doomed.map((each) => each.look(context));
  await context.sync();
  return doomed.filter((_, index) => looks[index]?.isNullObject === false);
}

function deletedSheets({ commands }: Scene): string[] {
  return commands.flatMap((c) => (c.kind === 'delete-sheet' ? [c.sheet] : []));
}

function doomedSheet(sheet: string): Doomed {
  return {
    delete: ({ workbook }) => workbook.worksheets.getItem(sheet).delete(),
    look: ({ workbook }) => workbook.worksheets.getItemOrNullObject(sheet).load('name'),
  };
}

/** A chart from before the list: a step of it has given it this name. */
function asideChart({ sheet, name }: { readonly sheet: string; readonly name: string }): Doomed {
  const aside = asideName(name);
  return {
    delete: ({ workbook }) => workbook.worksheets.getItem(sheet).charts.getItem(aside).delete(),
    look: ({ workbook: { worksheets } }) =>
      worksheets.getItemOrNullObject(sheet).charts.getItemOrNullObject(aside).load('name'),
  };
}
