import { rapportOf } from '../../../text/rapport';
import { valueCommands } from '../../changes/correct';
import { insertAnnexeCommands } from '../../changes/insertAnnexe';
import { settle, stillHolds } from '../../mirror/views/annexesCorrections';
import { type RoomParts } from '../../session/RoomParts';
import { blocOf, removeBlocCommands } from '../../sheets/bloc';
import { rapportCommands } from '../../sheets/rapportCommands';
import { reponseCommands } from '../../sheets/reponseCommands';
import { sha256 } from '../../sheets/sha256';
import type { AnnexesState, PorteeChoisie } from '../../state/annexes';
import { createStore } from '../../state/store';
import type { AnnexesRoom } from './annexesRoom';
import { AnnexesWatch } from './AnnexesWatch';
import { AnnexesDesk, type Regard } from './desk';
import { keepSaisie, readSaisie } from './lastSaisie';
import { writeBloc } from './writeBloc';

/** The annexes of a live workbook. */
export function createAnnexesRoom(parts: RoomParts): AnnexesRoom {
  const { workbook, mirror, tasks, undo, storage } = parts;
  const store = createStore<AnnexesState>({});
  const desk = new AnnexesDesk(store);
  parts.follow(new AnnexesWatch(parts, desk).handle);
  const reading = { task: 'annexes', during: 'annexes' } as const;
  const correcting = { task: 'correction', during: 'correction' } as const;
  const read = () => readAgain(parts, desk);
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
        const { sheet, commands } = insertAnnexeCommands(await mirror.read(), saisie);
        await undo.apply(commands);
        keepSaisie(storage, saisie);
        undo.tell('annexe-inseree', saisie.lignes.length);
        parts.store.set({ asked: undefined });
        const snapshot = await parts.readAgain();
        desk.look({ portee: 'feuille', feuille: sheet });
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
    correct: (finding) =>
      tasks.run(correcting, async () => {
        await read();
        const findings = store.getState().controle?.tableaux.flatMap((each) => each.findings) ?? [];
        const correction = stillHolds(finding, findings);
        if (!correction) return;
        await undo.apply(valueCommands([correction]));
        undo.tell('corrige', 1);
        await read();
      }),
    correctAll: (id) =>
      tasks.run(correcting, async () => {
        const snapshot = await read();
        const wanted = desk.annexes.filter((annexe) => id === undefined || annexe.id === id);
        const corrections = settle(snapshot, wanted);
        if (corrections.length === 0) return;
        await undo.apply(valueCommands(corrections));
        undo.tell('corrige', corrections.length);
        await read();
      }),
    answer: (asked, reponse) =>
      tasks.run(correcting, async () => {
        await undo.apply(reponseCommands(await mirror.read(), asked, reponse));
        undo.tell('reponse-gardee', 1);
        desk.takeWorkbook(await mirror.read());
      }),
    writeBloc: (id) =>
      tasks.run(correcting, async () => {
        const snapshot = await read();
        const annexe = desk.annexes.find((each) => each.id === id);
        if (!annexe || !(await writeBloc(parts, snapshot, annexe))) return;
        undo.tell('bloc-ecrit', 1);
        await read();
      }),
    removeBloc: (id) =>
      tasks.run(correcting, async () => {
        const snapshot = await read();
        const annexe = desk.annexes.find((each) => each.id === id);
        const bloc = annexe && blocOf(snapshot, annexe);
        if (!bloc) return;
        await undo.apply(removeBlocCommands(bloc));
        undo.tell('bloc-retire', 1);
        await read();
      }),
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
        const rapport = rapportOf({ etabliLe: parts.clock(), documents, check });
        await undo.apply(rapportCommands(snapshot, rapport));
        undo.tell('rapport-ecrit', 1);
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
