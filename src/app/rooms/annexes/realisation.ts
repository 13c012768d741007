/** The forecast of a convention against what the next one tells was achieved: which tables, which rates. */
import type { AnnexeReading } from '../../../core/annexes/model';
import { computeRealisation } from '../../../core/annexes/realisation';
import { recogniseAnnexes } from '../../../core/annexes/recognise';
import { writeRealisation } from '../../changes/writeRealisation';
import { type RoomParts } from '../../session/RoomParts';
import {
  NO_REALISATION,
  type RealisationState,
  type TableauCandidat,
} from '../../state/realisation';
import { createStore, type Readable } from '../../state/store';

/** Reading never rejects: failures go to the session's `problem`. */
export interface RealisationRoom extends Readable<RealisationState> {
  /** Reads the tables of the open workbook again; those of files stay. */
  read(): Promise<void>;
  /** Adds the tables of another workbook; a file of the same name replaces the earlier one. */
  open(nom: string, bytes: Uint8Array): Promise<void>;
  choose(prevision: string | undefined, realise: string | undefined): void;
  /** Writes the comparison on a new sheet; notice `rapport-ecrit`. */
  writeRapport(): Promise<void>;
}

/** The comparison of two annexes, of the open workbook or of files. */
export function createRealisationRoom({
  mirror,
  files,
  lane,
  tasks,
  undo,
  clock,
}: RoomParts): RealisationRoom {
  const store = createStore(NO_REALISATION);
  const task = { task: 'annexes', during: 'annexes' } as const;
  const replace = (fichier: string | undefined, annexes: readonly AnnexeReading[]) => {
    const others = store.getState().tableaux.filter((each) => each.fichier !== fichier);
    const added = annexes.map((annexe) => candidat(annexe, fichier));
    const tableaux = fichier === undefined ? [...added, ...others] : [...others, ...added];
    store.set(chosen(tableaux, store.getState()));
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () =>
      tasks.run(task, async () => {
        replace(undefined, recogniseAnnexes(await mirror.read()).annexes);
      }),
    open: (nom, bytes) =>
      tasks.run({ ...task, cancellable: true }, async () => {
        replace(nom, recogniseAnnexes(await lane.cancellable(files.read(bytes))).annexes);
      }),
    writeRapport: () =>
      tasks.act(task, async () => {
        const snapshot = await mirror.read();
        replace(undefined, recogniseAnnexes(snapshot).annexes);
        const { tableaux, prevision, realise, resultat } = store.getState();
        if (typeof resultat !== 'object') return;
        const fichierOf = (id: string | undefined) => tableaux.find((t) => t.id === id)?.fichier;
        const fichiers = { prevision: fichierOf(prevision), realise: fichierOf(realise) };
        await undo.make(writeRealisation(snapshot, { realisation: resultat, fichiers }, clock()));
      }),
    choose: (prevision, realise) =>
      store.set(chosen(store.getState().tableaux, { prevision, realise })),
  };
}

function candidat(annexe: AnnexeReading, fichier: string | undefined): TableauCandidat {
  return fichier === undefined
    ? { id: annexe.id, annexe }
    : { id: `${fichier} / ${annexe.id}`, fichier, annexe };
}

/** What was chosen and still stands; else the pair that the tables themselves announce. */
function chosen(
  tableaux: readonly TableauCandidat[],
  before: Pick<RealisationState, 'prevision' | 'realise'>,
): RealisationState {
  const find = (id: string | undefined) => tableaux.find((each) => each.id === id);
  const prevision = find(before.prevision) ?? tableaux.find(isForecast);
  const realise =
    find(before.realise) ??
    tableaux.find((each) => each !== prevision && !isForecast(each) && fits(prevision, each));
  return {
    tableaux,
    prevision: prevision?.id,
    realise: realise?.id,
    resultat: prevision && realise && computeRealisation(prevision.annexe, realise.annexe),
  };
}

/** What a title or the sheet says: « prévisionnels », « Annexe 2 ». */
function isForecast({ annexe: { titre = '', feuille } }: TableauCandidat): boolean {
  return /pr[ée]visionnel|annexe\s*2\b/i.test(`${titre} ${feuille}`);
}

/** Offered by itself only where it can be compared. */
function fits(prevision: TableauCandidat | undefined, each: TableauCandidat): boolean {
  return (
    prevision !== undefined && typeof computeRealisation(prevision.annexe, each.annexe) !== 'string'
  );
}
