import { act, screen } from '@testing-library/react';

import type { SessionState } from '../../../src/app/state';
import type { EnteteA } from '../../../src/core/forms/modeleA';
import type { EnteteB } from '../../../src/core/forms/modeleB';
import { fill, openPane } from '../support/render';
import { form, withForm } from '../support/samples';

const ASKED: SessionState = { phase: 'sans-formulaire', forms: [], asked: { insertion: 'B' } };

/** A SIRET whose two keys are right: 732 829 320 00074 is INSEE's own example. */
const SIRET = '73282932000074';

const LAST: EnteteB = {
  convention: 'Protocole 168',
  annee: 2024,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  adresse: '1 rue de la Paix, 25000 Besançon',
  siret: SIRET,
  idtopOperation: 'OP-1',
};

const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

describe('the insertion form', () => {
  test('opens where the ribbon asks for it, on its first field', () => {
    openPane(ASKED);
    expect(field(/^Numéro/)).toHaveFocus();
  });

  test('offers the year that just ended and thirty rows', () => {
    openPane(ASKED);
    expect(field(/^Année N-1/)).toHaveValue('2025');
    expect(field(/^Nombre de lignes/)).toHaveValue('30');
  });

  test('asks for the form as typed, Enter included', async () => {
    const { user, session } = openPane(ASKED);
    await fill(user, field(/^Numéro/), '168');
    await fill(user, field(/^IDTOP/), ' OP-1 ');
    await fill(user, field(/^Nom du bailleur/), 'Néolia');
    await fill(user, field(/^Raison sociale/), 'Néolia SA');
    await fill(user, field(/^Adresse/), '1 rue de la Paix');
    await fill(user, field(/^SIRET/), '732 829 320 00074');
    await user.click(screen.getByRole('radio', { name: 'Protocole de préfiguration' }));
    await user.click(screen.getByRole('radio', { name: /^Règlement de 2018/ }));
    await user.type(field(/^Nombre de lignes/), '{Enter}');
    expect(session.calls).toEqual([
      {
        name: 'insertModele',
        args: [
          {
            modele: 'B',
            entete: {
              convention: 'Protocole 168',
              annee: 2025,
              bailleur: 'Néolia',
              raisonSociale: 'Néolia SA',
              adresse: '1 rue de la Paix',
              siret: SIRET,
              idtopOperation: 'OP-1',
            },
            lignes: 30,
            regime: '2018',
          },
        ],
      },
    ]);
  });

  test('remembers the header last used', async () => {
    const { user, session } = openPane(ASKED, { role: 'bailleur', last: { B: LAST } });
    expect(screen.getByRole('radio', { name: 'Protocole de préfiguration' })).toBeChecked();
    expect(field(/^Numéro/)).toHaveValue('168');
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(session.calls).toEqual([
      {
        name: 'insertModele',
        args: [{ modele: 'B', entete: { ...LAST, annee: 2025 }, lignes: 30, regime: undefined }],
      },
    ]);
  });

  test('offers the headers last used, and none: the year stays that which just ended', async () => {
    const other = { ...LAST, convention: '171', bailleur: 'Saiemb', idtopOperation: '171-OP' };
    const { user } = openPane(ASKED, { role: 'bailleur', last: { B: [LAST, other] } });
    const recents = screen.getByRole('combobox', { name: 'En-têtes récents' });
    expect(recents).toHaveTextContent(
      /Néolia · OP-1 · Protocole 168Saiemb · 171-OP · convention 171/,
    );
    expect(field(/^Nom du bailleur/)).toHaveValue('Néolia');
    await user.selectOptions(recents, 'Saiemb · 171-OP · convention 171');
    expect(field(/^Nom du bailleur/)).toHaveValue('Saiemb');
    expect(field(/^Numéro/)).toHaveValue('171');
    expect(screen.getByRole('radio', { name: 'Convention' })).toBeChecked();
    expect(field(/^Année N-1/)).toHaveValue('2025');
    await user.selectOptions(recents, 'Nouvel en-tête');
    expect(field(/^Nom du bailleur/)).toHaveValue('');
    expect(field(/^SIRET/)).toHaveValue('');
    expect(screen.queryByText('Indiquez le nom du bailleur.')).toBeNull();
  });

  test('asks nothing where one header was used', () => {
    openPane(ASKED, { role: 'bailleur', last: { B: LAST } });
    expect(screen.queryByRole('combobox', { name: 'En-têtes récents' })).toBeNull();
  });

  test('inserts nothing while a needed field is blank, and goes to the first', async () => {
    const { user, session } = openPane(ASKED);
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(session.calls).toEqual([]);
    expect(field(/^Numéro/)).toHaveFocus();
    expect(screen.getByText('Indiquez le numéro de la convention.')).toBeVisible();
    expect(screen.getByText('Indiquez le nom du bailleur.')).toBeVisible();
  });

  test('leaves a field alone until one has left it', async () => {
    const { user } = openPane(ASKED);
    expect(screen.queryByText('Indiquez le numéro de la convention.')).not.toBeInTheDocument();
    await user.click(field(/^Nom du bailleur/));
    expect(screen.getByText('Indiquez le numéro de la convention.')).toBeVisible();
  });

  test.each([
    ['2013', /à partir de 2014/],
    ['2026', /n’est pas terminée : indiquez 2025 ou avant/],
    ['25', /à partir de 2014/],
  ])('refuses the year %s', async (annee, message) => {
    const { user, session } = openPane(ASKED, { role: 'bailleur', last: { B: LAST } });
    await fill(user, field(/^Année N-1/), annee);
    await user.keyboard('{Enter}');
    expect(screen.getAllByText(message)[0]).toBeVisible();
    expect(session.calls).toEqual([]);
  });

  test.each(['2014', '2025'])('accepts the year %s', async (annee) => {
    const { user, session } = openPane(ASKED, { role: 'bailleur', last: { B: LAST } });
    await fill(user, field(/^Année N-1/), annee);
    await user.keyboard('{Enter}');
    expect(session.calls).toHaveLength(1);
  });

  test.each([
    ['0', false],
    ['1', true],
    ['10000', true],
    ['10001', false],
  ])('%s rows: accepted is %s', async (lignes, accepted) => {
    const { user, session } = openPane(ASKED, { role: 'bailleur', last: { B: LAST } });
    await fill(user, field(/^Nombre de lignes/), lignes);
    await user.keyboard('{Enter}');
    expect(session.calls).toHaveLength(accepted ? 1 : 0);
  });

  test('judges a SIRET as soon as its fourteen digits are typed', async () => {
    const { user } = openPane(ASKED);
    await fill(user, field(/^SIRET/), SIRET.slice(0, 13));
    expect(screen.queryByText('SIRET valable')).not.toBeInTheDocument();
    expect(screen.queryByText('Un SIRET compte 14 chiffres.')).not.toBeInTheDocument();
    await user.keyboard('4');
    expect(screen.getByText('SIRET valable')).toBeVisible();
    await user.keyboard('{Backspace}5');
    expect(screen.getByText(/clé de contrôle du SIRET ne correspond pas/)).toBeVisible();
  });

  test('a SIRET may be left for later, a wrong one may not', async () => {
    const { user, session } = openPane(ASKED, {
      role: 'bailleur',
      last: { B: { ...LAST, siret: '' } },
    });
    await fill(user, field(/^SIRET/), '123');
    await user.keyboard('{Enter}');
    expect(screen.getByText('Un SIRET compte 14 chiffres.')).toBeVisible();
    await user.clear(field(/^SIRET/));
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(session.calls).toHaveLength(1);
  });

  test('closes on Escape and forgets that it was asked for', async () => {
    const { user, session } = openPane(ASKED);
    await user.keyboard('{Escape}');
    expect(session.calls).toEqual([{ name: 'dismiss', args: [] }]);
  });

  test('gives way to the form once it is inserted', async () => {
    const { user, session } = openPane(
      { phase: 'sans-formulaire', forms: [] },
      { role: 'bailleur', last: { B: LAST } },
    );
    await user.click(screen.getByRole('button', { name: 'Insérer le Modèle B' }));
    session.when('insertModele', () => session.set(withForm(form())));
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(screen.getByRole('tab', { name: 'Contrôle' })).toBeVisible();
  });

  test('stays open with what was typed when the insertion fails', async () => {
    const { user, session } = openPane(ASKED, { role: 'bailleur', last: { B: LAST } });
    session.when('insertModele', () =>
      session.set({ ...ASKED, problem: { code: 'cell-edit-mode', during: 'insertion' } }),
    );
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(field(/^Nom du bailleur/)).toHaveValue('Néolia');
    expect(screen.getByRole('alert')).toBeVisible();
  });

  test('inserts once while the insertion is under way', async () => {
    const { user, session } = openPane(ASKED, { role: 'bailleur', last: { B: LAST } });
    act(() => session.set({ ...ASKED, busy: { task: 'insertion', cancellable: false } }));
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(session.calls).toEqual([]);
  });
});

describe('the insertion form of a Modèle A', () => {
  const ASKED_A: SessionState = { phase: 'sans-formulaire', forms: [], asked: { insertion: 'A' } };
  const LAST_A: EnteteA = {
    convention: '168',
    annee: 2024,
    maitreOuvrage: 'Grand Besançon Habitat',
    raisonSociale: 'GBH',
    adresse: '6 rue André Boulloche, 25000 Besançon',
    siret: SIRET,
    idtopOperation: 'OP-1',
    libelleOperation: 'Planoise',
  };

  test('asks for its own header', async () => {
    const { user, session } = openPane(ASKED_A);
    expect(screen.getByRole('heading', { name: 'Insérer le Modèle A' })).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /^Nom du bailleur/ })).not.toBeInTheDocument();
    await fill(user, field(/^Numéro/), '168');
    await fill(user, field(/^IDTOP/), 'OP-1');
    await fill(user, field(/^Libellé/), ' Planoise ');
    await fill(user, field(/^Nom du maître/), 'Grand Besançon Habitat');
    await fill(user, field(/^Raison sociale/), 'GBH');
    await user.type(field(/^Nombre de lignes/), '{Enter}');
    expect(session.calls).toEqual([
      {
        name: 'insertModele',
        args: [
          {
            modele: 'A',
            entete: {
              convention: '168',
              annee: 2025,
              maitreOuvrage: 'Grand Besançon Habitat',
              raisonSociale: 'GBH',
              adresse: '',
              siret: '',
              idtopOperation: 'OP-1',
              libelleOperation: 'Planoise',
            },
            lignes: 30,
            regime: undefined,
          },
        ],
      },
    ]);
  });

  test('inserts nothing without the name of the maître d’ouvrage', async () => {
    const last = { A: { ...LAST_A, maitreOuvrage: ' ' }, B: LAST };
    const { user, session } = openPane(ASKED_A, { role: 'maitre-ouvrage', last });
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(screen.getByText('Indiquez le nom du maître d’ouvrage.')).toBeVisible();
    expect(field(/^Nom du maître/)).toHaveFocus();
    expect(session.calls).toEqual([]);
  });

  test('remembers its own header, not that of Modèle B', async () => {
    const last = { A: LAST_A, B: LAST };
    const { user, session } = openPane(ASKED_A, { role: 'maitre-ouvrage', last });
    await user.click(screen.getByRole('button', { name: 'Insérer' }));
    expect(session.calls).toEqual([
      {
        name: 'insertModele',
        args: [{ modele: 'A', entete: { ...LAST_A, annee: 2025 }, lignes: 30, regime: undefined }],
      },
    ]);
  });

  test('a second request of the ribbon changes the form asked for', () => {
    const { session } = openPane(ASKED_A, { role: 'maitre-ouvrage', last: { A: LAST_A } });
    act(() => session.set(ASKED));
    expect(screen.getByRole('heading', { name: 'Insérer le Modèle B' })).toBeVisible();
    expect(field(/^Numéro/)).toHaveValue('');
  });
});
