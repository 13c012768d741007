import type { FindingGroup, FormState, SessionState } from '../../../src/app/state';
import type { IsoDate } from '../../../src/core/date';
import {
  isVide,
  type Constat,
  type Correction,
  type Finding,
  type Niveau,
} from '../../../src/core/finding';
import type { Compteurs } from '../../../src/core/forms/modele';
import { centimes } from '../../../src/core/montant';
import type { Compte } from '../../../src/core/reading/compteModel';

/** A day that the test knows to be real. */
export const jour = (text: string) => text as IsoDate;

export const AUJOURDHUI = jour('2026-03-14');

export function compteurs(part: Partial<Compteurs> = {}): Compteurs {
  return {
    declarees: 12,
    eligibles: 7,
    aCompleter: 2,
    aJustifier: 1,
    nonEligibles: 2,
    montantForfaitaire: centimes(36_500),
    montantAJustifier: centimes(4_000),
    ...part,
  };
}

export function finding(
  constat: Constat,
  niveau: Niveau,
  cellule: string,
  correction?: Correction,
): Finding {
  const lieu = { feuille: 'Modèle B', cellule, champ: cellule.replace(/\d/g, '') };
  return { ...constat, niveau, lieu, ...(correction && { correction }) };
}

export function ligne(
  rang: number,
  menage: string | undefined,
  findings: readonly Finding[],
): FindingGroup {
  const key = `ModeleB_1:${rang}`;
  return { key, kind: 'ligne', rang, findings, ...(menage !== undefined && { menage }) };
}

export const horsAnnee = (cellule: string) =>
  finding({ code: 'bail-hors-annee', date: jour('2026-04-02'), annee: 2025 }, 'erreur', cellule);

export const typologie = (cellule: string) =>
  finding({ code: 'typologie-a-normaliser', valeur: 'T3', typologie: 'T3/T4' }, 'erreur', cellule, {
    kind: 'valeur',
    feuille: 'Modèle B',
    cellule,
    valeur: 'T3/T4',
    format: '@',
    libelle: 'T3/T4',
  });

export const neuf = (cellule: string) =>
  finding(
    {
      code: 'neuf-a-justifier',
      bail: jour('2025-06-10'),
      convention: jour('2019-01-15'),
      livraison: jour('2021-02-01'),
    },
    'avertissement',
    cellule,
  );

export const regime = () => finding({ code: 'regime-2021', baux: 9 }, 'avertissement', 'F14');

/** Counts of levels as the session gives them. */
export function countsOf(groups: readonly FindingGroup[]) {
  const all = groups.flatMap((group) => group.findings).filter((f) => !isVide(f));
  const count = (niveau: Niveau) => all.filter((f) => f.niveau === niveau).length;
  return {
    erreur: count('erreur'),
    aCompleter: groups.filter(({ findings }) => findings.some(isVide)).length,
    avertissement: count('avertissement'),
    info: count('info'),
  };
}

export const GROUPS: readonly FindingGroup[] = [
  {
    key: 'ModeleB_1:entete',
    kind: 'entete',
    findings: [
      finding(
        { code: 'siret-invalide', valeur: '12345678901234', motif: 'siren' },
        'erreur',
        'D10',
      ),
    ],
  },
  ligne(14, 'M-0042', [typologie('G14'), horsAnnee('F14')]),
  ligne(16, '007', [finding({ code: 'cellule-manquante' }, 'erreur', 'I16')]),
  ligne(19, 'M-0047', [neuf('E19')]),
  ligne(21, undefined, [
    finding({ code: 'cellule-manquante' }, 'erreur', 'B21'),
    finding({ code: 'loyer-superieur-plafond', loyer: 7.2, plafond: 6.05 }, 'erreur', 'H21'),
  ]),
  { key: 'ModeleB_1:formulaire', kind: 'formulaire', findings: [regime()] },
];

/** The account of a form of three households with a remark beside one of them. */
export const COMPTE: Compte = {
  cellules: 76,
  parts: { entete: 24, intitules: 9, lignes: 27, totaux: 8, certificat: 7 },
  menages: 3,
  masquees: 0,
  ecartees: [{ cellule: 'J14', motif: 'autre-colonne' }],
};

export function form(part: Partial<FormState> = {}): FormState {
  const groups = part.groups ?? GROUPS;
  const all = groups.flatMap((group) => group.findings);
  return {
    id: 'ModeleB_1',
    modele: 'B',
    feuille: 'Modèle B',
    declarant: 'Néolia',
    annee: 2025,
    idtop: 'OP-1',
    compteurs: compteurs(),
    groups,
    counts: countsOf(groups),
    justifies: [],
    caduques: [],
    sansMenage: [],
    corrections: all.filter((f) => f.correction !== undefined).length,
    verdict: { kind: 'erreurs', lignes: 2, aCompleter: 1, autres: 1 },
    certification: { le: undefined, a: '', representant: '' },
    attestations: {
      'operation-eligible': undefined,
      'menage-concerne': undefined,
      'relogement-definitif': undefined,
      'hors-plus-cd': undefined,
      'pieces-conservees': undefined,
    },
    protegee: false,
    compte: COMPTE,
    ...part,
  };
}

export function withForm(current: FormState, part: Partial<SessionState> = {}): SessionState {
  return { phase: 'formulaire', forms: [current], current, ...part };
}

/** A form without a fault, ready to be certified. */
export const READY: Partial<FormState> = {
  groups: [],
  verdict: { kind: 'pret' },
  compteurs: compteurs({
    eligibles: 12,
    aCompleter: 0,
    aJustifier: 0,
    nonEligibles: 0,
    montantForfaitaire: centimes(43_500),
    montantAJustifier: centimes(0),
  }),
};

/** `count` rows with one error each, from sheet row 14 on. */
export function manyGroups(count: number): readonly FindingGroup[] {
  return Array.from({ length: count }, (_, index) => {
    const rang = 14 + index;
    return ligne(rang, `M-${String(index + 1).padStart(4, '0')}`, [horsAnnee(`F${rang}`)]);
  });
}
