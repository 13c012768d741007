import { act, screen } from '@testing-library/react';

import type { LigneChoisie } from '../../../src/app/state';
import type { IsoDate } from '../../../src/core/date';
import type { Finding } from '../../../src/core/finding';
import { fill, openPane } from '../support/render';
import { finding, form, ligne, withForm } from '../support/samples';

const field = (name: RegExp) => screen.getByRole('textbox', { name });
const result = () => screen.getByRole('status', { name: 'Résultat' });

async function openPlafond() {
  const opened = openPane(withForm(form()), { role: 'maitre-ouvrage' });
  await opened.user.click(screen.getByRole('button', { name: 'Calculer un plafond APL' }));
  return opened;
}

async function ask(bail: string, surface: string) {
  const opened = await openPlafond();
  await fill(opened.user, field(/^Date de signature/), bail);
  await fill(opened.user, field(/^Surface/), surface);
  return opened;
}

describe('the plafond APL of a lease', () => {
  test('298,07 € over 46 m² is 6,4797…, cut to 6,47: 6,48 × 46 = 298,08 is above it', async () => {
    await ask('01/10/2021', '46');
    expect(result()).toHaveTextContent(
      '6,47 €/m² (plafond mensuel 298,07 €, zone I, en vigueur depuis le 01/10/2021)',
    );
    expect(result()).toHaveTextContent('298,07 € ÷ 46 m² = 6,47 €/m²');
    expect(result()).toHaveTextContent('6,4797 à quatre décimales');
  });

  test.each([
    ['30/09/2014', 'avant le 01/10/2014', 'eve of the first'],
    ['01/10/2014', 'plafond mensuel 292,62 €', 'first day'],
    ['30/09/2021', 'plafond mensuel 296,82 €', 'eve of a change'],
    ['01/10/2021', 'plafond mensuel 298,07 €', 'day of a change'],
    ['30/09/2026', 'Dernier montant connu, au 01/10/2025', 'last day of the last known year'],
    ['01/10/2026', 'cherchez le montant dans l’arrêté', 'a year after the last known change'],
  ])('a lease of %s: « %s » (%s)', async (bail, words) => {
    await ask(bail, '46');
    expect(result()).toHaveTextContent(words);
  });

  test('gives no figure from 1 October 2026 on', async () => {
    await ask('01/10/2026', '46');
    expect(result()).not.toHaveTextContent('€');
  });

  test('zone II, three dependants: 399,89 + 2 × 58,21 = 516,31 over 72,50 m² is 7,12', async () => {
    const { user } = await ask('02/10/2025', '72,50');
    await user.click(screen.getByRole('radio', { name: 'II' }));
    await user.click(screen.getByRole('radio', { name: /une personne à charge/ }));
    await fill(user, field(/^Personnes à charge supplémentaires/), '2');
    expect(result()).toHaveTextContent('7,12 €/m² (plafond mensuel 516,31 €, zone II');
  });

  test('zone III, a couple: 329,88 over 60 m² is 5,498, cut to 5,49', async () => {
    const { user } = await ask('02/10/2025', '60 m²');
    await user.click(screen.getByRole('radio', { name: 'III' }));
    await user.click(screen.getByRole('radio', { name: /^Couple/ }));
    expect(result()).toHaveTextContent('5,49 €/m² (plafond mensuel 329,88 €, zone III');
  });

  test('opens on its first field, so that Escape closes it at once', async () => {
    const { user } = await openPlafond();
    expect(screen.getByRole('radio', { name: 'I' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('tab', { name: 'Formulaires' })).toBeVisible();
  });

  test('waits for a date and a surface', async () => {
    await openPlafond();
    expect(result()).toHaveTextContent('Indiquez la date du bail et la surface.');
  });

  test.each([
    ['31/04/2025', '46', 'Indiquez une date comme 02/04/2025.'],
    ['04/2025', '46', 'Indiquez une date comme 02/04/2025.'],
    ['02/04/2025', '0', 'Indiquez une surface supérieure à zéro, comme 46 ou 46,50.'],
    ['02/04/2025', 'abc', 'Indiquez une surface supérieure à zéro, comme 46 ou 46,50.'],
  ])('a lease of %s over %s m² is refused in words once left', async (bail, surface, words) => {
    const { user } = await ask(bail, surface);
    await user.tab();
    expect(screen.getByText(words)).toBeVisible();
    expect(result()).not.toHaveTextContent('€');
  });

  test.each(['-1', '1,5', '21', ''])('refuses %s further dependants', async (count) => {
    const { user } = await ask('02/04/2025', '46');
    await user.click(screen.getByRole('radio', { name: /une personne à charge/ }));
    await fill(user, field(/^Personnes à charge supplémentaires/), count);
    await user.tab();
    expect(screen.getByText('Indiquez un nombre entier de 0 à 20.')).toBeVisible();
  });

  test('says that it covers metropolitan France only', async () => {
    await openPlafond();
    expect(screen.getByText(/France métropolitaine seulement/)).toBeVisible();
  });

  test('Escape goes back to the forms and nothing is asked of the workbook', async () => {
    const { user, session } = await ask('02/04/2025', '46');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('tab', { name: 'Formulaires' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(session.calls).toEqual([]);
  });

  test('450 € by the month over 65 m² is 6,923…, rounded to 6,92', async () => {
    const { user } = await ask('02/04/2025', '65');
    await fill(user, field(/^Loyer mensuel/), '450 €/mois');
    const loyer = screen.getByRole('status', { name: 'Loyer au m²' });
    expect(loyer).toHaveTextContent('450,00 € ÷ 65 m² = 6,92 €/m², au centime (6,9231 à');
    // No row is selected: nothing can be written.
    expect(screen.queryByRole('button', { name: /Écrire/ })).toBeNull();
  });

  test('a rent equal to the monthly plafond is brought to the same amount by m²', async () => {
    // 298,07 / 46 = 6,4797…: rounded, the rent would be 6,48, above the plafond cut to 6,47.
    const { user } = await ask('01/10/2021', '46');
    await fill(user, field(/^Loyer mensuel/), '298,07');
    const loyer = screen.getByRole('status', { name: 'Loyer au m²' });
    expect(loyer).toHaveTextContent('= 6,47 €/m², au centime (6,4797 à quatre décimales)');
    expect(screen.queryByText(/dépasse le plafond/)).toBeNull();
  });

  test('a rent a cent above the monthly plafond is said to be', async () => {
    const { user } = await ask('01/10/2021', '46');
    await fill(user, field(/^Loyer mensuel/), '298,08');
    expect(screen.getByText(/dépasse le plafond/)).toHaveTextContent(
      'Le loyer mensuel de 298,08 € dépasse le plafond mensuel de 298,07 €.',
    );
  });

  test('a rent that cannot be read is refused in words', async () => {
    const { user } = await ask('02/04/2025', '65');
    await fill(user, field(/^Loyer mensuel/), 'gratuit');
    await user.tab();
    expect(screen.getByText(/Indiquez un loyer mensuel/)).toBeVisible();
  });
});

describe('the row selected in the sheet', () => {
  const row = (part: Partial<LigneChoisie> = {}): LigneChoisie => ({
    rang: 14,
    menage: 'M-0042',
    bail: '2021-10-01' as IsoDate,
    montants: {
      loyer: { cellule: 'H14', valeur: null },
      plafond: { cellule: 'I14', valeur: 6.5 },
    },
    ...part,
  });

  async function openWith(ligne: LigneChoisie | undefined) {
    const opened = openPane(withForm(form(), { ligne }), { role: 'maitre-ouvrage' });
    await opened.user.click(screen.getByRole('button', { name: 'Calculer un plafond APL' }));
    return opened;
  }

  test('gives the day of its lease, and takes the plafond in one click', async () => {
    const { user, session } = await openWith(row());
    expect(screen.getByText(/M-0042, bail du/)).toHaveTextContent(
      'Ligne 14 · M-0042, bail du 01/10/2021.',
    );
    await fill(user, field(/^Surface/), '46');
    await user.click(screen.getByRole('button', { name: /^Remplacer\s6,5\spar\s6,47\s/ }));
    expect(session.calls).toEqual([
      {
        name: 'writeMontant',
        args: [{ rang: 14, menage: 'M-0042', colonne: 'plafond', montant: 6.47 }],
      },
    ]);
  });

  test('takes four decimals, and the rent by the month', async () => {
    const { user, session } = await openWith(row());
    await fill(user, field(/^Surface/), '46');
    await fill(user, field(/^Loyer mensuel/), '290');
    await user.click(screen.getByRole('button', { name: /par\s6,4797/ }));
    // 290 / 46 = 6.3043…
    await user.click(screen.getByRole('button', { name: /^Écrire\s6,30\s/ }));
    expect(session.calls.map(({ args }) => args[0])).toEqual([
      { rang: 14, menage: 'M-0042', colonne: 'plafond', montant: 6.4797 },
      { rang: 14, menage: 'M-0042', colonne: 'loyer', montant: 6.3 },
    ]);
  });

  test('says what the cell holds already', async () => {
    const montants = { loyer: undefined, plafond: { cellule: 'I14', valeur: 6.47 } };
    const { user } = await openWith(row({ montants }));
    await fill(user, field(/^Surface/), '46');
    expect(screen.getByText(/I14 contient/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /par\s6,47\s/ })).toBeNull();
  });

  test('another row begins anew, with the zone and the composition of the last', async () => {
    const { user, session, preferences } = await openWith(row());
    await user.click(screen.getByRole('radio', { name: 'III' }));
    await user.click(screen.getByRole('radio', { name: /^Couple/ }));
    await fill(user, field(/^Surface/), '46');
    const next = row({ rang: 15, menage: 'M-0043', bail: '2025-10-02' as IsoDate });
    act(() => session.set(withForm(form(), { ligne: next })));
    expect(field(/^Surface/)).toHaveValue('');
    expect(field(/^Date de signature/)).toHaveValue('02/10/2025');
    expect(screen.getByRole('radio', { name: 'III' })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^Couple/ })).toBeChecked();
    expect(preferences.plafond()).toMatchObject({ zone: 'III', famille: 'couple' });
  });
});

describe('a finding about an amount', () => {
  const lieu = (colonne: string) => ({
    feuille: 'Modèle B',
    cellule: `${colonne}14`,
    champ: colonne,
  });
  const invalide = finding({ code: 'montant-invalide', valeur: '450 € par mois' }, 'erreur', 'H14');
  const open = (each: Finding) =>
    openPane(withForm(form({ groups: [ligne(14, 'M-0042', [each])] })));

  test.each([
    [invalide, 'H'],
    [finding({ code: 'loyer-improbable', montant: 450, seuil: 30 }, 'avertissement', 'H14'), 'H'],
    [finding({ code: 'loyer-superieur-plafond', loyer: 7.2, plafond: 6.05 }, 'erreur', 'I14'), 'I'],
  ])('$code leads to its cell, and to the page that brings it to the m²', async (each, colonne) => {
    const { user, session } = open(each);
    await user.click(screen.getByRole('button', { name: 'Calculer le montant par m²' }));
    expect(session.calls).toEqual([{ name: 'goTo', args: [lieu(colonne)] }]);
    expect(screen.getByRole('heading', { name: 'Calculer un plafond APL' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('tab', { name: /^Contrôle/ })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('button', { name: 'Calculer le montant par m²' })).toHaveFocus();
  });

  test('is not sent there where one click corrects it', () => {
    const correction = { kind: 'valeur', feuille: 'Modèle B', cellule: 'H14' } as const;
    const sure = { ...correction, valeur: 6.05, format: '0.00', libelle: '6,05' };
    open({ ...invalide, correction: sure });
    expect(screen.getByRole('button', { name: /^Corriger/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Calculer le montant par m²' })).toBeNull();
  });
});
