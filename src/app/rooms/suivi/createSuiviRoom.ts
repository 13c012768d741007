import { contextTables } from '../../../core/forms/names';
import { readSituation } from '../../../core/paiement/situation';
import { cellAddress } from '../../../grid/a1';
import type { Snapshot } from '../../../workbook/port';
import type { Act, Refusal } from '../../changes/act';
import { closeAnnee } from '../../changes/closeAnnee';
import { drawChart } from '../../changes/drawChart';
import { layOutParametres } from '../../changes/layOutParametres';
import { layOutSuivi } from '../../changes/layOutSuivi';
import type { SuiviWritten } from '../../changes/parts/suiviChange';
import { prepareAnneeSuivante } from '../../changes/prepareAnneeSuivante';
import { takeOverReprise } from '../../changes/takeOverReprise';
import { writeBilan } from '../../changes/writeBilan';
import { toProblem } from '../../mirror/toProblem';
import { checkOf } from '../../mirror/views/checkOf';
import { vueOf } from '../../mirror/views/vueOf';
import { type RoomParts } from '../../session/RoomParts';
import { findTable } from '../../sheets/tablePlace';
import { createStore } from '../../state/store';
import { NO_SUIVI } from '../../state/suivi';
import { followOperation } from '../followOperation';
import { makeNextClasseur } from './makeNextClasseur';
import { readRepriseFile, repriseOf } from './reprise';
import type { SuiviRoom } from './suiviRoom';

/** The past years of a live workbook, its parameters and its bilan. */
export function createSuiviRoom(parts: RoomParts): SuiviRoom {
  const { workbook, mirror, files, tasks, lane, upkeep, undo, clock, readAgain, follow } = parts;
  const store = createStore(NO_SUIVI);
  const kind = { task: 'suivi', during: 'suivi' } as const;
  const state = store.getState;
  const idtop = () => state().vue?.idtop ?? '';
  const operationInHand = () => parts.store.getState().operation?.idtop ?? '';
  /** Whether somebody changed the workbook since the reading that is shown was asked for. */
  let hasMoved = false;
  /** Whether all operations are looked at together, until another one is taken in hand. */
  let toutes = false;
  const show = (snapshot: Snapshot) => {
    const wanted = toutes ? '' : operationInHand();
    const situation = readSituation(snapshot, clock(), (form) => checkOf(form, clock()));
    store.set({ vue: vueOf(snapshot, wanted), situation, perime: !mirror.isFresh });
  };

  const ask = upkeep.add(() => {
    if (hasMoved) store.set({ perime: true });
  });
  follow((event) => {
    const moved = (event.kind === 'changed' || event.kind === 'sheets') && !event.own;
    if (!moved || state().vue === undefined) return;
    hasMoved = true;
    ask();
  });

  followOperation(parts.store, () => {
    toutes = false;
    if (state().vue !== undefined) store.set({ perime: true });
  });

  const quietly = (reading: () => Promise<Snapshot> | undefined) =>
    lane.run(async () => {
      try {
        hasMoved = false;
        const snapshot = await reading();
        if (snapshot) show(snapshot);
      } catch (error) {
        parts.store.set({ problem: toProblem(error, 'suivi') });
      }
    });

  /** Lays out what is missing, then goes there. */
  const layOut = (act: Act<Snapshot>, table: string) =>
    tasks.act(kind, async () => {
      const before = await mirror.read();
      const made = await undo.make(act(before, undefined, clock()));
      const snapshot = made ? await readAgain() : before;
      show(snapshot);
      return goToTable(parts, snapshot, table);
    });
  const writeYears = async (answer: SuiviWritten | Refusal) => {
    const made = await undo.make(answer);
    if (!made) return;
    const { sansPlace } = made;
    // What was asked is done: a reading that fails now must leave nothing to be written again.
    store.set({ sansPlace: sansPlace.length === 0 ? undefined : sansPlace, reprise: undefined });
    show(await readAgain());
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () => quietly(() => mirror.read()),
    refresh: () => quietly(() => (state().perime ? mirror.latest() : undefined)),
    chooseAll: () =>
      tasks.run({ ...kind, quiet: true }, async () => {
        toutes = true;
        show(await mirror.read());
      }),
    goTo: ({ feuille, cellule }) =>
      tasks.run({ ...kind, quiet: true }, () => workbook.select(feuille, cellule)),
    openParametres: () => layOut(layOutParametres, contextTables.convention.name),
    openSuivi: () => layOut(layOutSuivi, contextTables.suivi.name),
    readReprise: (fichier, bytes) =>
      tasks.run({ ...kind, cancellable: true }, async () => {
        store.set({ reprise: undefined, refus: undefined, sansPlace: undefined });
        const here = await mirror.read();
        show(here);
        const read = await lane.cancellable(readRepriseFile(files, fichier, bytes));
        if ('motif' in read) {
          store.set({ refus: read });
          return;
        }
        const reprise = repriseOf(here, read.snapshot, { fichier, idtop: idtop() });
        store.set(reprise ? { reprise } : { refus: { fichier, motif: 'vide' } });
      }),
    takeOver: (differentes) =>
      tasks.act(kind, async () => {
        const { reprise } = state();
        if (reprise === undefined) return;
        const request = { comparee: reprise.comparee, differentes, idtop: idtop() };
        await writeYears(takeOverReprise(await mirror.read(), request));
      }),
    forgetReprise: () => store.set({ reprise: undefined, refus: undefined, sansPlace: undefined }),
    close: () =>
      tasks.act(kind, async () => writeYears(closeAnnee(await mirror.read(), { idtop: idtop() }))),
    prepareHere: () =>
      tasks.act(kind, async () => writeYears(prepareAnneeSuivante(await mirror.read()))),
    prepareFile: () =>
      tasks.run(kind, async () => {
        store.set({ suivant: undefined });
        store.set({ suivant: await makeNextClasseur(files, await mirror.read(), clock()) });
      }),
    drawChart: () =>
      tasks.act(kind, async () => {
        if (!(await undo.make(drawChart(await mirror.read(), { idtop: idtop() })))) return;
        const snapshot = await readAgain();
        show(snapshot);
        await goToTable(parts, snapshot, contextTables.suivi.name);
      }),
    writeBilan: () =>
      tasks.act(kind, async () => {
        const before = await mirror.read();
        show(before);
        await undo.make(writeBilan(before, { idtop: idtop() }, clock()));
        show(await readAgain());
      }),
  };
}

/** Shows the first cell under a table's headings, where it stands. */
async function goToTable(
  { workbook }: Pick<RoomParts, 'workbook'>,
  snapshot: Snapshot,
  name: string,
): Promise<true | undefined> {
  const table = findTable(snapshot, name);
  if (!table) return undefined;
  const { top, left } = table.area;
  await workbook.select(table.sheet, cellAddress(top + 1, left));
  return true;
}
