import type { Session } from '../../src/app/session';
import type { Rooms } from '../../src/app/session/rooms';
import type { Entetes, SessionState } from '../../src/app/state';
import { NO_CONSOLIDATION } from '../../src/app/state/consolidation';
import type { Modele } from '../../src/core/forms/modele';

type MethodName = {
  [K in keyof Session]: Session[K] extends (...args: never[]) => unknown ? K : never;
}[keyof Session];

export interface FakeSession extends Session {
  /** What was asked, in order. */
  readonly calls: readonly { readonly name: MethodName; readonly args: readonly unknown[] }[];
  /** Replaces the state and tells the listeners, as the real one does. */
  set(state: SessionState): void;
  /** What an action does to the state once it is asked. */
  when(name: MethodName, act: () => void): void;
  readonly listenerCount: number;
}

/** A session whose state the test sets and whose calls it reads. */
export function fakeSession(
  initial: SessionState,
  last: { readonly [M in Modele]?: Entetes[M] | readonly Entetes[M][] } = {},
  rooms: Partial<Rooms> = {},
): FakeSession {
  let state = initial;
  const listeners = new Set<() => void>();
  const calls: { name: MethodName; args: readonly unknown[] }[] = [];
  const effects = new Map<MethodName, () => void>();
  const note = (name: MethodName, args: readonly unknown[]) => {
    calls.push({ name, args });
    effects.get(name)?.();
  };
  const act =
    <A extends readonly unknown[]>(name: MethodName) =>
    (...args: A): Promise<void> => {
      note(name, args);
      return Promise.resolve();
    };
  return {
    calls,
    get listenerCount() {
      return listeners.size;
    },
    set: (next) => {
      state = next;
      listeners.forEach((listener) => listener());
    },
    when: (name, effect) => void effects.set(name, effect),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nextEntetes: <M extends Modele>(modele: M) => {
      const kept = last[modele];
      return kept === undefined ? [] : ([kept].flat() as Entetes[M][]);
    },
    rooms: fakeRooms(rooms),
    ask: (page) => note('ask', [page]),
    cancel: () => note('cancel', []),
    wait: () => note('wait', []),
    giveUp: () => note('giveUp', []),
    dismiss: () => note('dismiss', []),
    start: act('start'),
    fetchAhead: () => Promise.resolve(),
    stop: act('stop'),
    insertModele: act('insertModele'),
    insertExemple: act('insertExemple'),
    removeExemple: act('removeExemple'),
    chooseForm: act('chooseForm'),
    chooseOperation: act('chooseOperation'),
    checkAll: act('checkAll'),
    goTo: act('goTo'),
    goToNext: act('goToNext'),
    applyCorrection: act('applyCorrection'),
    applyAllCorrections: act('applyAllCorrections'),
    undo: act('undo'),
    putBack: act('putBack'),
    addRows: act('addRows'),
    chooseColonne: act('chooseColonne'),
    chooseRegime: act('chooseRegime'),
    takeOverLignes: act('takeOverLignes'),
    listZones: act('listZones'),
    justify: act('justify'),
    writeMontant: act('writeMontant'),
    retract: act('retract'),
    writeConstats: act('writeConstats'),
    writeDossierRetour: act('writeDossierRetour'),
    revert: act('revert'),
    attest: act('attest'),
    certify: act('certify'),
  };
}

/** Rooms that hold nothing and do nothing, but for those that the test gives. */
function fakeRooms(given: Partial<Rooms>): Rooms {
  const nothing = () => Promise.resolve();
  const still = { getState: () => EMPTY, subscribe: () => () => undefined };
  return {
    annexes: {
      ...still,
      insert: nothing,
      lastSaisie: () => undefined,
      check: nothing,
      goTo: nothing,
      correct: nothing,
      correctAll: nothing,
      answer: nothing,
      writeBloc: nothing,
      removeBloc: nothing,
      reconcile: nothing,
      openTexte: nothing,
      readHtml: nothing,
      forgetTexte: () => undefined,
      writeRapport: nothing,
      openAvant: nothing,
      insertTableau: nothing,
    },
    realisation: {
      ...still,
      getState: () => NO_TABLES,
      read: nothing,
      open: nothing,
      choose: () => undefined,
      writeRapport: nothing,
    },
    paiement: {
      ...still,
      getState: () => NO_PAYMENT,
      read: nothing,
      recordDemande: nothing,
      recordPaiement: nothing,
      shareOut: nothing,
      recordReversement: nothing,
      recordRecuperation: nothing,
      recordRecupere: nothing,
      writeEtat: nothing,
    },
    suivi: {
      ...still,
      getState: () => NO_YEARS,
      read: nothing,
      refresh: nothing,
      chooseAll: nothing,
      goTo: nothing,
      openParametres: nothing,
      openSuivi: nothing,
      readReprise: nothing,
      takeOver: nothing,
      forgetReprise: () => undefined,
      close: nothing,
      prepareHere: nothing,
      prepareFile: nothing,
      drawChart: nothing,
      writeBilan: nothing,
    },
    prefill: {
      ...still,
      getState: () => NO_LIST,
      read: nothing,
      open: nothing,
      choose: () => undefined,
      link: () => undefined,
      filter: () => undefined,
      fill: () => undefined,
      prepare: nothing,
    },
    complement: {
      ...still,
      getState: () => NO_COMPLEMENT,
      read: nothing,
      open: nothing,
      paste: nothing,
      choose: () => undefined,
      link: () => undefined,
      rapprocher: () => undefined,
      pick: () => undefined,
      replace: () => undefined,
      write: nothing,
      close: () => undefined,
    },
    consolidation: {
      ...still,
      getState: () => NO_CONSOLIDATION,
      open: nothing,
      choose: nothing,
      addFiles: nothing,
      remove: nothing,
      clear: nothing,
      decideRetour: nothing,
      chooseFichier: nothing,
      decideJumelles: nothing,
      decideMenage: nothing,
      chooseColonne: nothing,
      readDetail: nothing,
      prepare: nothing,
      replace: nothing,
      sign: () => undefined,
      closeApercu: () => undefined,
      inscribe: nothing,
      findOrigine: nothing,
      forgetOrigine: () => undefined,
    },
    ...given,
  };
}

const NO_YEARS = { perime: false };
const NO_LIST = { sources: [], entete: { convention: '', annee: '', idtopOperation: '' } };

const NO_COMPLEMENT = {
  formulaire: undefined,
  colonnes: [],
  sources: [],
  remplacees: new Set<string>(),
};

const NO_TABLES = { tableaux: [] };
const NO_PAYMENT = { phase: 'a-lire', perime: false } as const;

const EMPTY = {};
