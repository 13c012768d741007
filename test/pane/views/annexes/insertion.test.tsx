import { act, screen, within } from '@testing-library/react';

import { annexeExemples } from '../../../../src/core/annexes/exemples';
import type { AnnexeModele, AnnexeSaisie } from '../../../../src/core/annexes/forms';
import {
  initialValues,
  parseMontant,
  saisieOf,
  valuesOf,
} from '../../../../src/pane/views/annexes/insertion/values';
import { fill, openPane } from '../../support/render';
import { AUJOURDHUI } from '../../support/samples';
import { fakeAnnexes } from './room';

function openInsertion(modele: AnnexeModele, last?: AnnexeSaisie) {
  const annexes = fakeAnnexes({}, last);
  const pane = openPane(
    { phase: 'sans-formulaire', forms: [], asked: { annexe: modele } },
    { role: 'finances', rooms: { annexes } },
  );
  return { ...pane, annexes };
}

const submit = () => screen.getByRole('button', { name: 'Insérer' });
const example = (nom: string, modele: AnnexeModele) => {
  const found = annexeExemples.find((each) => each.nom === nom && each.saisie.modele === modele);
  if (found === undefined) throw new Error(nom);
  return found.saisie;
};

describe('the page that inserts an annexe', () => {
  test('opens on what the ribbon asked for, on the first year', () => {
    openInsertion('2');
    expect(screen.getByRole('heading', { name: 'Insérer l’Annexe 2' })).toBeVisible();
    expect(screen.getByLabelText(/^Première année/)).toHaveFocus();
  });

  test('offers the three years that ended for Annexe 1, the three to come for Annexe 2', () => {
    // The day of these tests is in March 2026.
    expect(initialValues('1', undefined, AUJOURDHUI).periode).toEqual({ de: 2023, a: 2025 });
    expect(initialValues('2', undefined, AUJOURDHUI).periode).toEqual({ de: 2027, a: 2029 });
  });

  test.each(['Besançon', 'Dijon'])('inserts the example of %s as it is', async (nom) => {
    const { user, annexes } = openInsertion('1');
    await user.click(screen.getByRole('button', { name: nom }));
    await user.click(submit());
    expect(annexes.calls).toEqual([{ name: 'insert', args: [example(nom, '1')] }]);
  });

  test('without amounts inserts lines that wait for them', async () => {
    const { user, annexes } = openInsertion('2');
    await user.click(submit());
    expect(annexes.calls).toMatchObject([
      {
        name: 'insert',
        args: [{ modele: '2', unite: 'k€', lignes: [{ montants: [null] }, { montants: [null] }] }],
      },
    ]);
  });

  test.each([
    ['abcd', '2019', 'Indiquez une année à quatre chiffres.'],
    ['2019', '2018', 'La fin vient avant le début.'],
    ['2000', '2030', 'Trop long : 30 années au plus.'],
  ])('refuses %s to %s: « %s »', async (de, a, sentence) => {
    const { user, annexes } = openInsertion('1');
    await fill(user, screen.getByLabelText(/^Première année/), de);
    await fill(user, screen.getByLabelText(/^Dernière année/), a);
    await user.click(submit());
    expect(screen.getByText(sentence)).toBeVisible();
    expect(annexes.calls).toEqual([]);
  });

  test('takes thirty years', async () => {
    const { user, annexes } = openInsertion('1');
    await fill(user, screen.getByLabelText(/^Première année/), '2000');
    await fill(user, screen.getByLabelText(/^Dernière année/), '2029');
    await user.click(submit());
    expect(annexes.calls).toMatchObject([{ args: [{ periode: { de: 2000, a: 2029 } }] }]);
  });

  test('refuses a line without a name and an amount that is none, and goes to the first', async () => {
    const { user, annexes } = openInsertion('1', example('Dijon', '1'));
    await fill(user, screen.getByRole('textbox', { name: 'Ligne 2' }), '');
    const line = within(screen.getByRole('group', { name: 'Ligne 2' }));
    await fill(user, line.getByLabelText('2018 (k€)'), 'douze');
    await user.click(submit());
    expect(screen.getByText('Indiquez l’intitulé de la ligne.')).toBeVisible();
    expect(screen.getByText('Écrivez un nombre, par exemple 12,5.')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Ligne 2' })).toHaveFocus();
    expect(annexes.calls).toEqual([]);
  });

  test('refuses a table without lines, and goes to the button that adds one', async () => {
    const { user, annexes } = openInsertion('1');
    await user.click(screen.getByRole('button', { name: 'Retirer la ligne 1' }));
    await user.click(screen.getByRole('button', { name: 'Retirer la ligne 1' }));
    expect(screen.getByRole('button', { name: 'Ajouter une ligne' })).toHaveFocus();
    await user.click(submit());
    expect(screen.getByText('Ajoutez au moins une ligne.')).toBeVisible();
    expect(annexes.calls).toEqual([]);
  });

  test('a line goes up by the keyboard, with its amounts, and the key stays under the finger', async () => {
    const { user, annexes } = openInsertion('1', example('Dijon', '1'));
    const up = screen.getByRole('button', { name: 'Monter la ligne 2' });
    act(() => up.focus());
    await user.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Monter la ligne 1' })).toHaveFocus();
    await user.click(submit());
    const [first, second] = example('Dijon', '1').lignes;
    expect(annexes.calls).toMatchObject([{ args: [{ lignes: [second, first] }] }]);
  });

  test('a line that is added has the keyboard; blank notes are left out', async () => {
    const { user, annexes } = openInsertion('2');
    await user.click(screen.getByRole('button', { name: 'Ajouter une ligne' }));
    expect(screen.getByRole('textbox', { name: 'Ligne 3' })).toHaveFocus();
    await user.paste('Ingénierie');
    await user.click(screen.getByRole('button', { name: 'Retirer la note\u00a01' }));
    await user.click(screen.getByRole('button', { name: 'Ajouter une note' }));
    await user.click(submit());
    const [call] = annexes.calls;
    const [saisie] = (call?.args ?? []) as readonly AnnexeSaisie[];
    expect(saisie?.lignes.at(-1)).toEqual({ libelle: 'Ingénierie', montants: [null] });
    expect(saisie?.notes).toEqual(example('Dijon', '2').notes.slice(1));
  });
});

test.each([
  ['', null],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['15 428', 15_428],
  ['15\u202f428', 15_428],
  ['-3', -3],
  ['7 M€', undefined],
  ['douze', undefined],
])('the amount typed as « %s » is %s', (text, montant) => {
  expect(parseMontant(text)).toBe(montant);
});

test.each(annexeExemples.map(({ nom, saisie }) => [`${nom} ${saisie.modele}`, saisie] as const))(
  'the fields of %s give it back',
  (_, saisie) => {
    expect(saisieOf(valuesOf(saisie))).toEqual(saisie);
  },
);
