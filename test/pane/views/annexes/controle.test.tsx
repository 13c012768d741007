import { screen, within } from '@testing-library/react';

import { sumBilans } from '../../../../src/core/annexes/bilan';
import { sentenceOf } from '../../../../src/text/fr';
import { annexe1, besancon, readAnnexes, typedSheet } from '../../../core/textes/annexes';
import { openPane, shown } from '../../support/render';
import { controle, fakeAnnexes, tableau } from './room';

const NONE = { phase: 'sans-formulaire', forms: [] } as const;
/** In thousands of euros: 2 463 is 800 + 975 + 688; the total printed is 37 too many. */
const FAUX = annexe1([800, 975, 688, 2500], [3375, 2097, 1912, 7384], [4175, 3072, 2600, 9847]);

function openAnnexes(state: Parameters<typeof fakeAnnexes>[0] = {}) {
  const annexes = fakeAnnexes(state);
  const pane = openPane(NONE, { role: 'finances', rooms: { annexes } });
  return { ...pane, annexes };
}

const checked = (sheets: Parameters<typeof readAnnexes>[0]) =>
  controle(readAnnexes(sheets).map((annexe) => tableau(annexe)));

describe('before any check', () => {
  test.each([
    ['Tout le classeur', 'classeur'],
    ['Cette feuille', 'feuille'],
    ['La sélection', 'selection'],
  ])('« %s » checks it', async (label, portee) => {
    const { user, annexes } = openAnnexes();
    await user.click(screen.getByRole('button', { name: label }));
    expect(annexes.calls).toEqual([{ name: 'check', args: [portee] }]);
  });

  test.each([
    ['Insérer l’Annexe 1', 'Insérer l’Annexe 1'],
    ['Insérer l’Annexe 2', 'Insérer l’Annexe 2'],
    ['Rapprocher un texte', 'Rapprocher un texte'],
    ['Comparer prévu et réalisé', 'Prévu et réalisé'],
  ])('« %s » opens its page, and Escape comes back', async (label, title) => {
    const { user } = openAnnexes();
    await user.click(screen.getByRole('button', { name: label }));
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Contrôler les totaux' })).toBeVisible();
  });
});

describe('a check', () => {
  test('says that all is right, of how many tables, and how many sums it looked at', () => {
    // Three lines across and four columns down, the grand total both ways among them.
    openAnnexes({ controle: checked(besancon.slice(0, 1)) });
    expect(screen.getByRole('status')).toHaveTextContent('1 tableau : tout est juste');
    expect(screen.getByText('Tout le classeur · 7 sommes vérifiées')).toBeVisible();
    expect(screen.getByText('Tout est juste')).toBeVisible();
  });

  test('names the only table that is wrong, with how many errors', () => {
    openAnnexes({ controle: checked([FAUX]) });
    expect(screen.getByRole('status')).toHaveTextContent(
      /^\d erreurs? dans l’Annexe 1 ; \d sommes justes sur 7, \d fausses?$/,
    );
  });

  test('lists the findings of each table under its name and place', () => {
    const state = checked([FAUX]);
    openAnnexes({ controle: state });
    const table = within(screen.getByRole('article', { name: 'Annexe 1 · 2017-2019' }));
    expect(table.getByText(/Annexe 1 ! A3:E6 · en k€/)).toBeVisible();
    const [finding] = state.tableaux[0]?.findings ?? [];
    if (finding === undefined) throw new Error('Nothing is wrong there');
    expect(table.getByText(shown(sentenceOf(finding)))).toBeVisible();
  });

  test('goes to the cell, corrects one finding, corrects all', async () => {
    const state = checked(besancon.slice(1));
    const findings = state.tableaux[0]?.findings ?? [];
    const correctable = findings.find(({ correction }) => correction !== undefined);
    const { user, annexes } = openAnnexes({ controle: state });
    const [go] = screen.getAllByRole('button', { name: 'Aller à la cellule' });
    const [fix] = screen.getAllByRole('button', { name: /^Corriger/ });
    if (go === undefined || fix === undefined) throw new Error('Nothing to do there');
    await user.click(go);
    await user.click(fix);
    await user.click(screen.getByRole('button', { name: /^Tout corriger \(\d+\)$/ }));
    expect(annexes.calls).toEqual([
      { name: 'goTo', args: [findings[0]?.lieu] },
      { name: 'correct', args: [correctable] },
      { name: 'correctAll', args: [] },
    ]);
  });

  test('a level shows only the tables that have findings of it', async () => {
    const { user } = openAnnexes({ controle: checked([FAUX, ...besancon.slice(1)]) });
    expect(screen.getAllByRole('article').length).toBeGreaterThan(1);
    await user.click(screen.getByRole('button', { name: /^\d+ erreurs?$/ }));
    for (const article of screen.getAllByRole('article')) {
      expect(within(article).getAllByText('Erreur').length).toBeGreaterThan(0);
    }
  });

  test('sets apart what was not understood, and does not call the whole right', () => {
    const nonCompris = [{ feuille: 'Feuil2', plage: 'B2:D9', motif: 'sans-libelles' }] as const;
    const [annexe] = readAnnexes(besancon);
    if (annexe === undefined) throw new Error('No table');
    openAnnexes({ controle: controle([tableau(annexe)], { nonCompris }) });
    expect(screen.getByRole('status')).toHaveTextContent(/1 partie non contrôlée/);
    const apart = within(screen.getByRole('article', { name: 'Non contrôlé' }));
    expect(apart.getByText(/Feuil2 B2:D9/)).toBeVisible();
  });

  test('claims nothing of a table in which no sum could be checked', () => {
    const [annexe] = readAnnexes(besancon);
    if (annexe === undefined) throw new Error('No table');
    const alone = tableau(annexe, { findings: [], bilan: sumBilans([]) });
    openAnnexes({ controle: controle([alone]) });
    expect(screen.getByText('Aucune somme à vérifier')).toBeVisible();
    expect(screen.queryByText(/tout est juste/i)).toBeNull();
  });

  test('asks what the layout does not say, and keeps the answer', async () => {
    const [budget] = readAnnexes([
      typedSheet('Budget', [
        ['Agence', 'Aides (€)', 'Ticket'],
        ['Nord', 12_000, 500],
        ['Sud', 9000, 450],
        ['Total', 21_000, 477],
      ]),
    ]);
    if (budget === undefined) throw new Error('No table');
    const state = controle([tableau(budget)]);
    const { user, annexes } = openAnnexes({ controle: state });
    expect(screen.getByRole('status')).toHaveTextContent(
      '1 tableau : 1 somme juste sur 2, 1 à confirmer',
    );
    const asked = within(screen.getByRole('list', { name: 'À confirmer' }));
    expect(asked.getByText('À confirmer')).toBeVisible();
    expect(asked.getByText('C4')).toBeVisible();
    expect(asked.getByText(/le total C4 affiche 477/)).toBeVisible();
    await user.click(asked.getByRole('button', { name: 'Ce n’est pas une somme' }));
    const [question] = state.tableaux[0]?.questions ?? [];
    expect(annexes.calls).toEqual([{ name: 'answer', args: [question, 'pas-somme'] }]);
  });

  test('writes the control block of a table, or takes it away', async () => {
    const state = checked(besancon.slice(0, 1));
    const { user, annexes } = openAnnexes({ controle: state });
    await user.click(screen.getByRole('button', { name: 'Bloc de contrôle' }));
    const [first] = state.tableaux;
    if (first === undefined) throw new Error('No table');
    expect(annexes.calls).toEqual([{ name: 'writeBloc', args: [first.annexe.id] }]);
  });

  test('a table with a thousand findings goes on from article to article', () => {
    const [annexe] = readAnnexes([FAUX]);
    if (annexe === undefined) throw new Error('No table');
    const findings = Array.from({ length: 1000 }, (_, index) => ({
      code: 'valeur-a-completer' as const,
      valeur: 'X',
      niveau: 'erreur' as const,
      lieu: { feuille: 'Annexe 1', cellule: `B${index + 5}`, champ: 'Année 2017' },
    }));
    openAnnexes({ controle: controle([tableau(annexe, { findings })]) });
    expect(screen.getAllByRole('article')[0]).toHaveAttribute('aria-setsize', '40');
    expect(screen.getAllByRole('listitem').length).toBeLessThan(500);
  });

  test('says what to do where there is no table', () => {
    openAnnexes({ controle: controle([], { portee: 'selection', lieu: 'Feuil1 ! A1' }) });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Aucun tableau de montants dans la sélection',
    );
    expect(screen.getByText(/Vous pouvez insérer une annexe/)).toBeVisible();
  });

  test('the bar below checks again, inserts, and opens the text page', async () => {
    const { user, annexes } = openAnnexes({ controle: checked(besancon) });
    await user.click(screen.getByRole('button', { name: 'Contrôler' }));
    await user.click(screen.getByRole('menuitem', { name: 'Cette feuille' }));
    expect(annexes.calls).toEqual([{ name: 'check', args: ['feuille'] }]);
    await user.click(screen.getByRole('button', { name: 'Comparer' }));
    await user.click(screen.getByRole('menuitem', { name: 'Rapprocher un texte' }));
    expect(screen.getByRole('heading', { name: 'Rapprocher un texte' })).toBeVisible();
  });
});
