import { screen } from '@testing-library/react';

import { fill, openPane } from '../support/render';
import { form, withForm } from '../support/samples';

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
  test('298,07 € over 46 m² is 6,4797…, rounded to 6,48', async () => {
    await ask('01/10/2021', '46');
    expect(result()).toHaveTextContent(
      '6,48 €/m² (plafond mensuel 298,07 €, zone I, en vigueur depuis le 01/10/2021)',
    );
    expect(result()).toHaveTextContent('298,07 € ÷ 46 m² = 6,48 €/m²');
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

  test('zone III, a couple: 329,88 over 60 m² is 5,498, rounded to 5,50', async () => {
    const { user } = await ask('02/10/2025', '60 m²');
    await user.click(screen.getByRole('radio', { name: 'III' }));
    await user.click(screen.getByRole('radio', { name: /^Couple/ }));
    expect(result()).toHaveTextContent('5,50 €/m² (plafond mensuel 329,88 €, zone III');
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
});
