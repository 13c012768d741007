import { act, screen, within } from '@testing-library/react';

import type { SessionState } from '../../src/app/state';
import { openPane } from './support/render';
import { form, READY, withForm } from './support/samples';

const EMPTY: SessionState = { phase: 'sans-formulaire', forms: [] };

describe('the first opening', () => {
  test('asks who works, once, and remembers the answer', async () => {
    const { user, preferences } = openPane(EMPTY, { role: undefined });
    expect(screen.getByRole('heading', { name: 'Vous êtes…' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Maître d’ouvrage/ }));
    expect(preferences.role()).toBe('maitre-ouvrage');
    expect(screen.queryByRole('heading', { name: 'Vous êtes…' })).not.toBeInTheDocument();
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('that it keeps nothing (%s) is said once, where it opens', async (sansMemoire, times) => {
    const { user } = openPane(EMPTY, { role: undefined, sansMemoire });
    expect(screen.queryAllByText(/Ce navigateur ne laisse rien garder/)).toHaveLength(times);
    await user.click(screen.getByRole('button', { name: /bailleur/i }));
    expect(screen.queryByText(/Ce navigateur ne laisse rien garder/)).not.toBeInTheDocument();
  });

  test('opens on the forms for a maître d’ouvrage, on the checks for a bailleur', () => {
    const { unmount } = openPane(withForm(form()), { role: 'maitre-ouvrage' });
    expect(screen.getByRole('tab', { name: 'Formulaires' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    unmount();
    openPane(withForm(form()), { role: 'bailleur' });
    expect(screen.getByRole('tab', { name: 'Contrôle' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('without a form', () => {
  test('says so and offers to insert the Modèle B', async () => {
    const { user } = openPane(EMPTY);
    expect(
      screen.getByRole('heading', { name: 'Aucun formulaire dans ce classeur' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Insérer le Modèle B' }));
    expect(screen.getByRole('heading', { name: 'Insérer le Modèle B' })).toBeVisible();
  });

  test.each([
    ['bailleur', ['Insérer le Modèle B', 'Insérer le Modèle A']],
    ['maitre-ouvrage', ['Insérer le Modèle A', 'Insérer le Modèle B']],
    ['finances', ['Insérer le Modèle B', 'Insérer le Modèle A']],
  ] as const)('offers to a %s the forms in that order: %s', async (role, order) => {
    const { user } = openPane(EMPTY, { role });
    await user.click(screen.getByRole('tab', { name: 'Contrôle' }));
    const buttons = screen.getAllByRole('button', { name: /^Insérer le Modèle/ });
    expect(buttons.map((button) => button.textContent)).toEqual(order);
  });

  test('reads the workbook again on demand', async () => {
    const { user, session } = openPane(EMPTY);
    await user.click(screen.getByRole('button', { name: 'Relire le classeur' }));
    expect(session.calls.map((call) => call.name)).toEqual(['checkAll']);
  });

  test('names the requirement set that Excel lacks', () => {
    openPane({ phase: 'non-pris-en-charge', forms: [], requirement: 'ExcelApi 1.9' });
    expect(screen.getByText(/ExcelApi 1\.9/)).toBeVisible();
  });
});

describe('the top strip', () => {
  test('names the form, its verdict, its counts and its amount', () => {
    openPane(withForm(form()));
    expect(
      screen.getByRole('heading', { level: 1, name: 'Modèle B · Néolia · 2025' }),
    ).toBeVisible();
    expect(
      screen.getByText(
        '2 lignes et 1 autre point à corriger, 1 ligne à compléter avant de certifier',
      ),
    ).toBeVisible();
    const counts = within(screen.getByRole('list', { name: 'Relogements déclarés' }));
    expect(counts.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '12 déclarées',
      '7 éligibles',
      '2 à compléter, dont 1 à corriger',
      '1 à justifier',
      '2 non éligibles',
      'Forfait\u00a0: 36\u202f500\u00a0€, au barème de 2018, dont 4\u202f000\u00a0€ à justifier',
    ]);
  });

  test('says quietly that the sheet in view holds no form, and which one it follows', () => {
    const { session } = openPane(withForm(form(), { horsFormulaire: true }));
    const note =
      'La feuille active ne contient pas de formulaire. Le volet suit la feuille « Modèle B ».';
    expect(screen.getByText(note)).toBeVisible();
    act(() => session.set(withForm(form())));
    expect(screen.queryByText(note)).not.toBeInTheDocument();
  });

  test('announces the verdict as it changes', () => {
    const { session } = openPane(withForm(form()));
    act(() => session.set(withForm(form(READY))));
    expect(screen.getByText('Prêt à certifier')).toHaveAttribute('role', 'status');
  });

  test('offers a menu when the workbook holds several forms', async () => {
    const other = form({ id: 'ModeleB_2', declarant: 'Grand Besançon Habitat' });
    const { user, session } = openPane({
      ...withForm(form()),
      forms: [form(), other],
    });
    await user.click(screen.getByRole('button', { name: 'Modèle B · Néolia · 2025' }));
    await user.click(screen.getByRole('menuitemradio', { name: /Grand Besançon Habitat/ }));
    expect(session.calls).toContainEqual({ name: 'chooseForm', args: ['ModeleB_2'] });
  });
});

describe('what is going on', () => {
  test('work under way is named, measured and can be given up', async () => {
    const { user, session } = openPane(
      withForm(form(), { busy: { task: 'verification', progress: 0.42, cancellable: true } }),
    );
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.42');
    expect(screen.getByText('Vérification du formulaire : 42 %')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(session.calls).toEqual([{ name: 'cancel', args: [] }]);
  });

  test('a problem says what happened and what to do, and can be tried again or closed', async () => {
    const { user, session } = openPane(withForm(form()));
    await user.click(screen.getByRole('button', { name: 'Tout vérifier' }));
    act(() =>
      session.set(withForm(form(), { problem: { code: 'cell-edit-mode', during: 'correction' } })),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/Validez-la avec Entrée/);
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    expect(session.calls.map((call) => call.name)).toEqual(['checkAll', 'checkAll', 'dismiss']);
  });

  test('a change left half done names its places and is taken back, never asked again', async () => {
    const restes = ['Modèle B ! A14:I14', 'Suivi ! A5:F5', 'Paramètres ! B2', 'Modèle B ! C40'];
    const problem = { code: 'connection-lost', during: 'correction', restes } as const;
    const { user, session } = openPane(withForm(form()));
    act(() => session.set(withForm(form(), { problem: { ...problem, revocable: true } })));
    expect(screen.getByRole('alert')).toHaveTextContent(
      /Reste modifié : Modèle B ! A14:I14 ; Suivi ! A5:F5 ; Paramètres ! B2 et 1 autre endroit\./,
    );
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Défaire' }));
    act(() => session.set(withForm(form(), { problem: { ...problem, revocable: false } })));
    expect(screen.queryByRole('button', { name: 'Défaire' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Relire le classeur' }));
    expect(session.calls.map((call) => call.name)).toEqual(['putBack', 'checkAll']);
  });

  test('what Excel does not answer is said, with three ways on', async () => {
    const { user, session } = openPane(withForm(form(), { silence: 'ecriture' }));
    expect(screen.getByRole('alert')).toHaveTextContent(/la modification est en cours/);
    await user.click(screen.getByRole('button', { name: 'Attendre' }));
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await user.click(screen.getByRole('button', { name: 'Relire le classeur' }));
    expect(session.calls.map((call) => call.name)).toEqual([
      'wait',
      'giveUp',
      'giveUp',
      'checkAll',
    ]);
  });

  test('a change that nobody knows the end of is read before it is made again', async () => {
    const { user, session } = openPane(withForm(form()));
    await user.click(screen.getByRole('button', { name: 'Tout vérifier' }));
    const problem = { code: 'connection-lost', during: 'sans-reponse' } as const;
    act(() => session.set(withForm(form(), { problem })));
    expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Relire le classeur' }));
    expect(session.calls.map((call) => call.name)).toEqual(['checkAll', 'checkAll']);
  });

  test.each(['unknown', 'connection-lost'] as const)(
    '%s, which advises to load the pane again, has the button that does it',
    (code) => {
      openPane(withForm(form(), { problem: { code, during: 'correction' } }));
      expect(screen.getByRole('alert')).toHaveTextContent(/rechargez le volet/i);
      expect(screen.getByRole('button', { name: 'Recharger le volet' })).toBeVisible();
    },
  );

  test('a confirmation offers the way back where there is one', async () => {
    const { user, session } = openPane(
      withForm(form(), { notice: { kind: 'corrige', count: 3, undoable: true } }),
    );
    expect(screen.getByText('3 corrections faites.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(session.calls).toEqual([{ name: 'undo', args: [] }]);
  });

  test('a confirmation leaves when another page is asked for', async () => {
    const { user, session } = openPane(
      withForm(form(), { notice: { kind: 'corrige', count: 3, undoable: true } }),
    );
    await user.click(screen.getByRole('button', { name: 'Certifier' }));
    expect(session.calls).toEqual([{ name: 'dismiss', args: [] }]);
  });

  test('a confirmation that cannot be taken back offers no way back', () => {
    openPane(withForm(form(), { notice: { kind: 'certifie', count: 1, undoable: false } }));
    expect(screen.queryByRole('button', { name: 'Annuler' })).not.toBeInTheDocument();
  });
});

describe('the forms of the workbook', () => {
  test('adds as many rows as typed, Enter included', async () => {
    const { user, session } = openPane(withForm(form()));
    await user.click(screen.getByRole('tab', { name: 'Formulaires' }));
    const count = screen.getByRole('textbox', { name: 'Nombre de lignes à ajouter' });
    await user.clear(count);
    await user.type(count, '25{Enter}');
    expect(session.calls).toEqual([{ name: 'addRows', args: [25] }]);
  });

  test.each(['0', '10001', 'dix'])('refuses to add « %s » rows', async (text) => {
    const { user, session } = openPane(withForm(form()));
    await user.click(screen.getByRole('tab', { name: 'Formulaires' }));
    const count = screen.getByRole('textbox', { name: 'Nombre de lignes à ajouter' });
    await user.clear(count);
    await user.type(count, `${text}{Enter}`);
    expect(session.calls).toEqual([]);
  });

  test('shows the checks of the form chosen', async () => {
    const other = form({ id: 'ModeleB_2', declarant: 'Logévie' });
    const { user, session } = openPane({ ...withForm(form()), forms: [form(), other] });
    await user.click(screen.getByRole('tab', { name: 'Formulaires' }));
    await user.click(screen.getByRole('button', { name: /Logévie/ }));
    expect(session.calls).toEqual([{ name: 'chooseForm', args: ['ModeleB_2'] }]);
    expect(screen.getByRole('tab', { name: 'Contrôle' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('the example', () => {
  test('an empty workbook offers it beside the forms', async () => {
    const { user, session } = openPane(EMPTY);
    await user.click(screen.getByRole('button', { name: 'Essayer avec un exemple' }));
    expect(session.calls).toEqual([{ name: 'insertExemple', args: [] }]);
  });

  test('says what it is, and is taken away from its own checks', async () => {
    const { user, session } = openPane(withForm(form({ exemple: true })));
    expect(screen.getByText(/Exemple inventé/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Retirer l’exemple' }));
    expect(session.calls).toEqual([{ name: 'removeExemple', args: [] }]);
  });

  test('a form of one’s own says nothing of the kind', () => {
    openPane(withForm(form()));
    expect(screen.queryByText(/Exemple inventé/)).toBeNull();
  });
});
