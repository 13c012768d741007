import { yearOf } from '../../../core/date';
import { nomOperation } from '../../../core/dossier/nomOperation';
import { declaresAvant } from '../../../core/envois/declaresAvant';
import type { Filtre } from '../../../core/envois/filtreListe';
import { findIntitules } from '../../../core/envois/findIntitules';
import { guessCorrespondance } from '../../../core/envois/guessCorrespondance';
import {
  listeColonnes,
  type Correspondance,
  type FormulairePrevu,
  type Intitules,
  type ListeColonne,
  type ListeContexte,
} from '../../../core/envois/model';
import { passeDe } from '../../../core/envois/passeDe';
import type { Snapshot } from '../../../workbook/port';
import { recordEnvois } from '../../changes/recordEnvois';
import { Abandoned } from '../../mirror/lane';
import { NOTHING_KNOWN, readClasseur } from '../../mirror/views/classeurConnu';
import { readListeLue } from '../../mirror/views/readListeLue';
import { isSure, sourcesOf, type SourceOuverte } from '../../mirror/views/sources';
import { type RoomParts } from '../../session/RoomParts';
import { NO_PREFILL, type EnteteSaisi, type ListeLue } from '../../state/prefill';
import { createStore } from '../../state/store';
import { recallColonnes, rememberColonnes } from '../colonnesRetenues';
import { followOperation } from '../followOperation';
import { openListe } from '../openListe';
import { archive } from './archive';
import { anneeSaisie, enteteConnu } from './entete';
import { makeForms } from './makeForms';
import type { PrefillEntete } from './prefillForm';
import type { PrefillRoom } from './prefillRoom';

const TASK = { task: 'prefill', during: 'prefill' } as const;

/** The forms to be sent, made from the lists of the open workbook and of files. */
export function createPrefillRoom(parts: RoomParts): PrefillRoom {
  const { mirror, files, tasks, lane, undo, clock, storage } = parts;
  const store = createStore(NO_PREFILL);
  let opened: readonly SourceOuverte[] = [];
  let known = NOTHING_KNOWN;
  let typed: Partial<EnteteSaisi> = {};

  const contexte = (): ListeContexte => {
    const aujourdhui = clock();
    const { entete } = store.getState();
    const annee = anneeSaisie(entete.annee, aujourdhui) ?? yearOf(aujourdhui) - 1;
    const declares = declaresAvant(known.menagesPasses, annee, entete.idtopOperation);
    const operation = nomOperation(entete.idtopOperation, known.operations);
    return { ...known, annee, operation, declares };
  };
  const sourceOf = (id: string | undefined) => opened.find((source) => source.id === id);
  const tiroir = { storage, cle: 'relogement.correspondances', keys: listeColonnes };
  const columnsOf = (intitules: Intitules) =>
    recallColonnes(tiroir, intitules.colonnes) ?? guessCorrespondance(intitules);
  /** The list of a source by its own columns, or by those given. */
  const read = (source: SourceOuverte, chosen?: Correspondance, filtre?: Filtre): ListeLue => {
    const intitules = findIntitules(source.snapshot, source.feuille);
    const columns = chosen ?? (intitules ? columnsOf(intitules) : {});
    return readListeLue(source, intitules, columns, contexte(), chosen && filtre);
  };
  const show = (
    source: SourceOuverte | undefined,
    chosen?: Correspondance,
    filtre = store.getState().liste?.filtre,
  ) => store.set({ sources: opened.map(shown), liste: source && read(source, chosen, filtre) });
  /** The same list again, where it still stands with the same headings. */
  const showAgain = () => {
    const { liste } = store.getState();
    const source = sourceOf(liste?.source.id);
    if (source && liste) return show(source, sameColumns(source, liste));
    return show(opened.find(isSure));
  };
  const takeIn = (snapshot: Snapshot) => {
    const own = opened.filter(({ fichier }) => fichier !== undefined);
    opened = [...sourcesOf(snapshot), ...own];
    known = readClasseur(snapshot);
    const idtop = parts.store.getState().operation?.idtop ?? '';
    store.set({ entete: { ...enteteConnu(known, idtop, storage, clock()), ...typed } });
    showAgain();
  };
  /** Between two forms the pane draws, and nothing more is made once « Annuler » was heard. */
  const make = async (formulaires: readonly FormulairePrevu[], entete: PrefillEntete) => {
    let going = true;
    const step = async (share: number) => {
      if (!going) throw new Abandoned();
      tasks.progress(share);
      await new Promise<void>((resolve) => setTimeout(resolve));
    };
    try {
      return await lane.cancellable(makeForms(files, formulaires, { entete, le: clock() }, step));
    } finally {
      going = false;
    }
  };

  // What was typed for an operation is not meant for the next one.
  followOperation(parts.store, () => {
    typed = Object.fromEntries(Object.entries(typed).filter(([key]) => key !== 'idtopOperation'));
  });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () => tasks.run(TASK, async () => takeIn(await mirror.read())),
    open: (nom, bytes) =>
      tasks.run({ ...TASK, cancellable: true }, async () => {
        const added = sourcesOf(await openListe(parts, nom, bytes), nom);
        opened = [...opened.filter(({ fichier }) => fichier !== nom), ...added];
        show(added[0]);
      }),
    choose: (id) => show(sourceOf(id)),
    link: (colonne, numero) => {
      const { liste } = store.getState();
      const source = sourceOf(liste?.source.id);
      if (source && liste) show(source, linked(liste.correspondance, colonne, numero));
    },
    filter: (filtre) => {
      const { liste } = store.getState();
      const source = sourceOf(liste?.source.id);
      if (!source || !liste) return;
      store.set({ liste: { ...liste, filtre } });
      show(source, liste.correspondance);
    },
    fill: (entete) => {
      typed = { ...typed, ...entete };
      const before = contexte();
      store.set({ entete: { ...store.getState().entete, ...entete } });
      // A long list is not judged again at every key: only where its files or households are others.
      if (!isSameContexte(contexte(), before)) showAgain();
    },
    prepare: () =>
      tasks.act({ ...TASK, cancellable: true }, async () => {
        const here = await mirror.read();
        takeIn(here);
        const { liste, entete } = store.getState();
        const annee = anneeSaisie(entete.annee, clock());
        const formulaires = liste?.check.formulaires ?? [];
        if (!liste?.intitules || annee === undefined || formulaires.length === 0) return;
        const operation = trimmed(entete).idtopOperation;
        const passe = passeDe(here, operation, annee);
        const ready = await make(formulaires, { ...trimmed(entete), annee, passe });
        const le = clock();
        const fichier = await archive(ready, { ...contexte(), annee }, le);
        // Making forms may take long: what somebody changed meanwhile is read before it is added to.
        const snapshot = await mirror.latest();
        await undo.make(recordEnvois(snapshot, { annee, operation, formulaires }, le));
        rememberColonnes(tiroir, liste.intitules.colonnes, liste.correspondance);
        const menages = formulaires.reduce((sum, each) => sum + each.menages.length, 0);
        store.set({ envoi: { annee, formulaires: formulaires.length, menages, fichier } });
        await parts.readAgain();
      }),
  };
}

function shown({ id, feuille, fichier }: SourceOuverte) {
  return { id, feuille, ...(fichier === undefined ? {} : { fichier }) };
}

/** Whether two contexts give the same names of files, and leave the same households aside. */
function isSameContexte(a: ListeContexte, b: ListeContexte): boolean {
  const declared = ({ declares = new Map<string, number>() }: ListeContexte) => [...declares];
  if (a.annee !== b.annee || a.operation !== b.operation) return false;
  return JSON.stringify(declared(a)) === JSON.stringify(declared(b));
}

/** What was chosen, as long as the headings are where they were. */
function sameColumns(source: SourceOuverte, before: ListeLue): Correspondance | undefined {
  const now = findIntitules(source.snapshot, source.feuille);
  const same = JSON.stringify(now?.colonnes) === JSON.stringify(before.intitules?.colonnes);
  return same ? before.correspondance : undefined;
}

/** A column holds one thing: whatever held it before is left without. */
function linked(
  before: Correspondance,
  colonne: ListeColonne,
  numero: number | undefined,
): Correspondance {
  const others = Object.entries(before).filter(
    ([key, place]) => key !== colonne && place !== numero,
  );
  return Object.fromEntries(numero === undefined ? others : [...others, [colonne, numero]]);
}

function trimmed({ convention, idtopOperation }: EnteteSaisi) {
  return { convention: convention.trim(), idtopOperation: idtopOperation.trim() };
}
