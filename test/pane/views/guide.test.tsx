import { screen } from '@testing-library/react';

import { openPane } from '../support/render';
import { form, READY, withForm } from '../support/samples';

const guide = () => screen.queryByTitle('Guide de Relogement');

test('« Guide » shows the guide from its beginning, and gives the focus back', async () => {
  const { user } = openPane(withForm(form()));
  await user.click(screen.getByRole('button', { name: 'Guide' }));
  expect(guide()).toHaveAttribute('src', 'aide.html');
  expect(screen.getByRole('heading', { name: 'Guide' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(guide()).toBeNull();
  expect(screen.getByRole('button', { name: 'Guide' })).toHaveFocus();
});

test('a finding opens the guide at its own rule', async () => {
  const { user } = openPane(withForm(form()));
  const [rule] = screen.getAllByRole('button', { name: 'Règle et source' });
  if (rule) await user.click(rule);
  const code = screen.getByText(/^Règle.:/).textContent?.split(': ')[1] ?? '';
  expect(code).not.toBe('');
  await user.click(screen.getByRole('button', { name: 'Lire la règle dans le guide' }));
  expect(guide()).toHaveAttribute('src', `aide.html#constats-${code}`);
});

test('the tabs are as they were once the guide is closed', async () => {
  const { user } = openPane(withForm(form(READY)));
  await user.click(screen.getByRole('tab', { name: 'Contrôle' }));
  await user.click(screen.getByRole('button', { name: 'Guide' }));
  expect(screen.queryByRole('tab')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Retour' }));
  expect(screen.getByRole('tab', { name: 'Contrôle' })).toHaveAttribute('aria-selected', 'true');
});
