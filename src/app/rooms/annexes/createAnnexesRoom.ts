import type { Act } from '../../changes/act';
import { correctAnnexe } from '../../changes/correctAnnexe';
import { correctAnnexes } from '../../changes/correctAnnexes';
import { insertAnnexe } from '../../changes/insertAnnexe';
import { keepReponse } from '../../changes/keepReponse';
import type { AnnexesBase } from '../../changes/parts/annexesBase';
import { removeBloc } from '../../changes/removeBloc';
import { writeRapport } from '../../changes/writeRapport';
import { type RoomParts } from '../../session/RoomParts';
import { sha256 } from '../../sheets/sha256';
import type { AnnexesState, PorteeChoisie } from '../../state/annexes';
import { createStore } from '../../state/store';
import type { AnnexesRoom } from './annexesRoom';
import { AnnexesWatch } from './AnnexesWatch';
import { AnnexesDesk, type Regard } from './desk';
import { keepSaisie, readSaisie } from './lastSaisie';
import { makeBloc } from './makeBloc';

/** The annexes of a live workbook. */
export function createAnnexesRoom(parts: RoomParts): AnnexesRoom {
  const { workbook, mirror, tasks, undo, storage, clock } = parts;
  const store = createStore<AnnexesState>({});
  const desk = new AnnexesDesk(store);
  parts.follow(new AnnexesWatch(parts, desk).handle);
  const reading = { task: 'annexes', during: 'annexes' } as const;
  const correcting = { task: 'correction', during: 'correction' } as const;
  const read = () => readAgain(parts, desk);
  const base = async (): Promise<AnnexesBase> => {
    const snapshot = await read();
    return { snapshot, tableaux: store.getState().controle?.tableaux ?? [] };
  };
  const onTables = <Request>(act: Act<AnnexesBase, Request>, request: Request) =>
    tasks.run(correcting, async () => {
      if (await undo.make(act(await base(), request, clock()))) await read();
    });
  const quote = async (texte: string, nom?: string, source?: Uint8Array) => {
    const snapshot = await mirror.read();
    desk.quote({ texte, nom, source });
    if (!desk.regard) desk.look({ portee: 'classeur' });
    desk.takeWorkbook(snapshot);
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    lastSaisie: (modele) => readSaisie(storage, modele),
    insert: (saisie) =>
      tasks.run({ task: 'insertion', during: 'insertion' }, async () => {
        const made = insertAnnexe(await mirror.read(), saisie);
        await undo.make(made);
        keepSaisie(storage, saisie);
        parts.store.set({ asked: undefined });
        const snapshot = await parts.readAgain();
        desk.look({ portee: 'feuille', feuille: made.sheet });
        desk.takeWorkbook(snapshot);
      }),
    check: (portee) =>
      tasks.run(reading, async () => {
        const regard = await regardOf(parts, portee);
        const snapshot = await mirror.read();
        desk.look(placed(regard, snapshot.activeSheet));
        desk.takeWorkbook(snapshot);
      }),
    goTo: ({ feuille, cellule }) =>
      tasks.run({ ...reading, quiet: true }, () => workbook.select(feuille, cellule)),
    correct: (finding) => onTables(correctAnnexe, finding),
    correctAll: (id) => onTables(correctAnnexes, { id }),
    answer: (asked, reponse) =>
      tasks.run(correcting, async () => {
        await undo.make(keepReponse(await mirror.read(), { asked, reponse }));
        desk.takeWorkbook(await mirror.read());
      }),
    writeBloc: (id) =>
      tasks.run(correcting, async () => {
        if (await makeBloc(parts, await base(), id)) await read();
      }),
    removeBloc: (id) => onTables(removeBloc, { id }),
    reconcile: (texte, nom) =>
      tasks.run({ task: 'texte', during: 'texte' }, () =>
        quote(texte, nom, nom === undefined ? undefined : desk.source),
      ),
    openTexte: (nom, bytes) =>
      tasks.run({ task: 'texte', during: 'texte', cancellable: true }, async () =>
        quote(await parts.lane.cancellable(parts.readDocument(bytes)), nom, bytes),
      ),
    writeRapport: () =>
      tasks.run({ task: 'texte', during: 'texte' }, async () => {
        const snapshot = await mirror.read();
        desk.takeWorkbook(snapshot);
        const { texte } = store.getState();
        if (!texte) return;
        const { nom = 'texte collé', check } = texte;
        const empreinte = await sha256(desk.source ?? new TextEncoder().encode(texte.texte));
        const documents = [{ role: 'texte', nom, empreinte }] as const;
        await undo.make(writeRapport(snapshot, { check, documents }, clock()));
      }),
    forgetTexte: () => desk.forgetTexte(),
  };
}

/** Reads what is shown once more: the whole workbook, or the one sheet looked at. */
async function readAgain({ mirror }: RoomParts, desk: AnnexesDesk) {
  const { feuille } = desk.regard ?? {};
  if (desk.isWide || feuille === undefined) {
    const snapshot = await mirror.read();
    desk.takeWorkbook(snapshot);
    return snapshot;
  }
  const { part } = await mirror.readSheets([feuille]);
  desk.takeSheets(part);
  return part;
}

/** Several areas at once, or a shape, are no selection to look at: their sheet is. */
async function regardOf({ workbook }: RoomParts, portee: PorteeChoisie): Promise<Regard> {
  if (portee === 'classeur') return { portee };
  const place = await workbook.selection();
  if (!place) return { portee: 'feuille' };
  return portee === 'feuille'
    ? { portee, feuille: place.sheet }
    : { portee, feuille: place.sheet, plage: place.range };
}

function placed(regard: Regard, activeSheet: string): Regard {
  return regard.portee === 'classeur' ? regard : { feuille: activeSheet, ...regard };
}
