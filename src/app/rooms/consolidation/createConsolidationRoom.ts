import { choixConnu, isSameRetour } from '../../../core/dossier/retours';
import { isOfOperation } from '../../../core/dossier/suivi';
import type { FormReading } from '../../../core/reading/formReading';
import { dejaInscrits } from '../../../core/retours/dejaInscrits';
import type { Choix } from '../../../core/retours/model';
import type { ConsolidationResume } from '../../../core/retours/resume';
import { isRefusal } from '../../changes/act';
import { inscribe } from '../../changes/inscribe';
import { keepChoix } from '../../changes/keepChoix';
import { keepColonne } from '../../changes/keepColonne';
import { lotOf, prepare } from '../../changes/parts/prepareInscription';
import { Abandoned } from '../../mirror/lane';
import { toProblem } from '../../mirror/toProblem';
import { summaryOf } from '../../mirror/views/formState';
import {
  attenduDe,
  countEnvois,
  provenancesDe,
  readClasseur,
  registreDe,
  tableauDe,
  type Classeur,
} from '../../mirror/views/modelesA';
import type { ProvenanceIndex } from '../../mirror/views/provenances';
import { type RoomParts } from '../../session/RoomParts';
import { NO_CONSOLIDATION, type FichierDepose } from '../../state/consolidation';
import { createStore } from '../../state/store';
import { followOperation } from '../followOperation';
import { createChoices } from './choices';
import type { ConsolidationRoom } from './consolidationRoom';
import { matters } from './matters';
import { readOrigine } from './readOrigine';

/** From returned files to the rows of a Modèle A, over a live workbook. */
export function createConsolidationRoom(parts: RoomParts): ConsolidationRoom {
  const { workbook, mirror, tasks, lane, undo, clock, readAgain, follow, retours } = parts;
  const store = createStore(NO_CONSOLIDATION);
  const state = store.getState;
  const choices = createChoices();
  const remplacees = new Set<string>();
  /** Returns of which a household was decided upon since the last inscription. */
  const redecides = new Set<string>();
  const task = { task: 'consolidation', during: 'consolidation' } as const;
  let classeur: Classeur | undefined;
  let traces: ReadonlyMap<string, ProvenanceIndex> = new Map();
  let told = parts.store.getState().notice;
  /** What was decided of the returns before the last decision upon them. */
  let avant: readonly (readonly [id: string, choix: Choix | undefined])[] = [];
  /** Answers may come late: only that of the last question is shown. */
  let asked = 0;

  follow((event) => {
    if (!state().perime && state().lue && classeur && matters(event, classeur.modeles)) {
      store.set({ perime: true });
    }
  });

  followOperation(parts.store, () => {
    if (state().lue) store.set({ perime: true });
  });

  // What was taken back is to be inscribed, or chosen, again.
  parts.store.subscribe(() => {
    const { notice } = parts.store.getState();
    const undone = notice?.kind === 'annule' && told !== notice;
    if (undone && told?.kind === 'retour-decide') restore(avant);
    // A task begins by clearing what was told.
    told = notice ?? told;
    if (undone && state().inscrites !== undefined) store.set({ inscrites: undefined });
    if (undone && state().resume !== undefined) void takeBack();
  });

  const restore = (before: typeof avant) => {
    for (const [id, choix] of before) choices.setRetour(id, choix);
  };

  /** The Modèles A of the operation in hand; all of them while none is. */
  const candidats = ({ modeles }: Classeur): readonly FormReading[] => {
    const idtop = parts.store.getState().operation?.idtop ?? '';
    return idtop === '' ? modeles : modeles.filter((each) => isOfOperation(summaryOf(each), idtop));
  };
  const chosen = (read: Classeur, wanted = state().modele): FormReading | undefined => {
    const modeles = candidats(read);
    const open = parts.store.getState().current?.id;
    const find = (id: string | undefined) => modeles.find((each) => each.id === id);
    return find(wanted) ?? find(open) ?? (modeles.length === 1 ? modeles[0] : undefined);
  };

  /** Takes a reading of the workbook in, and compares what is held with what it says. */
  const take = async (read: Classeur, wanted?: string) => {
    classeur = read;
    traces = provenancesDe(read);
    const modele = chosen(read, wanted);
    const attendu = modele && attenduDe(read, modele);
    if (attendu) await retours.expect(attendu, clock());
    store.set({
      lue: true,
      perime: !mirror.isFresh,
      modeles: candidats(read).map(summaryOf),
      modele: modele?.id,
      envois: attendu ? countEnvois(attendu) : 0,
      tableau: modele && attendu && tableauDe(read, modele, attendu),
      provenances: [...traces.values()].reduce((sum, index) => sum + index.size, 0),
    });
    return modele;
  };
  const refresh = async (wanted?: string, reading = () => mirror.read()) => {
    const read = readClasseur(await reading());
    return { read, modele: await take(read, wanted) };
  };

  /** Asks what the files now give. What was shown of details and changes no longer holds. */
  const show = async () => {
    const number = (asked += 1);
    // Without a Modèle A nothing is expected: there is nothing to compare the files with.
    if (state().modele === undefined) return;
    const resume = await retours.summarise(choices.decisions);
    if (number !== asked) return;
    const connus = classeur ? registreDe(classeur, chosen(classeur)) : [];
    const sauf = dejaInscrits(resume.retours, connus, redecides);
    const deja = resume.retours.reduce(
      (sum, { id, retenues }) => sum + (sauf.has(id) ? retenues : 0),
      0,
    );
    store.set({
      resume: isEmpty(resume) && state().envois === 0 ? undefined : resume,
      doubles: choices.doubles(resume),
      enAttente: resume.nombreADecider,
      aInscrire: resume.lignes - deja,
      aChoisir: resume.questions.filter(({ gardes }) => gardes === undefined).length,
      details: new Map(),
      apercu: undefined,
    });
  };

  const quietly = (work: () => Promise<void>) =>
    lane.run(async () => {
      try {
        await work();
      } catch (error) {
        if (error instanceof Abandoned) return;
        parts.store.set({ problem: toProblem(error, 'consolidation') });
      }
    });

  /** What was taken back may be a column chosen: its files are read as before. */
  const takeBack = () =>
    quietly(async () => {
      await refresh(undefined, () => mirror.latest());
      await show();
    });

  /** What was decided of these files before, by this person or another, holds again. */
  const adopt = async () => {
    const modele = classeur && chosen(classeur);
    if (!classeur || !modele) return;
    const connus = registreDe(classeur, modele);
    const { retours: recus } = await retours.summarise(choices.decisions);
    const known = recus.map((recu) => connus.find((connu) => isSameRetour(connu, recu)));
    const presents = known.filter((connu) => connu !== undefined);
    recus.forEach(({ id, parDefaut }, index) => {
      const connu = known[index];
      const choix = connu && parDefaut ? choixConnu(connu, presents) : undefined;
      if (choix) choices.setRetour(id, choix);
    });
  };

  const readAll = async (fichiers: readonly FichierDepose[]) => {
    let shown = 1;
    for (const [index, fichier] of fichiers.entries()) {
      choices.forget(fichier.nom);
      const reading = bytesOf(fichier).then((bytes) => retours.add(fichier.nom, bytes));
      try {
        await lane.cancellable(reading);
      } catch (error) {
        // What was read stays; the file under way joins it once it is read.
        void reading.finally(show);
        throw error;
      }
      const lus = index + 1;
      store.set({ lecture: { lus, total: fichiers.length } });
      tasks.progress(lus / fichiers.length);
      // Shown at once for the first ones, then less and less often: a thousand files stay linear.
      if (lus >= shown || lus === fichiers.length) {
        shown = Math.max(lus + 1, Math.ceil(lus * 1.2));
        if (lus === fichiers.length) await adopt();
        await show();
      }
    }
  };

  /** The workbook as it now stands, and the rows to inscribe in it. */
  const prepared = async () => {
    const { read, modele } = await refresh();
    if (!modele) return undefined;
    const resume = await retours.summarise(choices.decisions);
    const lignes = await retours.lignes(choices.decisions);
    const connus = registreDe(read, modele);
    // Asked again just after, or with nothing new, everything is inscribed as the files hold it.
    const tout = state().inscrites !== undefined || state().aInscrire === 0;
    const sauf = tout ? new Set<string>() : dejaInscrits(resume.retours, connus, redecides);
    return { read, modele, retours: resume.retours, lot: lotOf(resume, lignes, sauf), remplacees };
  };

  /** Does what changes the rows to inscribe, then shows what they now are. */
  const change = (work: () => Promise<void> | void) =>
    quietly(async () => {
      await work();
      store.set({ inscrites: undefined });
      await show();
    });

  /** Decides upon returns, and keeps in the workbook what was decided. */
  const decide = (choix: typeof avant) =>
    tasks.act(task, async () => {
      const before = choix.map(([id]) => [id, choices.decisions.retours.get(id)] as const);
      try {
        restore(choix);
        const { read, modele } = await refresh();
        const { retours: recus } = await retours.summarise(choices.decisions);
        const par = state().par.trim();
        const decides = new Set(choix.map(([id]) => id));
        const answer = modele && keepChoix(read, { modele, decides, recus, par }, clock());
        avant = before;
        if (modele && answer && (await undo.make(answer))) {
          await take(readClasseur(await readAgain(modele.id)));
        }
        // Without a Modèle A, decisions are held here and shown.
        return modele ? undefined : true;
      } catch (error) {
        restore(before);
        throw error;
      } finally {
        store.set({ inscrites: undefined });
        await show();
      }
    });

  const preview = () =>
    tasks.run({ ...task, cancellable: true }, async () => {
      const ready = await prepared();
      const { apercu } = ready ? prepare(ready.read, ready.modele, ready.lot, remplacees) : {};
      store.set({ apercu });
    });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    open: () =>
      quietly(async () => {
        await refresh();
        await show();
      }),
    choose: (modele) => change(async () => void (await refresh(modele))),
    addFiles: (fichiers) =>
      tasks.run({ ...task, cancellable: true }, async () => {
        if (fichiers.length === 0) return;
        const lecture = { lus: 0, total: fichiers.length };
        store.set({ lecture, apercu: undefined, inscrites: undefined });
        try {
          await refresh();
          await readAll(fichiers);
        } finally {
          store.set({ lecture: undefined });
        }
      }),
    remove: (fichier) =>
      change(() => {
        choices.forget(fichier);
        return retours.remove(fichier);
      }),
    clear: () =>
      change(() => {
        choices.clear();
        remplacees.clear();
        return retours.clear();
      }),
    decideRetour: (id, choix) => decide([[id, choix]]),
    chooseFichier: ({ fichiers }, garde) =>
      decide(
        fichiers.flatMap(({ fichier, retours: ids }) => {
          const choix = garde === null || fichier === garde ? 'retenu' : 'ecarte';
          return ids.map((id) => [id, choix] as const);
        }),
      ),
    chooseColonne: (question, colonne, choisi) =>
      tasks.act(task, async () => {
        const { read } = await refresh();
        await undo.make(keepColonne(read.snapshot, { question, colonne, choisi }));
        await take(readClasseur(await readAgain(parts.store.getState().current?.id)));
        store.set({ inscrites: undefined });
        await show();
      }),
    decideJumelles: (cle, choix) => change(() => choices.setJumelles(cle, choix)),
    decideMenage: (double, gardee) =>
      change(() => {
        for (const { retour } of double.places) redecides.add(retour);
        choices.setMenage(double, gardee);
      }),
    readDetail: (id, nombre) =>
      quietly(async () => {
        const detail = await retours.detail(id, choices.decisions, 0, nombre);
        store.set({ details: new Map([...state().details, [id, detail]]) });
      }),
    prepare: preview,
    replace: (cles, remplacee) => {
      for (const cle of cles) {
        if (remplacee) remplacees.add(cle);
        else remplacees.delete(cle);
      }
      return preview();
    },
    sign: (par) => store.set({ par }),
    closeApercu: () => store.set({ apercu: undefined }),
    inscribe: () =>
      tasks.act(task, async () => {
        const ready = await prepared();
        if (!ready) return undefined;
        const { read, modele } = ready;
        const answer = inscribe(
          read,
          { ...ready, apercu: state().apercu, par: state().par.trim() },
          clock(),
        );
        if (isRefusal(answer)) {
          store.set({ apercu: answer.refus });
          return true;
        }
        await undo.make(answer);
        redecides.clear();
        store.set({ apercu: undefined, inscrites: answer.inscrites, aInscrire: 0 });
        await take(readClasseur(await readAgain(modele.id)));
        return undefined;
      }),
    findOrigine: (formulaire, rang) =>
      quietly(async () => {
        if (!classeur || state().perime) await refresh(undefined, () => mirror.latest());
        const form = classeur?.modeles.find(({ id }) => id === formulaire);
        store.set({
          origine: form && (await readOrigine(workbook, form, rang, traces.get(form.id))),
        });
      }),
    forgetOrigine: () => store.set({ origine: undefined }),
  };
}

function isEmpty({ retours, rejets }: ConsolidationResume): boolean {
  return retours.length === 0 && rejets.length === 0;
}

/** A file that left its folder meanwhile is told as one that cannot be read. */
async function bytesOf(fichier: FichierDepose): Promise<Uint8Array> {
  try {
    return await fichier.bytes();
  } catch {
    return new Uint8Array();
  }
}
