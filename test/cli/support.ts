import type { CliContext } from '../../src/cli/context';
import { createFiles } from '../../src/cli/files';
import { runCli } from '../../src/cli/runCli';
import { workbooks } from '../../src/cli/workbooks';
import { parseIso, type IsoDate } from '../../src/core/date';

export { temporaryFolder as folder } from '../support/temporaryFolder';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly drawn: string;
}

/** A date that the test knows to be one. */
export function day(text: string): IsoDate {
  const date = parseIso(text);
  if (date === undefined) throw new Error(`${text} is no date`);
  return date;
}

/** The world of a command that is told nothing and reads real files, on 14 March 2026; `changed` of it otherwise. */
export function contextOf(changed: Partial<CliContext> = {}): CliContext {
  return {
    out: () => undefined,
    err: () => undefined,
    draw: undefined,
    today: () => day('2026-03-14'),
    ...createFiles(),
    ...workbooks,
    startPool: undefined,
    ...changed,
  };
}

/** Runs `iml` with real files, on 14 March 2026; `terminal` draws progress. */
export async function iml(args: readonly string[], terminal = false): Promise<Run> {
  const texts = { out: '', err: '', drawn: '' };
  const context = contextOf({
    out: (line) => void (texts.out += `${line}\n`),
    err: (line) => void (texts.err += `${line}\n`),
    draw: terminal ? (text) => void (texts.drawn += text) : undefined,
  });
  return { code: await runCli(args, context), ...texts };
}
