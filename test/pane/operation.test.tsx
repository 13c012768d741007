import { screen } from '@testing-library/react';

import { openPane } from './support/render';
import { form, withForm } from './support/samples';

const connues = [
  { idtop: '168-G', nom: 'Grette' },
  { idtop: '168-P', nom: 'Planoise' },
];
const withOperations = (idtop: string, known = connues) => ({
  ...withForm(form({ idtop })),
  operation: { idtop, connues: known },
});

test('one operation is named, and there is nothing to choose', () => {
  openPane(withOperations('168-P', connues.slice(1)));
  expect(screen.getByText('Planoise')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Opération/ })).not.toBeInTheDocument();
});

test('one of several is chosen in one menu, each with its IDTOP', async () => {
  const { user, session } = openPane(withOperations('168-P'));
  await user.click(screen.getByRole('button', { name: 'Opération Planoise' }));
  const items = screen.getAllByRole('menuitemradio').map((item) => item.textContent);
  expect(items).toEqual(['Grette · 168-G', 'Planoise · 168-P']);
  expect(screen.getByRole('menuitemradio', { checked: true })).toHaveTextContent('Planoise');
  await user.click(screen.getByRole('menuitemradio', { name: /Grette/ }));
  expect(session.calls).toEqual([{ name: 'chooseOperation', args: ['168-G'] }]);
});

test('« Suivi » also offers all of them together', async () => {
  const { user } = openPane(withOperations('168-P'), { role: 'maitre-ouvrage' });
  await user.click(screen.getByRole('tab', { name: 'Suivi' }));
  await user.click(screen.getByRole('button', { name: 'Opération Planoise' }));
  expect(screen.getByRole('menuitemradio', { name: 'Toutes les opérations' })).toBeVisible();
});

test('where nothing tells which one, it says so', () => {
  openPane(withOperations(''));
  expect(screen.getByRole('button', { name: 'Opération à choisir' })).toBeVisible();
});

test('annexes are of no operation', async () => {
  const { user } = openPane(withOperations('168-P'));
  await user.click(screen.getByRole('tab', { name: 'Annexes' }));
  expect(screen.queryByRole('button', { name: /^Opération/ })).not.toBeInTheDocument();
});
