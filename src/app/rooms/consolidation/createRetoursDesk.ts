import type { IsoDate } from '../../../core/date';
import { aucuneDecision, consolidate } from '../../../core/retours/consolidate';
import type {
  Attendu,
  Consolidation,
  Decisions,
  MotifIllisible,
  Rejet,
  Retour,
} from '../../../core/retours/model';
import { compareAgain, isRejet, readRetours } from '../../../core/retours/readRetours';
import { detailOf, resumeOf } from '../../../core/retours/resumer';
import { WorkbookError } from '../../../workbook/errors';
import type { WorkbookFiles } from '../../../workbook/port';
import type { RetoursDesk } from './retoursDesk';

type Lu = readonly Retour[] | Rejet;

interface Attente {
  readonly attendu: Attendu;
  readonly aujourdhui: IsoDate;
}

/**
 * A desk in this process: the command line, tests, and the worker of the pane. `attendre` comes before
 * the first file.
 */
export function createRetoursDesk(files: Pick<WorkbookFiles, 'read'>): RetoursDesk {
  const held = new Map<string, Lu>();
  let attente: Attente | undefined;
  let latest: { readonly key: string; readonly consolidation: Consolidation } | undefined;
  const expected = (): Attente => {
    if (attente === undefined) throw new Error('Files came before what they are compared with');
    return attente;
  };
  const change = (act: () => void) => {
    latest = undefined;
    act();
    return Promise.resolve();
  };
  const consolidated = (decisions: Decisions): Consolidation => {
    const key = keyOfDecisions(decisions);
    if (latest?.key !== key) {
      latest = { key, consolidation: consolidateHeld(held, expected().attendu, decisions) };
    }
    return latest.consolidation;
  };
  return {
    attendre: (attendu, aujourdhui) =>
      change(() => {
        attente = { attendu, aujourdhui };
        for (const [fichier, lu] of held) held.set(fichier, compared(lu, attente));
      }),
    ajouter: async (fichier, bytes) => {
      const lu = await readFile(files, fichier, bytes, expected);
      latest = undefined;
      held.set(fichier, lu);
    },
    retirer: (fichier) => change(() => held.delete(fichier)),
    vider: () => change(() => held.clear()),
    resumer: (decisions) => Promise.resolve(resumeOf(consolidated(decisions))),
    detail: (retour, decisions, debut, nombre) => {
      const verdict = consolidated(decisions).retours.find(({ retour: { id } }) => id === retour);
      return Promise.resolve(verdict ? detailOf(verdict, debut, nombre) : { total: 0, items: [] });
    },
    lignes: (decisions) => Promise.resolve(consolidated(decisions).lignes),
  };
}

function consolidateHeld(
  held: ReadonlyMap<string, Lu>,
  attendu: Attendu,
  decisions: Decisions = aucuneDecision,
): Consolidation {
  const lus = [...held.values()];
  const retours = lus.flatMap((lu) => (isRejet(lu) ? [] : lu));
  return consolidate(retours, lus.filter(isRejet), attendu, decisions);
}

function compared(lu: Lu, { attendu, aujourdhui }: Attente): Lu {
  return isRejet(lu) ? lu : lu.map((retour) => compareAgain(retour, attendu, aujourdhui));
}

/** One bad file never stops the others: whatever reading it throws is held as its rejection. */
async function readFile(
  files: Pick<WorkbookFiles, 'read'>,
  fichier: string,
  bytes: Uint8Array,
  expected: () => Attente,
): Promise<Lu> {
  try {
    const snapshot = await files.read(bytes);
    const { attendu, aujourdhui } = expected();
    return readRetours(fichier, snapshot, attendu, aujourdhui);
  } catch (error) {
    return { fichier, code: 'fichier-illisible', motif: motifOf(error) };
  }
}

function motifOf(error: unknown): MotifIllisible | undefined {
  return error instanceof WorkbookError ? error.at.reason : undefined;
}

/** Two lists of the same decisions are the same, in whatever order they were taken. */
function keyOfDecisions({ retours, lignes, doubles = 'attendent' }: Decisions): string {
  return JSON.stringify([doubles, [...retours].sort(), [...lignes].sort()]);
}
