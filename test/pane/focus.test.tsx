/** Where the keyboard stands as pages open, refuse and close, and what is kept of them. */
import { act, screen, waitFor, within } from '@testing-library/react';

import type { SessionState } from '../../src/app/state';
import { openPane } from './support/render';
import { form, READY, withForm } from './support/samples';

const NONE: SessionState = { phase: 'sans-formulaire', forms: [] };

const PAGES = [
  ['Certifier', withForm(form()), 'bailleur', 'Certifier'],
  ['Calculer un plafond APL', withForm(form()), 'maitre-ouvrage', /plafond/i],
  ['Insérer le Modèle B', NONE, 'bailleur', 'Insérer le Modèle B'],
  ['Guide', withForm(form()), 'bailleur', 'Guide'],
] as const;

test.each(PAGES)(
  '%s opens with the focus inside, and gives it back',
  async (name, state, role, title) => {
    const { user } = openPane(state, { role });
    await user.click(screen.getByRole('button', { name }));
    const page = screen.getByRole('main');
    expect(within(page).getByRole('heading', { level: 1 })).toHaveTextContent(title);
    expect(page).toContainElement(document.activeElement as HTMLElement);
    expect(document.activeElement).not.toBe(page);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name })).toHaveFocus();
  },
);

test('the button that opened a page and is called otherwise since has the focus again', async () => {
  const { user, session } = openPane(withForm(form(READY)));
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  const certified = {
    ...READY,
    verdict: { kind: 'certifie', le: '2026-03-14', intact: true },
  } as const;
  act(() => session.set(withForm(form(certified))));
  await screen.findByRole('heading', { name: 'Certificat' });
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Voir le certificat' })).toHaveFocus();
});

test('who answers who they are goes on in the open tab, and in the first answer once asked again', async () => {
  const { user } = openPane(withForm(form()), { role: undefined });
  expect(document.body).toHaveFocus();
  await user.click(screen.getByRole('button', { name: /^Bailleur/ }));
  await waitFor(() => expect(screen.getByRole('tab', { selected: true })).toHaveFocus());
  await user.click(screen.getByRole('tab', { name: 'Formulaires' }));
  await user.click(screen.getByRole('button', { name: 'Changer' }));
  await waitFor(() => expect(screen.getByRole('button', { name: /^Bailleur/ })).toHaveFocus());
});

test('what comes when nobody stands in the pane takes no focus', async () => {
  const { session } = openPane(withForm(form()));
  act(() => session.set(NONE));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(document.body).toHaveFocus();
});

test('a refused button goes to the first fault and says it over the bar, until something is changed', async () => {
  const { user, session } = openPane({ ...NONE, asked: { insertion: 'B' } });
  await user.click(screen.getByRole('button', { name: 'Insérer' }));
  expect(session.calls).toEqual([]);
  expect(screen.getByRole('textbox', { name: /^Numéro/ })).toHaveFocus();
  const said = screen.getByText(
    'À revoir : Indiquez le numéro de la convention. Puis 1 autre point.',
  );
  expect(said.compareDocumentPosition(screen.getByRole('button', { name: 'Insérer' }))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  await user.keyboard('1');
  expect(screen.queryByText(/^À revoir/)).toBeNull();
});

test('« Certifier » goes to the first attestation that is not ticked', async () => {
  const { user } = openPane(withForm(form(READY)));
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  const boxes = screen.getAllByRole('checkbox');
  if (boxes[0]) await user.click(boxes[0]);
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  expect(boxes[1]).toHaveFocus();
  expect(
    screen.getByText('À revoir : Cochez les 4 attestations restantes. Puis 2 autres points.'),
  ).toBeVisible();
});

test('three attestations ticked and a name typed are there again when the page is', async () => {
  const { user } = openPane(withForm(form(READY)));
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  for (const box of screen.getAllByRole('checkbox').slice(0, 3)) await user.click(box);
  await user.type(screen.getByRole('textbox', { name: /représentant/ }), 'Claude Martin');
  await user.click(screen.getByRole('button', { name: 'Retour' }));
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  const ticked = screen.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked);
  expect(ticked).toHaveLength(3);
  expect(screen.getByRole('textbox', { name: /représentant/ })).toHaveValue('Claude Martin');
});

test('another form takes nothing of them', async () => {
  const { user, session } = openPane(withForm(form(READY)));
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  for (const box of screen.getAllByRole('checkbox')) await user.click(box);
  await user.keyboard('{Escape}');
  const other = form({ ...READY, id: 'ModeleB_2', feuille: 'Modèle B (2)' });
  act(() => session.set(withForm(other)));
  await user.click(await screen.findByRole('button', { name: 'Certifier' }));
  expect(
    screen.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked),
  ).toEqual([]);
});
