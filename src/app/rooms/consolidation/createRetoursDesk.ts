import type { FormCheck } from '../../../core/check';
import type { IsoDate } from '../../../core/date';
import { questionColonnes } from '../../../core/reading/colonnesGardees';
import type { ChoixColonnes, FormReading } from '../../../core/reading/formReading';
import { aucuneDecision, consolidate } from '../../../core/retours/consolidate';
import type { Attendu, Consolidation, Decisions, Rejet, Retour } from '../../../core/retours/model';
import {
  compareRetour,
  isRejet,
  judgeRetour,
  readRetours,
} from '../../../core/retours/readRetours';
import { detailOf, resumeOf } from '../../../core/retours/resumer';
import { WorkbookError } from '../../../workbook/errors';
import type { WorkbookFiles } from '../../../workbook/port';
import { ourSnapshot } from '../../mirror/ourTables';
import { sha256 } from '../../sheets/sha256';
import { isOfArchive } from './isOfArchive';
import type { RetoursDesk } from './retoursDesk';

type Lu = readonly FormReading[] | Rejet;

/** A file as a desk holds it. */
export interface Tenu {
  readonly lu: Lu;
  readonly empreinte: string;
  /** As it came, where its headings do not settle every column. */
  readonly bytes?: Uint8Array;
}

interface Attente {
  readonly attendu: Attendu;
  readonly aujourdhui: IsoDate;
}

/** A desk in this process, whose holder may look at all that it holds. */
export interface RetoursDeskHere extends RetoursDesk {
  /** The forms of the files held. */
  readings(): readonly FormReading[];
  consolidation(decisions: Decisions): Consolidation;
  /** Holds a file that was read elsewhere. */
  hold(fichier: string, tenu: Tenu): void;
}

/**
 * A desk in this process: the command line, tests, and the worker of the pane. Files may come before what
 * they are compared with. A form is judged once for each year and context that it is compared with, and
 * only when somebody asks what the files give. `judge` is the judgement of one form; `choix`, the columns
 * that somebody chose, beside those of what is expected. A file whose headings do not settle every column
 * is kept as it came, and read again when other columns are chosen.
 */
export function createRetoursDesk(
  files: Pick<WorkbookFiles, 'read' | 'openArchive'>,
  judge: typeof judgeRetour = judgeRetour,
  choix: readonly ChoixColonnes[] = [],
): RetoursDeskHere {
  const held = new Map<string, Lu>();
  const unsettled = new Map<string, Uint8Array>();
  const empreintes = new Map<string, string>();
  let attente: Attente | undefined;
  let checks = new WeakMap<FormReading, FormCheck>();
  let compared = new WeakMap<FormReading, Retour>();
  let latest: { readonly key: string; readonly consolidation: Consolidation } | undefined;
  const change = (act: () => void) => {
    latest = undefined;
    act();
    return Promise.resolve();
  };
  const checkOf = (reading: FormReading, { attendu, aujourdhui }: Attente): FormCheck => {
    const known = checks.get(reading) ?? judge(reading, attendu, aujourdhui);
    checks.set(reading, known);
    return known;
  };
  const retourOf = (fichier: string, reading: FormReading, expected: Attente): Retour => {
    const { attendu } = expected;
    const retour =
      compared.get(reading) ??
      compareRetour(fichier, reading, checkOf(reading, expected), attendu, empreintes.get(fichier));
    compared.set(reading, retour);
    return retour;
  };
  const consolidateHeld = (decisions: Decisions): Consolidation => {
    const expected = attente;
    if (expected === undefined) throw new Error('Nobody said what the files are compared with');
    const retours = [...held].flatMap(([fichier, lu]) =>
      isRejet(lu) ? [] : lu.map((reading) => retourOf(fichier, reading, expected)),
    );
    const rejets = [...held.values()].filter(isRejet);
    return consolidate(retours, rejets, expected.attendu, decisions);
  };
  const consolidated = (decisions: Decisions = aucuneDecision): Consolidation => {
    const key = keyOfDecisions(decisions);
    if (latest?.key !== key) latest = { key, consolidation: consolidateHeld(decisions) };
    return latest.consolidation;
  };
  const drop = (fichier: string) => {
    // An archive is held by the files that it gave.
    const names = [...held.keys()].filter((nom) => isOfArchive(nom, fichier));
    for (const nom of names) {
      held.delete(nom);
      unsettled.delete(nom);
    }
  };
  const hold = (fichier: string, { lu, empreinte, bytes }: Tenu) => {
    latest = undefined;
    held.set(fichier, lu);
    empreintes.set(fichier, empreinte);
    if (bytes) unsettled.set(fichier, bytes);
    else unsettled.delete(fichier);
  };
  const add = async (fichier: string, bytes: Uint8Array) => {
    const chosen = [...(attente?.attendu.colonnes ?? []), ...choix];
    hold(fichier, await readTenu(files, fichier, bytes, chosen));
  };
  return {
    expect: async (attendu, aujourdhui) => {
      const next = { attendu, aujourdhui };
      const before = attente;
      if (before && isSame(before, next)) return;
      if (!before || judgedBy(before) !== judgedBy(next)) checks = new WeakMap();
      latest = undefined;
      attente = next;
      compared = new WeakMap();
      if (JSON.stringify(before?.attendu.colonnes) === JSON.stringify(attendu.colonnes)) return;
      for (const [fichier, bytes] of [...unsettled]) await add(fichier, bytes);
    },
    add: async (fichier, bytes) => {
      const recus = await files.openArchive(fichier, bytes);
      await change(() => drop(fichier));
      for (const recu of recus) await add(recu.nom, recu.bytes);
    },
    remove: (fichier) => change(() => drop(fichier)),
    clear: () =>
      change(() => {
        held.clear();
        unsettled.clear();
      }),
    summarise: (decisions) => Promise.resolve(resumeOf(consolidated(decisions))),
    detail: (retour, decisions, debut, nombre) => {
      const verdict = consolidated(decisions).retours.find(({ retour: { id } }) => id === retour);
      return Promise.resolve(verdict ? detailOf(verdict, debut, nombre) : { total: 0, items: [] });
    },
    lignes: (decisions) => Promise.resolve(consolidated(decisions).lignes),
    readings: () => [...held.values()].flatMap((lu) => (isRejet(lu) ? [] : lu)),
    consolidation: consolidated,
    hold,
  };
}

function isUnsettled(lu: Lu): boolean {
  return !isRejet(lu) && lu.some((reading) => questionColonnes(reading) !== undefined);
}

function isSame(a: Attente, b: Attente): boolean {
  return JSON.stringify(a) === JSON.stringify(b) && judgedBy(a) === judgedBy(b);
}

/** What the rows of a form are judged by: neither what was sent nor the operation expected. */
function judgedBy({ attendu: { annee, contexte }, aujourdhui }: Attente): string {
  // A map says nothing of itself to JSON.
  const { zones = new Map<string, string>(), decisions } = contexte;
  return JSON.stringify([annee, contexte, [...zones], [...decisions], aujourdhui]);
}

/**
 * Reads a file for a desk. One bad file never stops the others: whatever reading it throws is held as its
 * rejection, but where the reader itself was not fetched, which is no fault of the file.
 */
export async function readTenu(
  files: Pick<WorkbookFiles, 'read'>,
  fichier: string,
  bytes: Uint8Array,
  choix: readonly ChoixColonnes[],
): Promise<Tenu> {
  // Reading may hand the bytes over to a worker.
  const kept = bytes.slice();
  const lu = await readFile(files, fichier, bytes, choix);
  const empreinte = await sha256(kept);
  return { lu, empreinte, ...(isUnsettled(lu) && { bytes: kept }) };
}

/** A file that nothing could be read of. */
export function illisible(fichier: string): Tenu {
  return { lu: { fichier, code: 'fichier-illisible', motif: undefined }, empreinte: '' };
}

async function readFile(
  files: Pick<WorkbookFiles, 'read'>,
  fichier: string,
  bytes: Uint8Array,
  choix: readonly ChoixColonnes[],
): Promise<Lu> {
  try {
    return readRetours(fichier, ourSnapshot(await files.read(bytes)), choix);
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'not-fetched') throw error;
    const motif = error instanceof WorkbookError ? error.at.reason : undefined;
    return { fichier, code: 'fichier-illisible', motif };
  }
}

/** Two lists of the same decisions are the same, in whatever order they were taken. */
function keyOfDecisions(decisions: Decisions): string {
  const { retours, lignes, jumelles = new Map(), doubles = 'attendent' } = decisions;
  return JSON.stringify([doubles, ...[retours, lignes, jumelles].map((map) => [...map].sort())]);
}
