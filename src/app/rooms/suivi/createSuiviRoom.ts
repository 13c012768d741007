import { contextTables } from '../../../core/forms/names';
import { cellAddress } from '../../../grid/a1';
import type { Snapshot } from '../../../workbook/port';
import { removeBilan, writeBilan } from '../../changes/writeBilan';
import { writeChart } from '../../changes/writeChart';
import { writeMenages } from '../../changes/writeMenages';
import { writeSuivi, type SuiviChange, type SuiviWriting } from '../../changes/writeSuivi';
import { toProblem } from '../../mirror/problem';
import { vueOf } from '../../mirror/views/suiviVue';
import { type RoomParts } from '../../session/room';
import { ensureParametres } from '../../sheets/parametres';
import { findGraphique } from '../../sheets/suiviChart';
import { ensureSuivi } from '../../sheets/suiviTables';
import { findTable } from '../../sheets/tablePlace';
import { createStore } from '../../state/store';
import type { SuiviState } from '../../state/suivi';
import { readRepriseFile, repriseOf } from './reprise';
import type { SuiviRoom } from './suiviRoom';

/** The past years of a live workbook, its parameters and its bilan. */
export function createSuiviRoom(parts: RoomParts): SuiviRoom {
  const { workbook, files, tasks, lane, undo, clock, readAgain, follow } = parts;
  const store = createStore<SuiviState>({ perime: false });
  const kind = { task: 'suivi', during: 'suivi' } as const;
  const state = store.getState;
  const idtop = () => state().vue?.idtop ?? '';
  const show = (snapshot: Snapshot, wanted = state().vue?.idtop) =>
    store.set({ vue: vueOf(snapshot, wanted), perime: false });

  follow((event) => {
    const moved = event.kind === 'changed' || event.kind === 'sheets';
    if (moved && state().vue !== undefined && !state().perime) store.set({ perime: true });
  });

  /** The chart follows the years that were just written; what was written can still be taken back. */
  const redraw = async (snapshot: Snapshot) => {
    if (findGraphique(snapshot) === undefined) return;
    await workbook.apply(writeChart(snapshot, idtop()));
  };
  const write = async ({ commands, sansPlace }: SuiviWriting) => {
    await undo.apply(commands);
    store.set({ sansPlace: sansPlace.length === 0 ? undefined : sansPlace });
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
          show(await workbook.snapshot());
        } catch (error) {
          parts.store.set({ problem: toProblem(error, 'suivi') });
        }
      }),
    choose: (wanted) =>
      tasks.run({ ...kind, quiet: true }, async () => show(await workbook.snapshot(), wanted)),
    goTo: ({ feuille, cellule }) =>
      tasks.run({ ...kind, quiet: true }, () => workbook.select(feuille, cellule)),
    openParametres: () =>
      tasks.run(kind, async () => {
        const before = await workbook.snapshot();
        const { commands } = ensureParametres(before, true);
        if (commands.length > 0) await undo.apply(commands);
        const snapshot = commands.length === 0 ? before : await readAgain();
        show(snapshot);
        await goToTable(parts, snapshot, contextTables.convention.name);
      }),
    openSuivi: () =>
      tasks.run(kind, async () => {
        const before = await workbook.snapshot();
        const commands = ensureSuivi(before);
        if (commands.length > 0) await undo.apply(commands);
        const snapshot = commands.length === 0 ? before : await readAgain();
        show(snapshot);
        await goToTable(parts, snapshot, contextTables.suivi.name);
      }),
    readReprise: (fichier, bytes) =>
      tasks.run(kind, async () => {
        store.set({ reprise: undefined, refus: undefined, sansPlace: undefined });
        const here = await workbook.snapshot();
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
        const here = await workbook.snapshot();
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
        await write({ commands: [...laidOut, ...commands, ...households], sansPlace });
        store.set({ reprise: undefined });
        undo.tell('suivi-repris', changes.length);
      }),
    forgetReprise: () => store.set({ reprise: undefined, refus: undefined, sansPlace: undefined }),
    close: () =>
      tasks.run(kind, async () => {
        const here = await workbook.snapshot();
        const { aClore } = vueOf(here, idtop());
        if (aClore === undefined) return;
        const { annee, ici } = aClore;
        const change: SuiviChange = ici ? { ...annee, idtop: ici.idtop, rang: ici.rang } : annee;
        await write(writeSuivi(here, [change]));
        undo.tell('suivi-repris', 1);
      }),
    drawChart: () =>
      tasks.run(kind, async () => {
        await undo.apply(writeChart(await workbook.snapshot(), idtop()));
        const snapshot = await readAgain();
        show(snapshot);
        await goToTable(parts, snapshot, contextTables.suivi.name);
      }),
    writeBilan: () =>
      tasks.run(kind, async () => {
        const before = await workbook.snapshot();
        show(before);
        const removal = removeBilan(before);
        if (removal.length > 0) await workbook.apply(removal);
        const here = removal.length > 0 ? await workbook.snapshot() : before;
        await undo.apply(writeBilan(here, { idtop: idtop(), etabliLe: clock() }));
        show(await readAgain());
        undo.tell('bilan-ecrit', 1);
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
