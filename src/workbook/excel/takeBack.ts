import { sweepMarks } from './backups/rows';
import { inTurn, packed } from './chunks';
import { forgetNamed } from './commands/target';
import { toWorkbookError } from './errors';
import type { Office } from './office';
import { persist } from './persist';
import { REQUEST_BYTES, type Backup, type PhasedStep } from './step';

/**
 * Puts back everything that was kept, however far the change went, waiting for a lost connection to
 * come back. Gives the places that could not be put back: none when the workbook is as it was.
 */
export async function takeBack(office: Office, kept: readonly Backup[]): Promise<string[]> {
  try {
    await persist(office, () => office.run((context) => restore(context, kept)));
    return [];
  } catch {
    return takeBackOneByOne(office, kept);
  }
}

/** One refusal spoils a whole request: apart, everything else still goes back. */
async function takeBackOneByOne(office: Office, kept: readonly Backup[]): Promise<string[]> {
  const left = await inTurn(kept, async (backup) => {
    try {
      await office.run((context) => restore(context, [backup]));
      return [];
    } catch (error) {
      // A sheet or a table that is gone has taken along what was to be put back.
      return toWorkbookError(error).code === 'not-found' ? [] : [backup.place];
    }
  });
  return left.flat();
}

/** Safe to run again: it looks at what stands before it changes anything. */
async function restore(context: Excel.RequestContext, kept: readonly Backup[]): Promise<void> {
  kept.forEach((backup) => backup.look?.(context));
  if (kept.some((backup) => backup.look !== undefined)) await context.sync();
  const steps = kept.flatMap((backup) => backup.takeBack());
  steps.sort((a, b) => a.phase - b.phase);
  await inTurn(
    packed(steps, ({ weight }) => weight, REQUEST_BYTES),
    (group) => send(context, group),
  );
  if (kept.some((backup) => backup.hasMarks)) await sweepMarks(context);
}

async function send(context: Excel.RequestContext, steps: readonly PhasedStep[]): Promise<void> {
  forgetNamed(context);
  steps.forEach((step) => step.run(context));
  await context.sync();
}
