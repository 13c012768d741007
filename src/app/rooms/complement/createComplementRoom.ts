import { keyOf } from '../../../core/cellText';
import { compareListe, type ChoixListe } from '../../../core/complement/compareListe';
import { findIntitulesListe } from '../../../core/complement/findIntitulesListe';
import { scoreListe } from '../../../core/complement/scoreListe';
import { columnKeys } from '../../../core/forms/column';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import type { Snapshot } from '../../../workbook/port';
import { isRefusal, type Change } from '../../changes/act';
import { complete } from '../../changes/complete';
import type { FormBase } from '../../changes/parts/formBase';
import { formulaireEnPlace } from '../../changes/parts/formulaireEnPlace';
import { openForm } from '../../mirror/views/openForm';
import type { SourceOuverte } from '../../mirror/views/sources';
import type { RoomParts } from '../../session/RoomParts';
import { NO_COMPLEMENT, type ListeComparee } from '../../state/complement';
import type { SourceListe } from '../../state/prefill';
import { createStore } from '../../state/store';
import { recallColonnes, rememberColonnes } from '../colonnesRetenues';
import { openListe } from '../openListe';
import type { ComplementRoom } from './complementRoom';
import { ecrituresVoulues } from './ecrituresVoulues';

const TASK = { task: 'complement', during: 'complement' } as const;
const OPENING = { ...TASK, cancellable: true } as const;
const COLLEES = 'Cellules collées';

/** The open form completed from a list: a file, or cells that were copied. */
export function createComplementRoom(parts: RoomParts): ComplementRoom {
  const { mirror, tasks, undo, clock, upkeep, storage } = parts;
  const tiroir = { storage, cle: 'relogement.complements', keys: columnKeys };
  const store = createStore(NO_COMPLEMENT);
  let base: FormBase | undefined;
  let opened: readonly SourceOuverte[] = [];
  let choix: ChoixListe = {};
  let choisies = new Map<string, number>();
  let rapproches = false;
  let isOpen = false;

  const compare = (source: SourceOuverte, form: FormBase): ListeComparee | undefined => {
    const formulaire = formulaireEnPlace(form);
    if (!formulaire) return undefined;
    const { snapshot } = source;
    const intitules = findIntitulesListe(snapshot, source.feuille);
    const compared = compareListe(formulaire, snapshot, intitules, choix, { choisies, rapproches });
    const { lignes } = compared;
    const premiere = lignes[0];
    const of = { source: shown(source), intitules, premiere, lignes: lignes.length };
    return { ...compared, ...of, rapproches };
  };
  const show = (id = store.getState().liste?.source.id) => {
    const source = opened.find((each) => each.id === id);
    const formulaire = base?.open.reading.id;
    const { formulaire: before, remplacees } = store.getState();
    store.set({
      formulaire,
      // What was asked for the cells of one form says nothing of another's.
      remplacees: formulaire === before ? remplacees : new Set(),
      colonnes: columnKeys.filter((key) => base?.open.reading.colonnes[key] !== undefined),
      sources: opened.map(shown),
      liste: source && base && compare(source, base),
    });
  };
  /** What was chosen for a list with the same headings: none, for a column that was left without. */
  const recall = (source: SourceOuverte | undefined): ChoixListe => {
    const intitules = source && findIntitulesListe(source.snapshot, source.feuille);
    const known = intitules && recallColonnes(tiroir, intitules.tous);
    if (!known) return {};
    const settled = columnKeys.filter((key) => known[key] !== undefined || !intitules.ambigus[key]);
    return Object.fromEntries(settled.map((key) => [key, known[key] ?? null]));
  };
  /** Keeps the columns of the list that was written. A first row that is no headings may name a household. */
  const remember = ({ intitules, colonnes }: ListeComparee, { open: { reading } }: FormBase) => {
    const menages = new Set(reading.lignes.map(({ cells }) => keyOf(cells.menage)));
    if (!intitules || intitules.tous.some(({ texte }) => menages.has(keyOf(texte)))) return;
    rememberColonnes(tiroir, intitules.tous, colonnes);
  };
  /** Another list is another question: nothing that was answered for the last one holds. */
  const chooseAnew = (id: string | undefined) => {
    choix = recall(opened.find((each) => each.id === id));
    choisies = new Map();
    rapproches = false;
    store.set({ remplacees: new Set(), change: undefined });
    show(id);
  };
  const readForm = (snapshot: Snapshot) => {
    const id = parts.store.getState().current?.id;
    const reading = recogniseForms(snapshot).find((form) => form.id === id);
    base = reading && { snapshot, open: openForm(snapshot, reading, clock()) };
  };
  const take = (snapshot: Snapshot, nom: string) => {
    const added = sourcesIn(snapshot, nom);
    opened = [...opened.filter(({ fichier }) => fichier !== nom), ...added];
    chooseAnew(added[0]?.id);
  };

  const readAgain = async () => {
    readForm(await mirror.latest());
    show();
  };
  const ask = upkeep.add(() => (isOpen ? readAgain() : undefined));
  parts.follow((event) => {
    if ((event.kind === 'changed' || event.kind === 'sheets') && !event.own && isOpen) ask();
  });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    read: () => {
      isOpen = true;
      return tasks.run({ ...TASK, quiet: true }, readAgain);
    },
    open: (nom, bytes) =>
      tasks.run(OPENING, async () => take(await openListe(parts, nom, bytes), nom)),
    paste: (texte) =>
      tasks.run(OPENING, async () =>
        take(await openListe(parts, COLLEES, new TextEncoder().encode(texte)), COLLEES),
      ),
    choose: chooseAnew,
    link: (colonne, numero) => {
      const { liste } = store.getState();
      const before = columnKeys.find((key) => liste?.colonnes[key] === numero && key !== colonne);
      choix = {
        ...choix,
        ...(before !== undefined && numero !== undefined && { [before]: null }),
        [colonne]: numero ?? null,
      };
      show();
    },
    pick: (menage, rang) => {
      if (rang === undefined) choisies.delete(keyOf(menage));
      else choisies.set(keyOf(menage), rang);
      show();
    },
    rapprocher: (wanted) => {
      rapproches = wanted;
      show();
    },
    replace: (cellules, wanted) => {
      const remplacees = new Set(store.getState().remplacees);
      for (const cellule of cellules) {
        if (wanted) remplacees.add(cellule);
        else remplacees.delete(cellule);
      }
      store.set({ remplacees });
    },
    write: () =>
      tasks.act(TASK, async () => {
        const { liste } = store.getState();
        const ecritures = ecrituresVoulues(store.getState());
        readForm(await mirror.read());
        if (!base) return undefined;
        const made = complete(base, { ecritures });
        if (isRefusal<Change, 'change' | 'sans-objet'>(made)) {
          const change = made.refus === 'change' ? true : undefined;
          store.set({ change });
          show();
          return change;
        }
        await undo.make(made);
        if (liste) remember(liste, base);
        store.set({ remplacees: new Set(), change: undefined });
        readForm(await parts.readAgain(base.open.reading.id));
        show();
        return undefined;
      }),
    close: () => {
      isOpen = false;
    },
  };
}

function shown({ id, feuille, fichier }: SourceOuverte): SourceListe {
  return { id, feuille, ...(fichier === undefined ? {} : { fichier }) };
}

/** The visible sheets of a file, those that name the most columns first. */
function sourcesIn(snapshot: Snapshot, fichier: string): readonly SourceOuverte[] {
  const sheets = snapshot.sheets.filter(({ visible }) => visible);
  const scored = sheets.map(({ name }) => ({ name, score: scoreListe(snapshot, name) }));
  return scored
    .toSorted((a, b) => b.score - a.score)
    .map(({ name }) => ({ id: `${fichier} / ${name}`, feuille: name, fichier, snapshot }));
}
