import { act, screen, within } from '@testing-library/react';

import type { FormState } from '../../../src/app/state';
import { attestationKeys } from '../../../src/core/forms/modele';
import { sentenceOf } from '../../../src/text/fr';
import { fill, openPane, shown } from '../support/render';
import {
  countsOf,
  form,
  horsAnnee,
  jour,
  ligne,
  manyGroups,
  neuf,
  READY,
  withForm,
} from '../support/samples';

const GIVEN = { nom: 'Anne Martin', le: '2026-03-12' };
const ALL = Object.fromEntries(
  attestationKeys.B.map((key) => [key, GIVEN]),
) as FormState['attestations'];

async function openCertification(part: Partial<FormState>) {
  const pane = openPane(withForm(form(part)));
  await pane.user.click(screen.getByRole('button', { name: /^(Certifier|Voir le certificat)$/ }));
  return pane;
}

/** As many rows as that whose lease is of another year. */
const wrongRows = (lignes: number): Partial<FormState> => ({
  groups: manyGroups(lignes),
  verdict: { kind: 'erreurs', lignes, aCompleter: 0, autres: 0 },
});

const certifyButton = () => screen.getByRole('button', { name: 'Certifier' });

describe('certification', () => {
  test('is refused while an error stands, which it names with the way to its cell', async () => {
    const { user, session } = await openCertification(wrongRows(1));
    const errors = within(screen.getByRole('region', { name: 'Avant de certifier' }));
    expect(errors.getByText('1 ligne à corriger avant de certifier :')).toBeVisible();
    expect(errors.getByText(shown(sentenceOf(horsAnnee('F14'))))).toBeVisible();
    await user.click(errors.getByRole('button', { name: 'Ligne 14 · ménage M-0001, cellule F14' }));
    expect(session.calls).toEqual([{ name: 'goTo', args: [horsAnnee('F14').lieu] }]);
    expect(screen.queryByRole('button', { name: 'Certifier' })).not.toBeInTheDocument();
  });

  test.each([
    ['B', 'Nom du représentant du bailleur'],
    ['A', 'Nom du représentant du maître d’ouvrage'],
  ] as const)('of a Modèle %s asks for the « %s »', async (modele, label) => {
    await openCertification({ ...READY, modele });
    expect(screen.getByRole('textbox', { name: new RegExp(`^${label}`) })).toBeVisible();
  });

  test('names the first five errors and shows the way to the others', async () => {
    const groups = [...'ABCDEFGHI'].map((column, i) =>
      ligne(14 + i, `M-${i}`, [horsAnnee(`${column}${14 + i}`)]),
    );
    const { user } = await openCertification({ groups });
    const errors = within(screen.getByRole('region', { name: 'Avant de certifier' }));
    expect(errors.getAllByRole('listitem')).toHaveLength(5);
    await user.click(errors.getByRole('button', { name: 'Voir toute la liste' }));
    expect(screen.getByRole('feed')).toBeVisible();
  });

  test('names twelve rows that wait for the same once', async () => {
    await openCertification(wrongRows(12));
    const errors = within(screen.getByRole('region', { name: 'Avant de certifier' }));
    expect(errors.getByText('12 lignes à corriger avant de certifier :')).toBeVisible();
    expect(errors.getAllByRole('listitem')).toHaveLength(1);
    expect(errors.queryByRole('button', { name: 'Voir toute la liste' })).toBeNull();
    expect(
      errors.getByRole('button', { name: /^12.lignes.: bail hors de l’année, cellule F14$/ }),
    ).toBeVisible();
  });

  test('asks for the five attestations, the name and the place', async () => {
    const { user, session } = await openCertification(READY);
    expect(screen.getAllByRole('checkbox')).toHaveLength(5);
    await user.click(certifyButton());
    expect(screen.getByText('Cochez les 5 attestations restantes.')).toBeVisible();
    expect(screen.getByText('Indiquez le lieu.')).toBeVisible();
    expect(screen.getByText('Indiquez le nom du représentant.')).toBeVisible();
    expect(session.calls).toEqual([]);
  });

  test('records the attestations, then certifies', async () => {
    const { user, session } = await openCertification(READY);
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await fill(user, screen.getByRole('textbox', { name: /représentant/ }), 'Anne Martin');
    await fill(user, screen.getByRole('textbox', { name: /^Fait à/ }), 'Besançon');
    await user.keyboard('{Enter}');
    expect(session.calls).toEqual([
      { name: 'attest', args: [[...attestationKeys.B], 'Anne Martin'] },
      { name: 'certify', args: [{ a: 'Besançon', representant: 'Anne Martin' }] },
    ]);
  });

  test('does not certify when the attestations could not be recorded', async () => {
    const { user, session } = await openCertification(READY);
    for (const box of screen.getAllByRole('checkbox')) await user.click(box);
    await fill(user, screen.getByRole('textbox', { name: /représentant/ }), 'Anne Martin');
    await fill(user, screen.getByRole('textbox', { name: /^Fait à/ }), 'Besançon');
    session.when('attest', () =>
      session.set({
        ...session.getState(),
        problem: { code: 'protected', during: 'certification' },
      }),
    );
    await user.click(certifyButton());
    expect(session.calls.map((call) => call.name)).toEqual(['attest']);
  });

  test('asks no attestation twice', async () => {
    const { user, session } = await openCertification({ ...READY, attestations: ALL });
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(screen.getAllByText('Attesté par Anne Martin le 12/03/2026')).toHaveLength(5);
    await fill(user, screen.getByRole('textbox', { name: /représentant/ }), 'Anne Martin');
    await fill(user, screen.getByRole('textbox', { name: /^Fait à/ }), 'Besançon');
    await user.keyboard('{Enter}');
    expect(session.calls.map((call) => call.name)).toEqual(['certify']);
  });

  test('attestations may be recorded while errors stand', async () => {
    const { user, session } = await openCertification({ groups: manyGroups(1) });
    await user.click(screen.getByRole('checkbox', { name: /^Relogements définitifs/ }));
    await fill(user, screen.getByRole('textbox', { name: /représentant/ }), 'Anne Martin');
    await user.click(screen.getByRole('button', { name: 'Enregistrer les attestations' }));
    expect(session.calls).toEqual([
      { name: 'attest', args: [['relogement-definitif'], 'Anne Martin'] },
    ]);
  });

  test('shows the certificate once it is given', async () => {
    await openCertification({
      ...READY,
      attestations: ALL,
      certification: { le: jour('2026-03-14'), a: 'Besançon', representant: 'Anne Martin' },
      verdict: { kind: 'certifie', le: '2026-03-14', intact: true },
    });
    expect(screen.getByRole('heading', { name: 'Certificat' })).toBeVisible();
    expect(screen.getByText('14/03/2026')).toBeVisible();
    expect(screen.getByText('Besançon')).toBeVisible();
    expect(certifyButtonIsGone()).toBe(true);
  });

  test.each([
    [false, '4BEB-3346', [0, 1]],
    // A form that was certified before the number was printed.
    [false, '', [0, 0]],
    [true, '', [1, 0]],
  ])(
    'tells its control number, whether version 0.1 gave it (%s), and that it is printed (%s)',
    async (ancienne, imprime, notes) => {
      await openCertification({
        ...READY,
        attestations: ALL,
        certification: { le: jour('2026-03-14'), a: 'Besançon', representant: 'Anne Martin' },
        verdict: { kind: 'certifie', le: '2026-03-14', intact: true },
        controle: { numero: '4BEB-3346', ancienne, imprime },
      });
      expect(screen.getByText('4BEB-3346')).toBeVisible();
      const told = [/Certifié par une version antérieure/, /imprimé à côté de la date/];
      expect(told.map((text) => screen.queryAllByText(text).length)).toEqual(notes);
    },
  );

  test('cells changed since are put back in one click, and what cannot be is said', async () => {
    const cell = (cellule: string) =>
      ({ kind: 'cellule', cellule, champ: 'loyer', menage: 'M-1', avant: 6.05, apres: 7 }) as const;
    const { user, session } = await openCertification({
      ...READY,
      certification: { le: jour('2026-03-10'), a: 'Besançon', representant: 'Anne Martin' },
      verdict: { kind: 'certifie', le: '2026-03-10', intact: false },
      changements: [cell('H14'), cell('H15'), { kind: 'ligne-retiree', menage: 'M-9' }],
    });
    expect(screen.getByText(/ne sont pas reprises/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Remettre les 2.cellules/ }));
    expect(session.calls).toEqual([{ name: 'revert', args: [] }]);
  });

  test('a form changed since its certification is to be certified again', async () => {
    const { user, session } = await openCertification({
      ...READY,
      attestations: ALL,
      certification: { le: jour('2026-03-10'), a: 'Besançon', representant: 'Anne Martin' },
      verdict: { kind: 'certifie', le: '2026-03-10', intact: false },
      changements: Array.from({ length: 22 }, (_, index) => ({
        kind: 'ligne-ajoutee' as const,
        menage: `M-${index + 1}`,
        rang: 14 + index,
      })),
    });
    expect(screen.getByText(/^ligne 14 ajoutée/)).toBeVisible();
    expect(screen.getAllByText(/^ligne \d+ ajoutée/)).toHaveLength(20);
    expect(screen.getByText(/^et 2.autres changements$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Certifier de nouveau' }));
    expect(session.calls).toEqual([
      { name: 'certify', args: [{ a: 'Besançon', representant: 'Anne Martin' }] },
    ]);
  });
});

const certifyButtonIsGone = () => screen.queryByRole('button', { name: 'Certifier' }) === null;

test('a form typed by hand is taken over in one click, and nothing is asked of it before', async () => {
  const byHand = form({ aReprendre: true, verdict: { kind: 'a-reprendre' } });
  const { user, session } = openPane(withForm(byHand));
  expect(screen.getByText(/À reprendre dans un formulaire officiel/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.click(
    screen.getByRole('button', { name: /^Reprendre ces lignes dans un Modèle B officiel/ }),
  );
  expect(session.calls.map(({ name }) => name)).toEqual(['takeOverLignes']);
});

test('what waits for a column says so, and is not taken over', async () => {
  const ambigues = [{ colonne: 'typologie', candidats: [] }] as const;
  const colonnes = { signature: '', intitules: [], ambigues, choisies: [] };
  const byHand = form({ aReprendre: true, verdict: { kind: 'a-reprendre' }, colonnes });
  const { user, session } = openPane(withForm(byHand));
  await user.click(screen.getByRole('button', { name: 'Certifier' }));
  expect(screen.getByText(/quelle colonne répond à chaque intitulé/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Reprendre ces lignes/ }));
  expect(session.calls).toEqual([]);
});

describe('after the certificate', () => {
  const retour = {
    ...{ bailleur: 'Néolia', annee: '2025', convention: '168', operation: '250-1234-01' },
    ...{ certifieLe: jour('2026-03-14'), faitA: 'Besançon', representant: 'Claude Martin' },
    ...{ controle: 'K7QD-2MXP', menages: 12 },
  };
  const certified = form({
    ...READY,
    verdict: { kind: 'certifie', le: '2026-03-14', intact: true },
    retour,
  });

  test('three steps stay in sight under the checks, each to tick once for all', async () => {
    const { user, preferences } = openPane(withForm(certified));
    const steps = screen.getByRole('group', { name: 'Étapes du retour' });
    expect(within(steps).getAllByRole('checkbox')).toHaveLength(3);
    await user.click(within(steps).getByRole('checkbox', { name: /Imprimer et signer/ }));
    expect(preferences.etapes('K7QD-2MXP')).toEqual(['signer']);
    await user.click(screen.getByRole('button', { name: 'Voir le certificat' }));
    expect(screen.getByRole('checkbox', { name: /Imprimer et signer/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Classer les pièces/ })).not.toBeChecked();
  });

  test('they stay above what is still to be read, in brief, and lead to the message', async () => {
    const left = [ligne(19, 'M-0047', [neuf('E19')])];
    const { user } = openPane(withForm({ ...certified, groups: left, counts: countsOf(left) }));
    expect(screen.getByText('Avertissement')).toBeVisible();
    const steps = screen.getByRole('group', { name: 'Étapes du retour' });
    expect(within(steps).getAllByRole('checkbox')).toHaveLength(3);
    await user.click(within(steps).getByRole('checkbox', { name: 'Classer les pièces' }));
    await user.click(screen.getByRole('button', { name: 'Message et dossier de retour' }));
    expect(screen.getByRole('checkbox', { name: /Classer les pièces/ })).toBeChecked();
    expect(screen.getByRole('button', { name: 'Copier le message' })).toBeVisible();
  });

  test('a list that a filter empties shows them once', async () => {
    const withGroups = (left: FormState['groups']) =>
      withForm({ ...certified, groups: left, counts: countsOf(left) });
    const other = ligne(21, 'M-0048', [horsAnnee('F21')]);
    const { user, session } = openPane(withGroups([ligne(19, 'M-0047', [neuf('E19')]), other]));
    await user.click(screen.getByRole('button', { name: '1 avertissement' }));
    act(() => session.set(withGroups([other])));
    expect(screen.getAllByRole('group', { name: 'Étapes du retour' })).toHaveLength(1);
  });

  test('the dossier is one click, and the message is copied', async () => {
    const { user, session } = openPane(withForm(certified));
    await user.click(screen.getByRole('button', { name: 'Préparer le dossier de retour' }));
    expect(session.calls).toEqual([{ name: 'writeDossierRetour', args: [] }]);
    await user.click(screen.getByRole('button', { name: 'Copier le message' }));
    expect(await screen.findByText('Message copié.')).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toMatch(/^Bonjour,/);
    expect(copied).toContain('Néolia');
  });

  test('a Modèle A has no return: what is left is said with its certificate', async () => {
    const { retour: none, ...rest } = certified;
    expect(none).toBe(retour);
    const { user } = openPane(withForm({ ...rest, modele: 'A' }));
    expect(screen.queryByRole('group', { name: 'Étapes du retour' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Voir le certificat' }));
    expect(screen.getByText(/imprimer le formulaire et à le signer/)).toBeVisible();
  });
});
