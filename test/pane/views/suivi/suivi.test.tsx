import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';

import type { SuiviRoom } from '../../../../src/app/rooms/suivi/suiviRoom';
import type { SuiviState, SuiviVue } from '../../../../src/app/state/suivi';
import { parseIso } from '../../../../src/core/date';
import type { SuiviLigne } from '../../../../src/core/dossier/suivi';
import { centimes } from '../../../../src/core/montant';
import { checkDemande } from '../../../../src/core/paiement/demande';
import { computeConsommation, computePoints } from '../../../../src/core/suivi/points';
import { openPane, shown } from '../../support/render';

const LIGNES: readonly SuiviLigne[] = [
  {
    annee: 2023,
    idtop: 'X',
    t1t2: 2,
    t3t4: 0,
    t5: 1,
    demande: centimes(8000),
    demandeLe: parseIso('2024-03-01'),
    paye: centimes(7500.5),
    payeLe: parseIso('2024-06-15'),
    feuille: 'Suivi',
    rang: 5,
  },
];
const PROGRAMME = centimes(20_000);

const VUE: SuiviVue = {
  idtop: 'X',
  nom: 'Planoise',
  operation: { idtop: 'X', libelle: 'Planoise' },
  several: false,
  lignes: LIGNES,
  menages: 3,
  points: computePoints(LIGNES, PROGRAMME),
  consommation: computeConsommation(LIGNES, PROGRAMME),
  parametres: [],
  hasParametres: true,
  hasBilan: false,
  hasGraphique: false,
  aClore: undefined,
  aPreparer: undefined,
};
const EMPTY: SuiviVue = {
  ...VUE,
  lignes: [],
  points: [],
  consommation: computeConsommation([], undefined),
};

/** A room whose state the test sets and whose calls it reads. */
function fakeRoom(initial: SuiviState) {
  let state = initial;
  const listeners = new Set<() => void>();
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
      return Promise.resolve();
    };
  const room: SuiviRoom = {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: note('read'),
    refresh: note('refresh'),
    chooseAll: note('chooseAll'),
    goTo: note('goTo'),
    openParametres: note('openParametres'),
    openSuivi: note('openSuivi'),
    readReprise: note('readReprise'),
    takeOver: note('takeOver'),
    forgetReprise: () => void calls.push(['forgetReprise']),
    close: note('close'),
    prepareHere: note('prepareHere'),
    prepareFile: note('prepareFile'),
    drawChart: note('drawChart'),
    writeBilan: note('writeBilan'),
  };
  const set = (patch: Partial<SuiviState>) => {
    state = { ...state, ...patch };
    listeners.forEach((listener) => listener());
  };
  return { room, calls, set };
}

function openTab(state: Partial<SuiviState>) {
  const fake = fakeRoom({ perime: false, ...state });
  const pane = openPane(
    { phase: 'sans-formulaire', forms: [], asked: { onglet: 'suivi' } },
    { role: 'maitre-ouvrage', rooms: { suivi: fake.room } },
  );
  return { ...fake, ...pane };
}

test('without a past year it says where they come from', () => {
  openTab({ vue: EMPTY });
  expect(screen.getByRole('heading', { name: 'Aucune année passée' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reprendre l’an dernier' })).toBeVisible();
});

test('the next year is one click away: here, or in a workbook to be saved', async () => {
  const aPreparer = { annee: 2026, operations: 3, nonCertifiees: [2025] };
  const { user, calls, set } = openTab({ vue: { ...VUE, aPreparer } });
  const block = screen.getByRole('region', { name: 'Préparer l’année 2026' });
  expect(block.textContent.replaceAll('\u00a0', ' ')).toContain(
    '3 Modèles A vides pour 2026, avec le régime, les paramètres, les années closes, les sommes pas encore demandées et les reversements dus. 2025 n’est pas certifiée',
  );
  await user.click(within(block).getByRole('button', { name: 'Dans ce classeur' }));
  await user.click(within(block).getByRole('button', { name: 'Dans un nouveau classeur' }));
  expect(calls.slice(1)).toEqual([['prepareHere'], ['prepareFile']]);
  act(() => set({ suivant: { nom: 'Relogement_2026.xlsx', bytes: new Uint8Array() } }));
  // The browser of the tests downloads nothing: it is said.
  await user.click(screen.getByRole('button', { name: 'Télécharger Relogement_2026.xlsx' }));
  expect(await screen.findByText(/^Rien n’est enregistré/)).toBeVisible();
});

test('the first page says whom to pay, what can be asked and what waits, each with its rows', async () => {
  const dossier = {
    ...{ annee: 2023, idtop: 'X', demandeApres: centimes(0), demande: undefined },
    ...{ formulaire: [], demandeLe: undefined },
    montants: { montant: centimes(11_000) },
    reports: { montant: centimes(0) },
  };
  const saisie = { programme: centimes(200_000), verse: centimes(0), acheve: false };
  const verdict = checkDemande({ ...saisie, demande: centimes(11_000) });
  const controle = { ...verdict, saisie, resteADemander: centimes(11_000), attendu: centimes(0) };
  const lieu = { feuille: 'Modèle A', cellule: 'A13' };
  const situation = {
    operations: [{ nom: 'Grette', lieu, dossier, controle }],
    aPayer: [
      {
        ...{ bailleur: 'Néolia', operation: 'Planoise', annee: 2023 },
        ...{ reste: centimes(7_000), echeance: parseIso('2024-06-01'), retard: 3 },
        lieu: { feuille: 'Reversements', cellule: 'A10' },
      },
    ],
  } as unknown as SuiviState['situation'];
  const { user, calls, container } = openTab({ vue: VUE, situation });
  const text = shown(container.textContent);
  expect(text).toContain('7 000 € avant le 01/06/2024, 3 jours de retard (Planoise, 2023)');
  expect(text).toContain('Relogements de 2023 : 11 000 €.');
  expect(text).toContain('Cette demande ne peut pas être faite maintenant.');
  // 10 % of 200 000.
  expect(text).toContain('soit 20 000 €');
  await user.click(screen.getByRole('button', { name: 'Aller aux lignes de Néolia' }));
  await user.click(screen.getByRole('button', { name: 'Aller aux lignes de Grette' }));
  expect(calls.slice(1)).toEqual([
    ['goTo', { feuille: 'Reversements', cellule: 'A10', champ: '' }],
    ['goTo', { ...lieu, champ: '' }],
  ]);
});

test('the workbook is read at the opening, and again once it changed', async () => {
  const { calls, set } = openTab({ vue: VUE });
  expect(calls).toEqual([['read']]);
  act(() => set({ perime: true }));
  await waitFor(() => expect(calls).toEqual([['read'], ['refresh']]));
});

test('a year shows its households, then what was asked and paid and when', () => {
  openTab({ vue: VUE });
  const table = within(screen.getByRole('table', { name: 'Années passées' }));
  const [, row] = table.getAllByRole('row');
  expect(shown(row?.textContent ?? '')).toBe(
    '202332 T1/T2, 1 T5 et plus8 000 €le 01/03/20247 500,50 €le 15/06/2024',
  );
});

test('what the subsidy has become is told with its shares, and the picture has its figures', () => {
  openTab({ vue: VUE });
  const values = screen.getAllByRole('definition').map((value) => shown(value.textContent ?? ''));
  // 8 000 / 20 000 and 7 500,50 / 20 000.
  expect(values).toEqual([
    '20 000 €',
    '8 000 € (40,0 %)',
    '7 500,50 € (37,5 %)',
    '12 000 €',
    '12 499,50 €',
  ]);
  expect(screen.getByRole('img', { name: /Subvention programmée/ })).toBeInTheDocument();
  const figures = within(screen.getByRole('table', { name: 'Subvention depuis le démarrage' }));
  expect(figures.getAllByRole('cell').map((cell) => shown(cell.textContent ?? ''))).toEqual([
    '20 000 €',
    '8 000 €',
    '7 500,50 €',
  ]);
});

test('a certified year that the follow-up lacks is offered its row', async () => {
  const annee = { annee: 2025, idtop: 'X', t1t2: 0, t3t4: 2, t5: 0 };
  const aClore = { formulaire: 'ModeleA_1', annee, ici: undefined };
  const { user, calls } = openTab({ vue: { ...VUE, aClore } });
  await user.click(screen.getByRole('button', { name: 'Clore l’année 2025' }));
  expect(calls).toContainEqual(['close']);
});

test('what is wrong in the parameters leads to its cell', async () => {
  const lieu = { feuille: 'Paramètres', cellule: 'H5', champ: 'Subvention programmée', rang: 5 };
  const finding = { code: 'programme-invalide', valeur: 'cent', niveau: 'erreur', lieu } as const;
  const { user, calls } = openTab({ vue: { ...VUE, parametres: [finding] } });
  await user.click(screen.getByRole('button', { name: 'Aller à la cellule' }));
  expect(calls).toContainEqual(['goTo', lieu]);
});

test('its title names the operation, or says that all are looked at together', () => {
  const { set } = openTab({ vue: VUE });
  expect(screen.getByRole('heading', { name: 'Suivi · Planoise' })).toBeVisible();
  act(() => set({ vue: { ...VUE, idtop: '', nom: '', several: true } }));
  expect(screen.getByRole('heading', { name: 'Suivi de toutes les opérations' })).toBeVisible();
});

describe('last year’s workbook', () => {
  const nouvelle = { annee: 2024, idtop: 'X', t1t2: 0, t3t4: 1, t5: 0 };
  const reprise = (differentes: number) => ({
    fichier: 'ModeleA-2024.xlsx',
    personnels: 1,
    nonCertifiees: [2024],
    nonPayables: [],
    comparee: {
      nouvelles: [nouvelle],
      identiques: [],
      declares: [],
      menages: [{ annee: 2024, idtop: 'X', identifiant: 'M-1' }],
      differentes: LIGNES.slice(0, differentes).map((ici) => ({
        ici,
        reprise: { ...nouvelle, annee: 2023 },
      })),
    },
  });

  async function openPage(differentes = 0) {
    const opened = openTab({ vue: VUE });
    await opened.user.click(screen.getByRole('button', { name: 'Reprendre l’an dernier' }));
    act(() => opened.set({ reprise: reprise(differentes) }));
    return opened;
  }

  test('is chosen from the disk, and handed over with its name', async () => {
    const { user, calls, container } = await openPage();
    const input = container.ownerDocument.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('No file field');
    const file = new File([Uint8Array.of(80, 75)], 'A-2024.xlsx');
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.resolve(Uint8Array.of(80, 75).buffer),
    });
    await user.upload(input, file);
    await waitFor(() => expect(calls.map(([name]) => name)).toContain('readReprise'));
    expect(calls.find(([name]) => name === 'readReprise')?.[1]).toBe('A-2024.xlsx');
  });

  test('says what it would add before anything is written', async () => {
    const { user, calls } = await openPage();
    expect(shown(screen.getByRole('status').textContent ?? '')).toBe(
      'À ajouter : l’année 2024 et 1 ménage déjà déclaré.',
    );
    expect(screen.getByText(/n’est pas certifié/)).toBeVisible();
    expect(screen.getByText(/seuls des pseudonymes sont gardés/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Ajouter au suivi' }));
    expect(calls).toContainEqual(['takeOver', 'keep']);
  });

  test('asks what to do with a year that stands here with other figures', async () => {
    const { user, calls } = await openPage(1);
    await user.click(screen.getByRole('radio', { name: 'Remplacer par le fichier' }));
    await user.click(screen.getByRole('button', { name: 'Ajouter au suivi' }));
    expect(calls).toContainEqual(['takeOver', 'replace']);
  });

  test('Escape goes back to the tab, and forgets what was read', async () => {
    const { user, calls } = await openPage();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('tab', { name: 'Suivi', selected: true })).toBeVisible();
    expect(calls).toContainEqual(['forgetReprise']);
  });
});

test.each(['past years', 'nothing yet', 'last year’s workbook'] as const)(
  'axe finds nothing in %s',
  async (sight) => {
    document.documentElement.lang = 'fr';
    document.title = 'Relogement';
    const { user } = openTab({ vue: sight === 'nothing yet' ? EMPTY : VUE });
    if (sight === 'last year’s workbook') {
      await user.click(screen.getByRole('button', { name: 'Reprendre l’an dernier' }));
    }
    const rules = { 'color-contrast': { enabled: false } };
    const { violations } = await axe.run(document, { rules });
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  },
);
