import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import { etatOf } from '../../../../src/app/mirror/views/paiementEtat';
import type { PaiementRoom } from '../../../../src/app/rooms/paiement/paiementRoom';
import type { SessionState } from '../../../../src/app/state';
import type { PaiementState } from '../../../../src/app/state/paiement';
import { createStore } from '../../../../src/app/state/store';
import type { Centimes } from '../../../../src/core/montant';
import type { DossierPaiement } from '../../../../src/core/paiement/readDossierPaiement';
import { PaneContext } from '../../../../src/pane/hooks/paneContext';
import { saveFor } from '../../../../src/pane/saveFor';
import { PaneTheme } from '../../../../src/pane/theme/PaneTheme';
import { PaiementView } from '../../../../src/pane/views/paiement/PaiementView';
import { day } from '../../../core/build';
import { fakeSession } from '../../../support/fakeSession';
import { fill, memoryPreferences, shown } from '../../support/render';

const euros = (amount: number) => Math.round(amount * 100) as Centimes;

/** 4 000 + 1 500 to Néolia, 5 000 to Habitat 25: 10 500 €, of 100 000 € programmed. */
const DOSSIER: DossierPaiement = {
  annee: 2025,
  idtop: '250-1234-01',
  montants: {
    menages: 3,
    montant: euros(10_500),
    montantAJustifier: euros(0),
    parTypologie: [
      { typologie: 'T1/T2', menages: 1, forfait: euros(1_500), montant: euros(1_500) },
      { typologie: 'T3/T4', menages: 1, forfait: euros(4_000), montant: euros(4_000) },
      { typologie: 'T5 et plus', menages: 1, forfait: euros(5_000), montant: euros(5_000) },
    ],
    parBailleur: [
      { bailleur: 'Habitat 25', menages: 1, montant: euros(5_000) },
      { bailleur: 'Néolia', menages: 2, montant: euros(5_500) },
    ],
    declares: { menages: 3, montant: euros(10_500) },
    sansForfait: 0,
  },
  programme: euros(100_000),
  verse: euros(0),
  acheveeLe: undefined,
  signeeLe: undefined,
  dasDu: undefined,
  certifieLe: day('2026-03-01'),
  demande: undefined,
  demandeLe: undefined,
  paye: undefined,
  payeLe: undefined,
  propres: [],
  reversements: [],
  anciens: [],
  justifies: [],
  recuperations: [],
  regime: '2018',
  demandeApres: euros(0),
  formulaire: [],
  reports: {
    montant: euros(0),
    annees: [],
    parBailleur: [],
    sansBailleur: euros(0),
    avance: euros(0),
  },
  dus: [
    { bailleur: 'Habitat 25', montant: euros(5_000) },
    { bailleur: 'Néolia', montant: euros(5_500) },
  ],
};

const CALLS = [
  'read',
  'recordDemande',
  'recordPaiement',
  'shareOut',
  'recordReversement',
  'recordRecuperation',
  'recordRecupere',
  'writeEtat',
] as const;

function open(change: Partial<DossierPaiement> = {}, more: Partial<PaiementState> = {}) {
  const at = { id: 'ModeleA_1', feuille: 'Modèle A' };
  const etat = etatOf(at, { ...DOSSIER, ...change }, day('2026-03-14'));
  const store = createStore<PaiementState>({ phase: 'pret', etat, perime: false, ...more });
  const calls = Object.fromEntries(
    CALLS.map((name) => [name, jest.fn(() => Promise.resolve())]),
  ) as Record<(typeof CALLS)[number], jest.Mock>;
  const room: PaiementRoom = { ...store, ...calls };
  const state: SessionState = { phase: 'formulaire', forms: [] };
  const session = { ...fakeSession(state, {}, { paiement: room }), retry: () => Promise.resolve() };
  const onClose = jest.fn();
  const preferences = memoryPreferences(undefined);
  render(
    <PaneTheme source={{ current: () => undefined, subscribe: () => () => undefined }}>
      <PaneContext.Provider
        value={{
          state,
          session,
          preferences,
          save: saveFor(),
          brouillons: new Map(),
          openGuide: () => undefined,
        }}
      >
        <PaiementView onClose={onClose} />
      </PaneContext.Provider>
    </PaneTheme>,
  );
  return { calls, onClose, user: userEvent.setup({ delay: null }) };
}

const text = () => shown(document.body.textContent);

test('shows the amount of the year, by typologie and by bailleur', () => {
  const { calls } = open();
  expect(calls.read).toHaveBeenCalledTimes(1);
  expect(text()).toContain('10 500 € pour 3 ménages');
  const rows = screen.getByRole('table', { name: 'Par bailleur' });
  expect(
    within(rows)
      .getAllByRole('row')
      .map((row) => shown(row.textContent)),
  ).toEqual(['BailleurMénagesMontant', 'Habitat 2515 000 €', 'Néolia25 500 €']);
  expect(text()).toContain('1 × 4 000 €');
});

test('shows the figures that decide: 10 % of 100 000 is 10 000, 80 % is 80 000', () => {
  open();
  const table = screen.getByRole('table', { name: 'Les chiffres qui décident' });
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => shown(row.textContent)),
  ).toEqual([
    'Subvention programmée100 000 €',
    '10 %, première tranche au moins10 000 €',
    '80 %, au-delà le solde seulement80 000 €',
    'Déjà versé par l’Anru0 €',
    'Reste de la programmation100 000 €',
    'Demande10 500 €',
    'Peut être demandé10 500 €',
  ]);
  expect(text()).toContain('10 500 € peuvent être demandés.');
});

test('a tranche under 10 % is refused, with its sentence and its source', () => {
  open({ programme: euros(105_000.1) });
  expect(text()).toContain('Cette demande ne peut pas être faite maintenant.');
  expect(text()).toContain('La première tranche demandée (10 500 €) est inférieure à 10 %');
  expect(text()).toContain('Convention IML, art. 6, note 9');
});

test('without a programme it says what to fill in, and claims nothing', () => {
  open({ programme: undefined });
  expect(text()).toContain('Indiquez la subvention programmée de l’opération « 250-1234-01 »');
  expect(screen.queryByRole('table', { name: 'Les chiffres qui décident' })).toBeNull();
  expect(text()).not.toContain('peuvent être demandés');
});

test('a form that nobody certified is a warning: the request may still be recorded', async () => {
  const { calls, user } = open({ certifieLe: undefined });
  expect(text()).toContain('Modèle A non certifié');
  // Said beside the amount, and once.
  expect(text().match(/l’Anru n’accepte que l’état certifié/g)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Enregistrer la demande' }));
  expect(calls.recordDemande).toHaveBeenCalledWith(euros(10_500), '2026-03-14');
});

test('an amount that cannot be read is not recorded, and its error is told', async () => {
  const { calls, user } = open();
  await fill(user, screen.getByLabelText('Montant reçu (€)'), '10.500');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le versement' }));
  expect(calls.recordPaiement).not.toHaveBeenCalled();
  expect(text()).toContain('Indiquez un montant en euros, comme 10500 ou 10500,50.');
  await fill(user, screen.getByLabelText('Montant reçu (€)'), '10 500,00');
  await fill(user, screen.getByLabelText('Reçu le'), '02/03/2026');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le versement' }));
  expect(calls.recordPaiement).toHaveBeenCalledWith(euros(10_500), '2026-03-02');
});

const PAID = { paye: euros(8_000), payeLe: day('2026-03-02') };

test('a payment short of what is due is shared out by the user, the difference following', async () => {
  const { calls, user } = open(PAID);
  expect(text()).toContain('Il manque 2 500 € pour couvrir ce qui est dû aux bailleurs.');
  expect(text()).toContain('La convention ne dit pas dans quel ordre répartir');
  expect(text()).toContain('Il reste 8 000 € à répartir.');
  await fill(user, screen.getByLabelText('Habitat 25'), '5000');
  expect(text()).toContain('Il reste 3 000 € à répartir.');
  await fill(user, screen.getByLabelText('Néolia'), '3000,01');
  expect(text()).toContain('Les parts dépassent de 0,01 € la somme reçue.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la répartition' }));
  expect(calls.shareOut).not.toHaveBeenCalled();
  await fill(user, screen.getByLabelText('Néolia'), '3000');
  expect(text()).toContain('Tout est réparti : 8 000 €.');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la répartition' }));
  expect(calls.shareOut).toHaveBeenCalledWith([
    { bailleur: 'Habitat 25', montant: euros(5_000) },
    { bailleur: 'Néolia', montant: euros(3_000) },
  ]);
});

test('the proposal fills the fields in, and records nothing', async () => {
  const { calls, user } = open(PAID);
  await user.click(screen.getByRole('button', { name: 'Proposer au prorata' }));
  expect(screen.getByLabelText('Habitat 25')).toHaveValue('3809,52');
  expect(screen.getByLabelText('Néolia')).toHaveValue('4190,48');
  expect(calls.shareOut).not.toHaveBeenCalled();
});

test('a share above what is due is refused', async () => {
  const { user } = open(PAID);
  await fill(user, screen.getByLabelText('Habitat 25'), '5000,01');
  await fill(user, screen.getByLabelText('Néolia'), '2999,99');
  expect(text()).toContain('« Habitat 25 » : la part (5 000,01 €) dépasse la somme due (5 000 €).');
  expect(screen.getByRole('button', { name: 'Enregistrer la répartition' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

const DUE = {
  paye: euros(10_500),
  payeLe: day('2026-01-02'),
  reversements: [
    {
      rang: 10,
      bailleur: 'Habitat 25',
      du: euros(5_000),
      reverse: euros(5_000),
      reverseLe: day('2026-02-02'),
    },
    { rang: 11, bailleur: 'Néolia', du: euros(5_500), reverse: euros(0), reverseLe: undefined },
  ],
} satisfies Partial<DossierPaiement>;

test('each bailleur has its due, the last day, and how late it is', async () => {
  const { calls, user } = open(DUE);
  // Sixty days after 2 January: 3 March. On 14 March Néolia waits for eleven days more.
  expect(text()).toContain('À payer au plus tard le 03/03/2026.');
  expect(text()).toContain('Payé le 02/02/2026');
  expect(text()).toContain('À payer, 11 jours de retard');
  await user.click(screen.getByRole('button', { name: 'Enregistrer le paiement de Néolia' }));
  expect(screen.getByLabelText('Montant payé (€)')).toHaveValue('5500');
  expect(screen.getByLabelText('Montant payé (€)')).toHaveFocus();
  await fill(user, screen.getByLabelText('Montant payé (€)'), '5500,01');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(text()).toContain('Il ne reste que 5 500 € à payer.');
  expect(calls.recordReversement).not.toHaveBeenCalled();
  await fill(user, screen.getByLabelText('Montant payé (€)'), '5500');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(calls.recordReversement).toHaveBeenCalledWith('Néolia', euros(5_500), '2026-03-14');
});

test('what is owed of another year is recorded under that year', async () => {
  const ancien = {
    ...{ feuille: 'Reversements', rang: 12, annee: 2024, idtop: '250-1234-01' },
    ...{ bailleur: 'Néolia', du: euros(5_000), reverse: euros(1_000) },
    ...{ reverseLe: undefined, payeLe: day('2025-02-01') },
  };
  const { calls, user } = open({ anciens: [ancien] });
  expect(screen.getByRole('region', { name: 'Reversements des autres années' })).toBeVisible();
  expect(text()).toContain('Versement de 2024, à payer au plus tard le 02/04/2025');
  await user.click(screen.getByRole('button', { name: /Enregistrer le paiement de Néolia/ }));
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(calls.recordReversement).toHaveBeenCalledWith(
    ...['Néolia', euros(4_000), '2026-03-14', 2024],
  );
});

test('the share of the maître d’ouvrage itself is never late: nothing is to be paid out', () => {
  open({ ...DUE, reversements: DUE.reversements.map((each) => ({ ...each, propre: true })) });
  expect(text()).toContain('Part du maître d’ouvrage : rien à reverser');
  expect(text()).not.toContain('retard');
  expect(screen.queryByRole('button', { name: /Enregistrer le paiement/ })).toBeNull();
});

test('by the régime of 2021 nothing is asked to be paid out: the bailleur is the bénéficiaire', () => {
  open({ regime: '2021', paye: euros(10_500), payeLe: day('2025-01-02') });
  expect(text()).toContain('le bailleur relogeur est le seul bénéficiaire');
  expect(screen.queryByRole('heading', { name: 'Répartition entre les bailleurs' })).toBeNull();
  expect(text()).not.toContain('À payer au plus tard');
});

test('what was asked, and what is still to be asked and to come: 6 000 of 10 500, 4 000 received', () => {
  open({ demande: euros(6_000), demandeLe: day('2026-02-02'), paye: euros(4_000) });
  const table = screen.getByRole('table', { name: 'Les chiffres qui décident' });
  expect(shown(table.textContent)).toContain('Reste à demander4 500 €');
  expect(shown(table.textContent)).toContain('Attendu de l’Anru2 000 €');
});

test('a sum to get back is recorded with its bailleur, its motif and its day, then what is given back', async () => {
  const claim = {
    ...{ feuille: 'Sommes à récupérer', rang: 5, annee: 2025, idtop: 'IDT-77' },
    ...{ bailleur: 'Néolia', motif: 'Bail résilié', montant: euros(4_000) },
    ...{ reclameLe: day('2026-03-01'), recupere: euros(1_000), recupereLe: undefined },
  };
  const { calls, user } = open({ recuperations: [claim] });
  // 4 000 − 1 000 = 3 000.
  expect(text()).toContain('Reste 3 000 €, réclamé le 01/03/2026');
  await user.click(screen.getByRole('button', { name: 'Enregistrer ce que rend Néolia' }));
  expect(screen.getByLabelText('Montant rendu (€)')).toHaveValue('3000');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(calls.recordRecupere).toHaveBeenCalledWith(5, euros(3_000), '2026-03-14');
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  await user.click(screen.getByRole('button', { name: 'Ajouter une somme à récupérer' }));
  await user.selectOptions(screen.getByLabelText('Bailleur'), 'Néolia');
  await fill(user, screen.getByLabelText('Motif'), 'Bail résilié');
  await fill(user, screen.getByLabelText('Montant réclamé (€)'), '1500');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(calls.recordRecuperation).toHaveBeenCalledWith({
    bailleur: 'Néolia',
    montant: euros(1_500),
    le: '2026-03-14',
    motif: 'Bail résilié',
  });
});

test('who waits past the sixty days is told at the top, with the way to the list', async () => {
  const { user } = open(DUE);
  expect(text()).toContain('1 bailleur attend son paiement, hors délai.');
  await user.click(screen.getByRole('button', { name: 'Voir les reversements' }));
  expect(screen.getByRole('heading', { name: 'Reversements aux bailleurs' })).toHaveFocus();
});

test('fields that are closed give the keyboard back to their line', async () => {
  const { user } = open(DUE);
  await user.click(screen.getByRole('button', { name: 'Enregistrer le paiement de Néolia' }));
  await user.click(screen.getByRole('button', { name: 'Annuler' }));
  expect(document.activeElement).toHaveTextContent('Néolia');
  expect(document.activeElement?.tagName).toBe('LI');
});

test('a recorded request may be changed, and shows its error', async () => {
  const { calls, user } = open({ demande: euros(10_500), demandeLe: day('2026-02-02') });
  expect(text()).toContain('Demandé : 10 500 €, le 02/02/2026');
  await user.click(screen.getByRole('button', { name: 'Modifier' }));
  await fill(user, screen.getByLabelText('Demandé le'), '31/02/2026');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la demande' }));
  expect(text()).toContain('Indiquez une date comme 02/04/2026.');
  await fill(user, screen.getByLabelText('Demandé le'), '01/02/2026');
  await user.click(screen.getByRole('button', { name: 'Enregistrer la demande' }));
  expect(calls.recordDemande).toHaveBeenCalledWith(euros(10_500), '2026-02-01');
});

test('what changed in the workbook since is read again when asked', async () => {
  const { calls, user } = open({}, { perime: true });
  await user.click(screen.getByRole('button', { name: 'Actualiser' }));
  expect(calls.read).toHaveBeenCalledTimes(2);
});

test.each([
  ['sans-modele-a', 'Aucun Modèle A de cette opération'],
  ['sans-operation', 'Quelle opération ?'],
] as const)('without a payment to show (%s) it says why', (phase, name) => {
  open({}, { phase, etat: undefined });
  expect(screen.getByRole('heading', { name })).toBeVisible();
});

test('Escape goes back', async () => {
  const { onClose, user } = open();
  await user.click(screen.getByLabelText('Montant reçu (€)'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(onClose).toHaveBeenCalled());
});

test.each([
  ['the request', {}],
  ['an allocation', PAID],
  ['reversements', DUE],
  ['a refusal', { programme: euros(10_000), certifieLe: undefined }],
] as const)('axe finds nothing in %s', async (_, change) => {
  document.documentElement.lang = 'fr';
  document.title = 'Relogement';
  open(change);
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
