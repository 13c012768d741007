import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';

import type { ComplementRoom } from '../../../../src/app/rooms/complement/complementRoom';
import type { ComplementState } from '../../../../src/app/state/complement';
import { createStore } from '../../../../src/app/state/store';
import { columnKeys } from '../../../../src/core/forms/column';
import { openPane, shown } from '../../support/render';
import { form, withForm } from '../../support/samples';

const INTITULES = ['N° ménage', 'Loyer', 'Plafond 1', 'Plafond 2'].map((texte, index) => ({
  texte,
  colonne: index + 1,
  cellule: `${'ABCD'[index]}1`,
}));

const lignes = [3, 4].map((rang) => ({
  rang,
  menage: 'M-0043',
  lus: { loyer: { kind: 'valeur', valeur: rang + 3 } },
})) as never;

const STATE: ComplementState = {
  formulaire: 'ModeleB_1',
  colonnes: columnKeys,
  sources: [{ id: 'x / Extrait', feuille: 'Extrait', fichier: 'extrait.xlsx' }],
  remplacees: new Set(),
  liste: {
    source: { id: 'x / Extrait', feuille: 'Extrait', fichier: 'extrait.xlsx' },
    intitules: {
      feuille: 'Extrait',
      rang: 1,
      tous: INTITULES,
      colonnes: { menage: 1, loyer: 2 },
      ambigus: { plafond: INTITULES.slice(2) },
      derniereLigne: undefined,
    },
    colonnes: { menage: 1, loyer: 2 },
    ambigues: ['plafond'],
    premiere: { rang: 2, menage: '0042', lus: { loyer: { kind: 'valeur', valeur: 6.05 } } },
    lignes: 4,
    rapproches: false,
    complement: {
      ecritures: [
        {
          ...{ cellule: 'H14', rang: 14, menage: '0042', colonne: 'loyer' },
          ...{ avant: null, apres: 6.05, etat: 'vide' },
        },
        {
          ...{ cellule: 'H15', rang: 15, menage: '0044', colonne: 'loyer' },
          ...{ avant: 6, apres: 6.1, etat: 'remplie' },
        },
        {
          ...{ cellule: 'C15', rang: 15, menage: '0044', colonne: 'idtop' },
          ...{ avant: '250-1', apres: '250-2', etat: 'donnee' },
        },
      ],
      illisibles: [{ menage: '0042', rang: 2, colonne: 'plafond', montre: '450 €/mois' }],
      repetes: [{ menage: 'M-0043', lignes, choisie: undefined }],
      doublesDuFormulaire: [],
      absentsDeLaListe: [{ rang: 16, menage: '0045' }],
      absentsDuFormulaire: [{ rang: 5, menage: '0099' }],
      proches: [
        { menage: '0045', liste: '45' },
        { menage: '0046', liste: '46' },
      ],
      sansIdentifiant: [8, 12],
      communs: 3,
    },
  },
};

async function openView(state: ComplementState = STATE) {
  const store = createStore(state);
  const calls: (readonly [string, ...unknown[]])[] = [];
  const note =
    (name: string) =>
    (...args: readonly unknown[]): Promise<void> => {
      calls.push([name, ...args]);
      return Promise.resolve();
    };
  const room: ComplementRoom = {
    getState: store.getState,
    subscribe: store.subscribe,
    read: note('read'),
    open: note('open'),
    paste: note('paste'),
    choose: (id) => void note('choose')(id),
    link: (colonne, numero) => void note('link')(colonne, numero),
    rapprocher: (wanted) => void note('rapprocher')(wanted),
    pick: (menage, rang) => void note('pick')(menage, rang),
    replace: (cellules, wanted) => void note('replace')(cellules, wanted),
    write: note('write'),
    close: () => void note('close')(),
  };
  const opened = openPane(withForm(form()), { role: 'bailleur', rooms: { complement: room } });
  await opened.user.click(screen.getByRole('tab', { name: 'Formulaires' }));
  await opened.user.click(screen.getByRole('button', { name: 'Compléter depuis ma liste' }));
  const since = (name: string) => calls.filter(([called]) => called === name);
  return { ...opened, store, since };
}

const cells = () => screen.getByRole('list', { name: 'Cellules proposées' });
const writeButton = () => screen.getByRole('button', { name: /^Écrire/ });

test('reads the form when it opens, takes the focus, and stops following when it closes', async () => {
  const { user, since } = await openView();
  expect(since('read')).toHaveLength(1);
  expect(screen.getByRole('heading', { name: 'Compléter depuis ma liste' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Fermer' }));
  expect(since('close')).toHaveLength(1);
});

test('cells that are pasted are taken at once; a word typed alone is not', async () => {
  const { user, since } = await openView();
  const area = screen.getByRole('textbox', { name: /collez ici/ });
  await user.click(area);
  await user.paste('Identifiant');
  expect(since('paste')).toEqual([]);
  await user.clear(area);
  await user.paste('Identifiant\tLoyer\n0042\t6,05');
  expect(since('paste')).toEqual([['paste', 'Identifiant\tLoyer\n0042\t6,05']]);
  expect(area).toHaveValue('');
});

test('shows what each column holds, and asks where two of them could', async () => {
  const { user, since } = await openView();
  const loyer = screen.getByRole('combobox', { name: /^Loyer/ });
  expect(loyer).toHaveDisplayValue('Loyer');
  expect(loyer).toHaveAccessibleDescription(/^1re ligne\s: 6,05/);
  const plafond = screen.getByRole('combobox', { name: /^Plafond/ });
  expect(plafond).toHaveAccessibleDescription('Plusieurs colonnes conviennent : choisissez.');
  await user.selectOptions(plafond, 'Plafond 2');
  await user.selectOptions(loyer, 'Aucune');
  expect(since('link')).toEqual([
    ['link', 'plafond', 4],
    ['link', 'loyer', undefined],
  ]);
});

test('shows each cell before and after, and counts what will be written', async () => {
  const { user, since, store } = await openView();
  expect(screen.getByText(/3 ménages en commun/)).toHaveTextContent(
    shown('3 ménages en commun : 1 cellule vide à remplir, 2 déjà remplies autrement.'),
  );
  expect(within(cells()).getByText(/\(vide\)/)).toHaveTextContent(
    shown('le loyer : (vide) → 6,05 €/m²'),
  );
  expect(writeButton()).toHaveTextContent(shown('Écrire 1 cellule'));
  await user.click(screen.getByRole('checkbox', { name: /Remplacer le loyer/ }));
  await user.click(screen.getByRole('checkbox', { name: /Donné par le maître d’ouvrage/ }));
  expect(since('replace')).toEqual([
    ['replace', ['H15'], true],
    ['replace', ['C15'], true],
  ]);
  act(() => store.set({ remplacees: new Set(['H15', 'C15']) }));
  expect(writeButton()).toHaveTextContent(shown('Écrire 3 cellules'));
  await user.click(writeButton());
  expect(since('write')).toHaveLength(1);
});

test('asks which row of the list a household that stands twice takes', async () => {
  const { user, since } = await openView();
  const question = screen.getByRole('radiogroup', { name: /M-0043/ });
  expect(within(question).getByRole('radio', { name: 'Aucune' })).toBeChecked();
  await user.click(within(question).getByRole('radio', { name: /^Ligne\s4/ }));
  expect(since('pick')).toEqual([['pick', 'M-0043', 4]]);
});

test('asks whether households written otherwise are those of the form', async () => {
  const { user, since } = await openView();
  const asked =
    /^2.ménages s’écrivent autrement dans la liste.: 45 pour 0045, 46 pour 0046\. Les rapprocher$/;
  await user.click(screen.getByRole('checkbox', { name: asked }));
  expect(since('rapprocher')).toEqual([['rapprocher', true]]);
});

test('says what is left aside, and why', async () => {
  const { user } = await openView();
  for (const title of [
    '1 valeur de la liste illisible',
    '1 ménage du formulaire absent de la liste',
    '1 ménage de la liste absent du formulaire',
  ]) {
    await user.click(screen.getByText(title));
  }
  expect(screen.getByText(/450 €\/mois/)).toBeVisible();
  expect(screen.getByText(shown('Ligne 16 · 0045'))).toBeVisible();
  expect(screen.getByText(shown('Ligne 5 · 0099'))).toBeVisible();
  expect(screen.getByText(/sans identifiant lisible \(8 et 12\)/)).toBeVisible();
});

test('says that the form changed, and that nothing was written', async () => {
  await openView({ ...STATE, change: true });
  expect(screen.getByText(/rien n’a été écrit/).closest('[role="alert"]')).toBeVisible();
});

test('axe finds nothing, before a list is given and after', async () => {
  document.documentElement.lang = 'fr';
  document.title = 'Relogement';
  const { store } = await openView();
  const options = { rules: { 'color-contrast': { enabled: false } } };
  expect((await axe.run(document, options)).violations).toEqual([]);
  act(() => store.set({ liste: undefined, sources: [] }));
  expect((await axe.run(document, options)).violations).toEqual([]);
});
