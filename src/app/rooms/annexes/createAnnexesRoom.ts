import type { Steps } from '../../../core/steps';
import type { DocumentCompare } from '../../../text/rapport';
import type { Snapshot } from '../../../workbook/port';
import type { Act } from '../../changes/act';
import { correctAnnexe } from '../../changes/correctAnnexe';
import { correctAnnexes } from '../../changes/correctAnnexes';
import { insertAnnexe } from '../../changes/insertAnnexe';
import { insertTableau } from '../../changes/insertTableau';
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
import { keepSaisie, readSaisie } from './lastSaisie';
import { makeBloc } from './makeBloc';
import { ShownAnnexes, type Regard } from './shownAnnexes';

/** The annexes of a live workbook. */
export function createAnnexesRoom(parts: RoomParts): AnnexesRoom {
  const { workbook, mirror, lane, tasks, undo, storage, clock } = parts;
  const store = createStore<AnnexesState>({});
  const shown = new ShownAnnexes(store);
  const watch = new AnnexesWatch(parts, shown);
  parts.follow(watch.handle);
  const reading = { task: 'annexes', during: 'annexes', cancellable: true } as const;
  const tying = { task: 'texte', during: 'texte', cancellable: true } as const;
  const correcting = { task: 'correction', during: 'correction' } as const;
  const read = () => readAgain(parts, shown);
  const base = async (): Promise<AnnexesBase> => {
    const snapshot = await read();
    return { snapshot, tableaux: store.getState().controle?.tableaux ?? [] };
  };
  const onTableaux = <Request>(act: Act<AnnexesBase, Request>, request: Request) =>
    tasks.act(correcting, async () => {
      if (await undo.make(act(await base(), request, clock()))) await read();
    });
  /** Somebody may have changed what was just read before it was followed. */
  const followUp = () => {
    if (!mirror.isFresh) watch.readAgain();
  };
  const takeIn = async (snapshot: Snapshot) => {
    await lane.inSlices(shown.takeWorkbook(snapshot));
    followUp();
  };
  /** Looks at something else, or at what was looked at before where that is given up. */
  const turnTo = async (turn: () => Steps<void>) => {
    const back = shown.mark();
    try {
      await lane.inSlices(turn());
    } catch (error) {
      back();
      throw error;
    }
  };
  const quote = async (texte: string, nom?: string, source?: Uint8Array) => {
    const snapshot = await mirror.read();
    await turnTo(() => {
      shown.quote({ texte, nom, source });
      if (!shown.regard) shown.look({ portee: 'classeur' });
      return shown.takeWorkbook(snapshot);
    });
    followUp();
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    lastSaisie: (modele) => readSaisie(storage, modele),
    insert: (saisie) =>
      tasks.act({ task: 'insertion', during: 'insertion' }, async () => {
        const made = insertAnnexe(await mirror.read(), saisie);
        await undo.make(made);
        keepSaisie(storage, saisie);
        parts.store.set({ asked: undefined });
        const snapshot = await parts.readAgain();
        shown.look({ portee: 'feuille', feuille: made.sheet });
        await takeIn(snapshot);
      }),
    check: (portee) =>
      tasks.run(reading, async () => {
        const regard = await regardOf(parts, portee);
        const snapshot = await mirror.read();
        await turnTo(() => {
          shown.look(placed(regard, snapshot.activeSheet));
          return shown.takeWorkbook(snapshot);
        });
        followUp();
      }),
    goTo: ({ feuille, cellule }) =>
      tasks.run({ ...reading, quiet: true }, () => workbook.select(feuille, cellule)),
    correct: (finding) => onTableaux(correctAnnexe, finding),
    correctAll: (id) => onTableaux(correctAnnexes, { id }),
    answer: (asked, reponse) =>
      tasks.act(correcting, async () => {
        await undo.make(keepReponse(await mirror.read(), { asked, reponse }));
        await takeIn(await mirror.read());
      }),
    writeBloc: (id) =>
      tasks.act(correcting, async () => {
        if (await makeBloc(parts, await base(), id)) await read();
      }),
    removeBloc: (id) => onTableaux(removeBloc, { id }),
    reconcile: (texte, nom) =>
      tasks.run(tying, () => quote(texte, nom, nom === undefined ? undefined : shown.source)),
    openTexte: (nom, bytes) =>
      tasks.run(tying, async () =>
        quote(await lane.cancellable(parts.readDocument(bytes)), nom, bytes),
      ),
    readHtml: (html, take) =>
      tasks.run(tying, async () => {
        const bytes = new TextEncoder().encode(html);
        take(await lane.cancellable(parts.readDocument(bytes, 'html')));
      }),
    openAvant: (nom, source) =>
      tasks.run(tying, async () => {
        const texte = await lane.cancellable(parts.readDocument(source));
        if (store.getState().texte) await turnTo(() => shown.since({ nom, texte, source }));
      }),
    insertTableau: (nom) =>
      tasks.act({ task: 'insertion', during: 'insertion' }, async () => {
        const { tableau } =
          store.getState().texte?.check.tableaux.find((each) => each.tableau.nom === nom) ?? {};
        if (!tableau) return;
        await undo.make(insertTableau(await mirror.read(), tableau));
        await takeIn(await mirror.read());
      }),
    writeRapport: () =>
      tasks.act({ task: 'texte', during: 'texte' }, async () => {
        const snapshot = await mirror.read();
        await takeIn(snapshot);
        const { texte } = store.getState();
        if (!texte) return;
        const { nom = 'texte collé', check, avant } = texte;
        const bytes = shown.source ?? new TextEncoder().encode(texte.texte);
        const documents: DocumentCompare[] = [
          { role: 'texte', nom, empreinte: await sha256(bytes) },
        ];
        if (shown.avant) {
          const empreinte = await sha256(shown.avant.source);
          documents.push({ role: 'version-precedente', nom: shown.avant.nom, empreinte });
        }
        await undo.make(writeRapport(snapshot, { check, avant: avant?.check, documents }, clock()));
      }),
    forgetTexte: () => shown.forgetTexte(),
  };
}

/** Reads what is shown once more: the whole workbook, or the one sheet looked at. */
async function readAgain({ lane, mirror }: RoomParts, shown: ShownAnnexes) {
  const { feuille } = shown.regard ?? {};
  if (shown.isWide || feuille === undefined) {
    const snapshot = await mirror.read();
    await lane.inSlices(shown.takeWorkbook(snapshot));
    return snapshot;
  }
  const { part } = await mirror.readSheets([feuille]);
  await lane.inSlices(shown.takeSheets(part));
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
