import { contextTables } from '../../../core/forms/names';
import { cellAddress } from '../../../grid/a1';
import type { Snapshot } from '../../../workbook/port';
import { removeBilan, withoutBilan, writeBilan } from '../../changes/writeBilan';
import { writeChart } from '../../changes/writeChart';
import { writeMenages } from '../../changes/writeMenages';
import { writeSuivi, type SuiviChange, type SuiviWriting } from '../../changes/writeSuivi';
import { Debounce } from '../../mirror/debounce';
import { toProblem } from '../../mirror/toProblem';
import { vueOf } from '../../mirror/views/vueOf';
import { type RoomParts } from '../../session/RoomParts';
import { ensureParametres } from '../../sheets/parametres';
import { findGraphique } from '../../sheets/suiviChart';
import { ensureSuivi } from '../../sheets/suiviTables';
import { findTable } from '../../sheets/tablePlace';
import { createStore } from '../../state/store';
import type { SuiviState } from '../../state/suivi';
import { readRepriseFile, repriseOf } from './reprise';
import type { SuiviRoom } from './suiviRoom';

/** In milliseconds: rows typed one after the other are read together. */
const READ_AGAIN_AFTER = 600;

/** The past years of a live workbook, its parameters and its bilan. */
export function createSuiviRoom(parts: RoomParts): SuiviRoom {
  const { workbook, mirror, files, tasks, lane, undo, clock, readAgain, follow } = parts;
  const store = createStore<SuiviState>({ perime: false });
  const kind = { task: 'suivi', during: 'suivi' } as const;
  const state = store.getState;
  const idtop = () => state().vue?.idtop ?? '';
  const show = (snapshot: Snapshot, wanted = state().vue?.idtop) => {
    soon.stop();
    store.set({ vue: vueOf(snapshot, wanted), perime: false });
  };

  const soon = new Debounce(READ_AGAIN_AFTER, () => store.set({ perime: true }));

  follow((event) => {
    const moved = (event.kind === 'changed' || event.kind === 'sheets') && !event.own;
    if (moved && state().vue !== undefined && !state().perime) soon.ask();
  });

  /** The chart follows the years that were just written; what was written can still be taken back. */
  const redraw = async (snapshot: Snapshot) => {
    if (findGraphique(snapshot) === undefined) return;
    await undo.accompany(writeChart(snapshot, idtop()));
  };
  const write = async ({ commands, sansPlace }: SuiviWriting, count: number) => {
    await undo.apply(commands);
    // What was asked is done: a reading that fails now must leave nothing to be written again.
    store.set({ sansPlace: sansPlace.length === 0 ? undefined : sansPlace, reprise: undefined });
    undo.tell('suivi-repris', count);
    const snapshot = await readAgain();
    show(snapshot);
    await redraw(snapshot);
  };

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () =>
      lane.run(async () => {
        try {
          show(await mirror.read());
        } catch (error) {
          parts.store.set({ problem: toProblem(error, 'suivi') });
        }
      }),
    choose: (wanted) =>
      tasks.run({ ...kind, quiet: true }, async () => show(await mirror.read(), wanted)),
    goTo: ({ feuille, cellule }) =>
      tasks.run({ ...kind, quiet: true }, () => workbook.select(feuille, cellule)),
    openParametres: () =>
      tasks.run(kind, async () => {
        const before = await mirror.read();
        const { commands } = ensureParametres(before, true);
        if (commands.length > 0) await undo.apply(commands);
        const snapshot = commands.length === 0 ? before : await readAgain();
        show(snapshot);
        await goToTable(parts, snapshot, contextTables.convention.name);
      }),
    openSuivi: () =>
      tasks.run(kind, async () => {
        const before = await mirror.read();
        const commands = ensureSuivi(before);
        if (commands.length > 0) await undo.apply(commands);
        const snapshot = commands.length === 0 ? before : await readAgain();
        show(snapshot);
        await goToTable(parts, snapshot, contextTables.suivi.name);
      }),
    readReprise: (fichier, bytes) =>
      tasks.run(kind, async () => {
        store.set({ reprise: undefined, refus: undefined, sansPlace: undefined });
        const here = await mirror.read();
        show(here);
        const read = await readRepriseFile(files, fichier, bytes);
        if ('motif' in read) {
          store.set({ refus: read });
          return;
        }
        const reprise = repriseOf(here, read.snapshot, { fichier, idtop: idtop() });
        store.set(reprise ? { reprise } : { refus: { fichier, motif: 'vide' } });
      }),
    takeOver: (differentes) =>
      tasks.run(kind, async () => {
        const { reprise } = state();
        if (reprise === undefined) return;
        const { nouvelles, differentes: pairs, menages } = reprise.comparee;
        const here = await mirror.read();
        const replaced = differentes === 'keep' ? [] : pairs;
        const changes: SuiviChange[] = [
          ...replaced.map(({ ici, reprise: row }) => ({
            ...row,
            idtop: ici.idtop,
            rang: ici.rang,
          })),
          ...nouvelles,
        ];
        const laidOut = ensureSuivi(here);
        const { commands, sansPlace } = writeSuivi(here, changes, laidOut);
        const households = writeMenages(here, menages, laidOut);
        const all = [...laidOut, ...commands, ...households];
        await write({ commands: all, sansPlace }, changes.length);
      }),
    forgetReprise: () => store.set({ reprise: undefined, refus: undefined, sansPlace: undefined }),
    close: () =>
      tasks.run(kind, async () => {
        const here = await mirror.read();
        const { aClore } = vueOf(here, idtop());
        if (aClore === undefined) return;
        const { annee, ici } = aClore;
        const change: SuiviChange = ici ? { ...annee, idtop: ici.idtop, rang: ici.rang } : annee;
        await write(writeSuivi(here, [change]), 1);
      }),
    drawChart: () =>
      tasks.run(kind, async () => {
        await undo.apply(writeChart(await mirror.read(), idtop()));
        const snapshot = await readAgain();
        show(snapshot);
        await goToTable(parts, snapshot, contextTables.suivi.name);
      }),
    writeBilan: () =>
      tasks.run(kind, async () => {
        const before = await mirror.read();
        show(before);
        const removal = removeBilan(before);
        await undo.accompany(removal);
        const here = withoutBilan(before);
        await undo.apply(writeBilan(here, { idtop: idtop(), etabliLe: clock() }));
        undo.tell('bilan-ecrit', 1);
        show(await readAgain());
      }),
  };
}

/** Shows the first cell under a table's headings. */
async function goToTable(
  { workbook }: Pick<RoomParts, 'workbook'>,
  snapshot: Snapshot,
  name: string,
): Promise<void> {
  const table = findTable(snapshot, name);
  if (!table) return;
  const { top, left } = table.area;
  await workbook.select(table.sheet, cellAddress(top + 1, left));
}
