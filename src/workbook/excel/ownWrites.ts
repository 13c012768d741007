import { intersect, parseAddress } from '../../grid/a1';
import type { Command } from '../port';

/** Recognises the changes that this add-in made, for hosts that do not tell. */
export interface OwnWrites {
  /** Does the work; what the commands write counts as ours until the events of it have come. */
  during<T>(commands: readonly Command[], work: () => Promise<T>): Promise<T>;
  isOwn(sheet: string, address: string): boolean;
  hasAdded(sheet: string): boolean;
  hasDeleted(sheet: string): boolean;
  hasActivated(sheet: string): boolean;
}

/** Events of the add-in's own writes come within that time after them, in milliseconds. */
const SETTLING = 1500;

/** `elapsed` gives milliseconds since any fixed moment. No timer runs, so none is left to stop. */
export function createOwnWrites(elapsed = () => performance.now()): OwnWrites {
  /** Lists of commands, each with the moment from which it no longer counts. */
  const recent = new Map<readonly Command[], number>();
  const forgetOld = () => {
    const now = elapsed();
    for (const [commands, until] of recent) if (until <= now) recent.delete(commands);
  };
  const isSome = (test: (command: Command) => boolean) => {
    forgetOld();
    return [...recent.keys()].some((commands) => commands.some(test));
  };
  return {
    during: async (commands, work) => {
      forgetOld();
      recent.set(commands, Infinity);
      try {
        return await work();
      } finally {
        recent.set(commands, elapsed() + SETTLING);
      }
    },
    isOwn: (sheet, address) => isSome((command) => reaches(command, sheet, address)),
    hasAdded: (sheet) => isSome((each) => each.kind === 'add-sheet' && each.sheet === sheet),
    hasActivated: (sheet) => isSome((each) => each.kind === 'activate' && each.sheet === sheet),
    hasDeleted: (sheet) => isSome((each) => each.kind === 'delete-sheet' && each.sheet === sheet),
  };
}

function reaches(command: Command, sheet: string, address: string): boolean {
  if (!('sheet' in command) || command.sheet !== sheet) return false;
  if (command.kind === 'insert-rows' || command.kind === 'delete-rows') {
    return parseAddress(address)?.top === command.at;
  }
  const written = command.kind === 'write' || command.kind === 'formulas' ? command.range : '';
  const [mine, seen] = [parseAddress(written), parseAddress(address)];
  return mine !== undefined && seen !== undefined && intersect(mine, seen) !== undefined;
}
