import type { ConsolidationRoom } from '../../../../src/app/rooms/consolidation/consolidationRoom';
import type { FormSummary } from '../../../../src/app/state';
import type { Apercu, ConsolidationState, Double } from '../../../../src/app/state/consolidation';
import type { ConsolidationResume, RetourResume } from '../../../../src/core/retours/resume';
import { compteurs } from '../../support/samples';

export const MODELE: FormSummary = {
  id: 'ModeleA_1',
  modele: 'A',
  feuille: 'Modèle A',
  declarant: 'Grand Besançon Habitat',
  annee: 2025,
  idtop: 'OP-1',
};

const NONE = { erreur: 0, avertissement: 0, info: 0 } as const;

export function retour(bailleur: string, part: Partial<RetourResume> = {}): RetourResume {
  const fichier = part.fichier ?? `${bailleur}.xlsx`;
  return {
    id: `${fichier}!ModeleB_1`,
    fichier,
    empreinte: fichier,
    feuille: 'Modèle B',
    bailleur,
    certifieLe: undefined,
    lignes: 5,
    retenues: 5,
    ecartees: 0,
    aDecider: 0,
    choix: 'retenu',
    parDefaut: true,
    constats: [],
    compare: NONE,
    controle: NONE,
    compteurs: compteurs(),
    ...part,
  };
}

export function resume(part: Partial<ConsolidationResume> = {}): ConsolidationResume {
  return {
    retours: [],
    rejets: [],
    lignes: 0,
    parTypologie: { 'T1/T2': 0, 'T3/T4': 0, 'T5 et plus': 0 },
    aDecider: [],
    nombreADecider: 0,
    questions: [],
    jumelles: [],
    sansRetour: [],
    ...part,
  };
}

export const DOUBLE: Double = {
  menage: 'M-25015',
  gardee: undefined,
  places: [
    {
      fichier: 'neolia.xlsx',
      feuille: 'Modèle B',
      rang: 14,
      bailleur: 'Néolia',
      retour: 'neolia.xlsx!ModeleB_1',
      rowId: 'n',
      cellule: 'B14',
      choix: undefined,
    },
    {
      fichier: 'habitat.xlsx',
      feuille: 'Feuil1',
      rang: 9,
      bailleur: 'Habitat 25',
      retour: 'habitat.xlsx!Feuil1',
      rowId: 'h',
      cellule: 'B9',
      choix: undefined,
    },
  ],
};

export const APERCU: Apercu = {
  modele: MODELE,
  parBailleur: [
    {
      bailleur: 'Néolia',
      ajoutees: 1,
      modifiees: 1,
      retirees: 0,
      changements: [
        { kind: 'modifiee', bailleur: 'Néolia', menage: 'M-25016', colonnes: ['loyer'] },
        { kind: 'ajoutee', bailleur: 'Néolia', menage: 'M-25017', colonnes: [] },
      ],
    },
  ],
  ajoutees: 1,
  modifiees: 1,
  retirees: 0,
  // One added, one changed, three that say the same: with the three kept, six stay.
  inscrites: 5,
  conservees: 3,
  saisies: 2,
  conflits: [
    {
      cle: 'm-25015',
      menage: 'M-25015',
      rang: 15,
      bailleur: 'Néolia',
      retour: { fichier: 'neolia.xlsx', feuille: 'Modèle B', rang: 14, bailleur: 'Néolia' },
      remplacee: false,
    },
  ],
  protegee: false,
  certifiee: false,
  revu: false,
};

export interface FakeRoom {
  readonly room: ConsolidationRoom;
  /** What was asked, in order. */
  readonly calls: readonly (readonly unknown[])[];
}

/** A room whose state the test gives and whose calls it reads. */
export function fakeRoom(part: Partial<ConsolidationState> = {}): FakeRoom {
  const state: ConsolidationState = {
    lue: true,
    perime: false,
    modeles: [MODELE],
    modele: MODELE.id,
    envois: 0,
    doubles: [],
    enAttente: 0,
    par: '',
    aInscrire: part.resume?.lignes ?? 0,
    aChoisir: 0,
    details: new Map(),
    provenances: 0,
    ...part,
  };
  const calls: (readonly unknown[])[] = [];
  const act =
    <A extends readonly unknown[]>(name: string) =>
    (...args: A): Promise<void> => {
      calls.push([name, ...args]);
      return Promise.resolve();
    };
  const room: ConsolidationRoom = {
    getState: () => state,
    subscribe: () => () => undefined,
    open: act('open'),
    choose: act('choose'),
    addFiles: act('addFiles'),
    remove: act('remove'),
    clear: act('clear'),
    decideRetour: act('decideRetour'),
    chooseFichier: act('chooseFichier'),
    chooseColonne: act('chooseColonne'),
    decideJumelles: act('decideJumelles'),
    decideMenage: act('decideMenage'),
    readDetail: act('readDetail'),
    prepare: act('prepare'),
    replace: act('replace'),
    sign: (par) => void calls.push(['sign', par]),
    closeApercu: () => void calls.push(['closeApercu']),
    inscribe: act('inscribe'),
    findOrigine: act('findOrigine'),
    forgetOrigine: () => void calls.push(['forgetOrigine']),
  };
  return { room, calls };
}
