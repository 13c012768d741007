import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';

import type { PrefillRoom } from '../../../../src/app/rooms/prefill/prefillRoom';
import type { SessionState } from '../../../../src/app/state';
import type { ListeLue, PrefillState } from '../../../../src/app/state/prefill';
import { createStore } from '../../../../src/app/state/store';
import { PaneContext, type Pane } from '../../../../src/pane/hooks/paneContext';
import { withRetry } from '../../../../src/pane/hooks/retry';
import { saveFor, type Save } from '../../../../src/pane/saveFor';
import { PaneTheme } from '../../../../src/pane/theme/PaneTheme';
import { PrefillView } from '../../../../src/pane/views/prefill/PrefillView';
import { fakeSession } from '../../../support/fakeSession';
import { memoryPreferences, shown } from '../../support/render';
import { AUJOURDHUI } from '../../support/samples';

const THEME = { current: () => undefined, subscribe: () => () => undefined };
const WITHOUT_FORM: SessionState = { phase: 'sans-formulaire', forms: [] };

const LISTE: ListeLue = {
  source: { id: 'Liste', feuille: 'Liste' },
  intitules: {
    rang: 1,
    derniereLigne: undefined,
    colonnes: [
      { colonne: 1, texte: 'Bailleur' },
      { colonne: 2, texte: 'Ménage' },
    ],
  },
  correspondance: { bailleur: 1, menage: 2 },
  apercu: [
    {
      rang: 2,
      textes: {
        bailleur: 'Néolia',
        menage: '0042',
        idtop: '',
        raisonSociale: '',
        adresse: '',
        siret: '',
      },
    },
  ],
  menages: 1,
  filtrables: [],
  filtre: undefined,
  dejaDeclares: 0,
  check: {
    findings: [
      {
        code: 'idtop-manquant',
        menage: '0042',
        niveau: 'avertissement',
        lieu: { feuille: 'Liste', cellule: 'C2', champ: 'idtop', rang: 2 },
      },
    ],
    formulaires: [
      {
        bailleur: 'Néolia',
        menages: [{ rang: 2, menage: '0042', idtop: '' }],
        identite: { raisonSociale: '', adresse: '', siret: '' },
        fichier: 'ModeleB_Neolia_2025.xlsx',
      },
    ],
  },
};

const STATE: PrefillState = {
  sources: [
    LISTE.source,
    { id: 'extrait.csv / extrait', feuille: 'extrait', fichier: 'extrait.csv' },
  ],
  liste: LISTE,
  entete: { convention: '168', annee: '2025', idtopOperation: '' },
};

async function openView(state: PrefillState = STATE, save: Save = saveFor()) {
  const store = createStore(state);
  const calls: (readonly [string, ...unknown[]])[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): Promise<void> => {
      calls.push([name, ...args]);
      return Promise.resolve();
    };
  const room: PrefillRoom = {
    getState: store.getState,
    subscribe: store.subscribe,
    read: note('read'),
    open: note('open'),
    choose: (id) => void note('choose')(id),
    link: (colonne, numero) => void note('link')(colonne, numero),
    filter: (filtre) => void note('filter')(filtre),
    fill: (entete) => void note('fill')(entete),
    prepare: note('prepare'),
  };
  const session = fakeSession(WITHOUT_FORM, {}, { prefill: room });
  const pane: Pane = {
    state: WITHOUT_FORM,
    session: withRetry(session),
    preferences: memoryPreferences(undefined),
    save,
    brouillons: new Map(),
    openGuide: () => undefined,
  };
  render(
    <PaneTheme source={THEME}>
      <PaneContext.Provider value={pane}>
        <PrefillView aujourdhui={AUJOURDHUI} onClose={() => undefined} />
      </PaneContext.Provider>
    </PaneTheme>,
  );
  await screen.findByRole('heading', { name: 'Préparer les Modèles B' });
  return { session, calls, store, user: userEvent.setup({ delay: null }) };
}

test('reads the workbook as it opens, and shows the columns and the first rows', async () => {
  const { calls } = await openView();
  expect(calls).toEqual([['read']]);
  expect(screen.getByRole('combobox', { name: /Identifiant du ménage/ })).toHaveValue('2');
  expect(screen.getByRole('combobox', { name: /IDTOP du relogement/ })).toHaveValue('');
  const table = screen.getByRole('table', { name: 'Premières lignes de la liste' });
  expect(within(table).getByRole('cell', { name: '0042' })).toBeInTheDocument();
});

test('the rows of some values of a column are kept, and those declared already cannot be', async () => {
  const filtrables = [
    {
      colonne: 4,
      texte: 'État',
      valeurs: [
        { valeur: 'à reloger', nombre: 3 },
        { valeur: 'Relogé', nombre: 1 },
      ],
    },
  ];
  const liste = { ...LISTE, filtrables, dejaDeclares: 26 };
  const { calls, store, user } = await openView({ ...STATE, liste });
  const declared = screen.getByRole('checkbox', {
    name: /^26.ménages déjà déclarés une année passée$/,
  });
  expect(declared).toBeDisabled();
  expect(declared).not.toBeChecked();
  await user.selectOptions(screen.getByRole('combobox', { name: /certaines valeurs/ }), 'État');
  const every = { colonne: 4, valeurs: ['à reloger', 'Relogé'] };
  expect(calls.at(-1)).toEqual(['filter', every]);
  act(() => store.set({ liste: { ...liste, filtre: every } }));
  await user.click(screen.getByRole('checkbox', { name: /^Relogé · 1.ligne$/ }));
  expect(calls.at(-1)).toEqual(['filter', { colonne: 4, valeurs: ['à reloger'] }]);
  act(() => store.set({ liste: { ...liste, filtre: { colonne: 4, valeurs: ['à reloger'] } } }));
  expect(screen.getByRole('checkbox', { name: /^Relogé/ })).not.toBeChecked();
  await user.selectOptions(
    screen.getByRole('combobox', { name: /certaines valeurs/ }),
    'Toutes les lignes',
  );
  expect(calls.at(-1)).toEqual(['filter', undefined]);
});

test('says who receives what, and what the list leaves to be looked at', async () => {
  const { session, user } = await openView();
  const bailleurs = screen.getByRole('list', { name: 'Bailleurs' });
  expect(within(bailleurs).getByText('ModeleB_Neolia_2025.xlsx')).toBeInTheDocument();
  expect(screen.getByText(/n’a pas d’IDTOP/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Aller à la cellule' }));
  expect(session.calls.at(-1)).toMatchObject({ name: 'goTo', args: [{ cellule: 'C2' }] });
});

test('asks for another source, another column, another header, and for the forms', async () => {
  const { calls, user } = await openView();
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Feuille ou fichier' }),
    'extrait.csv',
  );
  await user.selectOptions(
    screen.getByRole('combobox', { name: /IDTOP du relogement/ }),
    'Bailleur',
  );
  await user.selectOptions(
    screen.getByRole('combobox', { name: /Identifiant du ménage/ }),
    'Choisissez',
  );
  await user.type(screen.getByRole('textbox', { name: 'Convention' }), '9');
  await user.click(screen.getByRole('button', { name: /^Préparer 1\sformulaire$/ }));
  expect(calls.slice(1)).toEqual([
    ['choose', 'extrait.csv / extrait'],
    ['link', 'idtop', 1],
    ['link', 'menage', undefined],
    ['fill', { convention: '1689' }],
    ['prepare'],
  ]);
});

test('opens a file', async () => {
  const { calls, user } = await openView();
  const file = new File(['Bailleur;Ménage'], 'liste.csv');
  file.arrayBuffer = () => Promise.resolve(new Uint8Array([1]).buffer);
  await user.upload(screen.getByLabelText('Ouvrir un fichier', { selector: 'input' }), file);
  expect(calls.at(-1)?.slice(0, 2)).toEqual(['open', 'liste.csv']);
});

test('prepares nothing for a year that is none', async () => {
  await openView({ ...STATE, entete: { ...STATE.entete, annee: '202' } });
  expect(screen.getByText(/Indiquez une année/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^Préparer 1\sformulaire$/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('keeps what is ready within reach', async () => {
  const { store } = await openView();
  const fichier = { nom: 'ModelesB_2025.zip', bytes: new Uint8Array([1]) };
  act(() => store.set({ envoi: { annee: 2025, formulaires: 4, menages: 40, fichier } }));
  expect(screen.getByRole('button', { name: 'Télécharger ModelesB_2025.zip' })).toBeEnabled();
  expect(screen.getByText(shown('4 formulaires prêts à envoyer'))).toBeInTheDocument();
});

test('in Excel for Mac what the archive holds is opened one workbook at a time', async () => {
  const opened: Uint8Array[] = [];
  const { store, user } = await openView(
    STATE,
    saveFor((bytes) => {
      opened.push(bytes);
      return Promise.resolve();
    }),
  );
  const contient = ['ModeleB_Neolia.xlsx', 'ModeleB_GBH.xlsx'].map((nom, index) => ({
    nom,
    bytes: new Uint8Array([index]),
  }));
  const fichier = { nom: 'ModelesB_2025.zip', bytes: new Uint8Array([9]), contient };
  act(() => store.set({ envoi: { annee: 2025, formulaires: 2, menages: 4, fichier } }));
  await user.click(screen.getByRole('button', { name: 'Télécharger ModelesB_2025.zip' }));
  expect(await screen.findByText(/^Dans Excel pour Mac/)).toBeVisible();
  expect(opened).toEqual([]);
  const list = screen.getByRole('list', { name: 'Classeurs de ModelesB_2025.zip' });
  expect(within(list).getAllByRole('button')).toHaveLength(2);
  await user.click(within(list).getByRole('button', { name: 'Ouvrir ModeleB_GBH.xlsx' }));
  expect(opened).toEqual([new Uint8Array([1])]);
  expect(
    await within(list).findByText(/enregistrez-le sous le nom ModeleB_GBH.xlsx/),
  ).toBeVisible();
});

test('can be read and used by everyone', async () => {
  const { store } = await openView();
  const fichier = { nom: 'ModelesB_2025.zip', bytes: new Uint8Array([1]) };
  act(() => store.set({ envoi: { annee: 2025, formulaires: 4, menages: 40, fichier } }));
  // jsdom lays nothing out: contrasts are looked at in Chromium.
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
