import { act, fireEvent, screen, within } from '@testing-library/react';

import type { FindingGroup } from '../../../src/app/state';
import { sentenceOf } from '../../../src/text/fr';
import { day } from '../../core/build';
import { WINDOW } from '../support/layout';
import { openPane, shown } from '../support/render';
import {
  finding,
  form,
  GROUPS,
  horsAnnee,
  ligne,
  manyGroups,
  neuf,
  READY,
  regime,
  typologie,
  withForm,
} from '../support/samples';

const groups = () => screen.getAllByRole('article').map((item) => item.dataset.group);
const titleOf = (article: HTMLElement) =>
  within(article).getByRole('heading').textContent.replaceAll(/\s/g, ' ');
const group = (name: string) => screen.getByRole('article', { name });

describe('the list of findings', () => {
  test('groups findings by row, under the row and its household', () => {
    openPane(withForm(form()));
    const row = within(group('Ligne 14 · ménage M-0042'));
    expect(row.getByText(shown(sentenceOf(horsAnnee('F14'))))).toBeVisible();
    expect(row.getByText('F14')).toBeVisible();
    expect(group('Ligne 21')).toBeVisible();
    expect(group('En-tête du formulaire')).toBeVisible();
  });

  test('says each level in words beside its sign', () => {
    openPane(withForm(form({ groups: [ligne(14, 'M-1', [horsAnnee('F14'), neuf('E14')])] })));
    const row = within(group('Ligne 14 · ménage M-1'));
    expect(row.getByText('Erreur')).toBeVisible();
    expect(row.getByText('Avertissement')).toBeVisible();
  });

  test('carries the code and the cell of each finding', () => {
    openPane(withForm(form({ groups: [ligne(14, 'M-1', [horsAnnee('F14')])] })));
    const item = screen.getAllByRole('listitem').find((li) => li.dataset.code !== undefined);
    expect(item?.dataset).toMatchObject({ code: 'bail-hors-annee', cellule: 'F14' });
  });

  test('goes to the cell', async () => {
    const { user, session } = openPane(
      withForm(form({ groups: [ligne(14, 'M-1', [horsAnnee('F14')])] })),
    );
    await user.click(screen.getByRole('button', { name: 'Aller à la cellule' }));
    expect(session.calls).toEqual([{ name: 'goTo', args: [horsAnnee('F14').lieu] }]);
  });

  test('applies the safe correction, which says what it writes', async () => {
    const { user, session } = openPane(
      withForm(form({ groups: [ligne(14, 'M-1', [typologie('G14')])] })),
    );
    await user.click(screen.getByRole('button', { name: 'Corriger\u00a0: T3/T4' }));
    expect(session.calls).toEqual([{ name: 'applyCorrection', args: [typologie('G14')] }]);
  });

  test('applies all corrections, and says how many there are', async () => {
    const many = [ligne(14, 'M-1', [typologie('G14')]), ligne(15, 'M-2', [typologie('G15')])];
    const { user, session } = openPane(withForm(form({ groups: many })));
    await user.click(screen.getByRole('button', { name: 'Tout corriger (2)' }));
    expect(session.calls).toEqual([{ name: 'applyAllCorrections', args: [] }]);
  });

  test('tells the rule and its source on demand', async () => {
    const { user } = openPane(withForm(form({ groups: [ligne(14, 'M-1', [horsAnnee('F14')])] })));
    const button = screen.getByRole('button', { name: 'Règle et source' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText(/Source : .*art\. 6/)).toBeVisible();
    expect(screen.getByText(/bail-hors-annee/)).toBeVisible();
  });

  test('filters by level and counts each', async () => {
    const { user } = openPane(withForm(form()));
    await user.click(screen.getByRole('button', { name: '2 avertissements' }));
    expect(groups()).toEqual(['ModeleB_1:19', 'ModeleB_1:formulaire']);
    await user.click(screen.getByRole('button', { name: '8 constats' }));
    expect(groups()).toHaveLength(GROUPS.length);
  });

  test('asks which régime applies while nobody has said', async () => {
    const { user, session } = openPane(
      withForm(form({ groups: [{ key: 'f', kind: 'formulaire', findings: [regime()] }] })),
    );
    await user.click(screen.getByRole('button', { name: 'Règlement de 2018' }));
    expect(session.calls).toEqual([{ name: 'chooseRegime', args: ['2018'] }]);
  });

  test('says that nothing is wrong when nothing is', () => {
    openPane(withForm(form(READY)));
    expect(screen.getByText('Aucune erreur, aucun point à vérifier.')).toBeVisible();
  });

  test('on a protected sheet says why it cannot correct, and does not', async () => {
    const { user, session } = openPane(
      withForm(form({ protegee: true, groups: [ligne(14, 'M-1', [typologie('G14')])] })),
    );
    expect(screen.getByText(/La feuille est protégée/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Corriger\u00a0: T3/T4' }));
    expect(session.calls).toEqual([]);
  });
});

describe('an avertissement that somebody justifies', () => {
  const neufEn = (rang: number) => {
    const found = neuf(`E${rang}`);
    return { ...found, lieu: { ...found.lieu, rang } };
  };
  const DECISION = {
    menage: 'M-1',
    code: 'neuf-a-justifier',
    colonne: 'Date de la convention APL du logement',
    raison: 'Acte de livraison au dossier',
    par: 'Claude Martin',
    le: day('2026-03-02'),
    empreinte: 'a1',
  };
  const justify = () => screen.getByRole('button', { name: 'Justifier…' });

  test('asks for a reason and a name, and keeps both', async () => {
    const { user, session } = openPane(
      withForm(form({ groups: [ligne(14, 'M-1', [neufEn(14)])] })),
    );
    await user.click(justify());
    expect(screen.getByLabelText('Raison')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Garder la décision' }));
    expect(screen.getByText('Indiquez la raison.')).toBeVisible();
    expect(screen.getByText('Indiquez votre nom.')).toBeVisible();
    await user.type(screen.getByLabelText('Raison'), 'Acte au dossier');
    await user.type(screen.getByLabelText('Votre nom'), 'Claude Martin');
    await user.click(screen.getByRole('button', { name: 'Garder la décision' }));
    expect(session.calls).toEqual([
      {
        name: 'justify',
        args: [{ finding: neufEn(14), raison: 'Acte au dossier', par: 'Claude Martin' }],
      },
    ]);
  });

  test('remembers the name for the next decision', async () => {
    const two = [ligne(14, 'M-1', [neufEn(14)]), ligne(15, 'M-2', [neufEn(15)])];
    const { user } = openPane(withForm(form({ groups: two })));
    const [first, second] = screen.getAllByRole('button', { name: 'Justifier…' });
    if (!first || !second) throw new Error('two to justify');
    await user.click(first);
    await user.type(screen.getByLabelText('Raison'), 'Acte au dossier');
    await user.type(screen.getByLabelText('Votre nom'), 'Claude Martin');
    await user.click(screen.getByRole('button', { name: 'Garder la décision' }));
    await user.click(second);
    expect(screen.getAllByLabelText('Votre nom').at(-1)).toHaveValue('Claude Martin');
  });

  test('is not asked about an erreur, nor about a row that names no household', () => {
    const groups = [ligne(14, 'M-1', [horsAnnee('F14')]), ligne(15, undefined, [neufEn(15)])];
    openPane(withForm(form({ groups })));
    expect(screen.queryByRole('button', { name: 'Justifier…' })).toBeNull();
  });

  test('moves to the justified ones, with who, when and why, and can be taken back', async () => {
    const justifies = [{ finding: neufEn(14), decision: DECISION }];
    const { user, session } = openPane(withForm(form({ groups: [], justifies })));
    await user.click(screen.getByText(shown('1 avertissement justifié')));
    expect(
      screen.getByText(
        shown('Justifié le 02/03/2026 par Claude Martin : Acte de livraison au dossier'),
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Retirer la décision/ }));
    expect(session.calls).toEqual([{ name: 'retract', args: [DECISION] }]);
  });

  test('says that a household left, and its decision can be taken back', async () => {
    const { user, session } = openPane(withForm(form({ groups: [], sansMenage: [DECISION] })));
    await user.click(screen.getByText(shown('1 décision sans ménage')));
    expect(screen.getByText(/n’est plus dans ce formulaire/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Retirer la décision/ }));
    expect(session.calls).toEqual([{ name: 'retract', args: [DECISION] }]);
  });

  test('says that a decision lapsed, and offers its reason again', async () => {
    const { user } = openPane(
      withForm(
        form({
          groups: [ligne(14, 'M-1', [neufEn(14)])],
          caduques: [{ finding: neufEn(14), decision: DECISION }],
        }),
      ),
    );
    expect(screen.getByText(/cette décision ne vaut plus/)).toBeVisible();
    await user.click(justify());
    expect(screen.getByLabelText('Raison')).toHaveValue('Acte de livraison au dossier');
  });
});

describe('ten thousand findings', () => {
  const state = () => withForm(form({ groups: manyGroups(10_000) }));

  test('only those in sight and a few around them are in the document', () => {
    openPane(state());
    fireEvent.click(screen.getByRole('button', { name: /^Voir les .* lignes$/ }));
    expect(screen.getAllByRole('article').length).toBeLessThan(WINDOW / 50);
    // The bundle of them all, and each of them.
    expect(screen.getAllByRole('article')[0]).toHaveAttribute('aria-setsize', '10001');
  });

  test('the row selected in the sheet comes into sight and is marked', async () => {
    const { session } = openPane(state());
    fireEvent.click(screen.getByRole('button', { name: /^Voir les .* lignes$/ }));
    act(() => session.set({ ...session.getState(), selectedRang: 5_014 }));
    const article = await screen.findByRole('article', { name: 'Ligne 5014 · ménage M-5001' });
    expect(article).toHaveAttribute('aria-current', 'true');
  });
});

describe('the keyboard in the list', () => {
  test('is one stop of the Tab key: the buttons of one group only', () => {
    openPane(withForm(form({ groups: manyGroups(4) })));
    const stops = [...screen.getByRole('feed').querySelectorAll('[tabindex="0"]')];
    const first = group('Ligne 14 · ménage M-0001');
    expect(stops).toEqual([first, ...within(first).getAllByRole('button')]);
  });

  test('enters at the row selected in the sheet', () => {
    openPane(withForm(form({ groups: manyGroups(4) }), { selectedRang: 16 }));
    expect(group('Ligne 16 · ménage M-0003')).toHaveAttribute('tabindex', '0');
    expect(group('Ligne 14 · ménage M-0001')).toHaveAttribute('tabindex', '-1');
  });

  test('moves from group to group by arrows, and to both ends', async () => {
    const { user } = openPane(withForm(form()));
    act(() => group('En-tête du formulaire').focus());
    await user.keyboard('{ArrowDown}');
    expect(group('Ligne 14 · ménage M-0042')).toHaveFocus();
    act(() => screen.getByRole('button', { name: 'Corriger\u00a0: T3/T4' }).focus());
    await user.keyboard('{End}');
    expect(group('Ensemble du formulaire')).toHaveFocus();
    await user.keyboard('{Home}');
    expect(group('En-tête du formulaire')).toHaveFocus();
  });

  test('when the group that has the focus is settled, the next one takes it', () => {
    const all = manyGroups(4);
    const { session } = openPane(withForm(form({ groups: all })));
    act(() => group('Ligne 15 · ménage M-0002').focus());
    act(() => session.set(withForm(form({ groups: all.filter((g) => g.rang !== 15) }))));
    expect(group('Ligne 16 · ménage M-0003')).toHaveFocus();
  });

  test('when the last group is settled, the word that nothing is wrong takes the focus', () => {
    const { session } = openPane(withForm(form({ groups: manyGroups(1) })));
    act(() => group('Ligne 14 · ménage M-0001').focus());
    act(() => session.set(withForm(form(READY))));
    expect(screen.getByText('Aucune erreur, aucun point à vérifier.').parentElement).toHaveFocus();
  });

  test('takes no focus from the sheet when findings come and go', () => {
    const all = manyGroups(4);
    const { session } = openPane(withForm(form({ groups: all })));
    act(() => session.set(withForm(form({ groups: all.slice(1) }))));
    expect(document.body).toHaveFocus();
  });
});

describe('a column that two headings can answer', () => {
  const candidats = [
    { colonne: 7, cellule: 'G13', texte: 'Typologie' },
    { colonne: 10, cellule: 'J13', texte: 'Typologie du logement' },
  ];
  const ambigue = finding(
    { code: 'colonne-ambigue', colonne: 'typologie', candidats },
    'erreur',
    'G13',
  );
  const asking = form({ groups: [{ key: 'f', kind: 'formulaire', findings: [ambigue] }] });

  test('is chosen by the keyboard, among buttons that name each column', async () => {
    const { user, session } = openPane(withForm(asking));
    const choices = within(screen.getByRole('list', { name: 'Colonne qui contient la typologie' }));
    expect(choices.getAllByRole('button').map((button) => shown(button.textContent))).toEqual([
      shown('Colonne G : « Typologie »'),
      shown('Colonne J : « Typologie du logement »'),
    ]);
    act(() => choices.getAllByRole('button')[1]?.focus());
    await user.keyboard('{Enter}');
    expect(session.calls).toEqual([{ name: 'chooseColonne', args: ['typologie', candidats[1]] }]);
  });

  test('once chosen, is told under the form, where it may be asked again', async () => {
    const [, intitule] = candidats;
    if (!intitule) throw new Error('no candidate');
    const colonnes = {
      signature: 's',
      intitules: candidats,
      ambigues: [],
      choisies: [{ colonne: 'typologie', intitule }],
    } as const;
    const { user, session } = openPane(withForm(form({ colonnes })));
    expect(
      screen.getByText(/^La typologie.: colonne .*Typologie du logement.*J13/),
    ).toBeInTheDocument();
    await user.click(screen.getByText(/76.cellules/));
    await user.click(screen.getByRole('button', { name: 'Choisir de nouveau la typologie' }));
    expect(session.calls).toEqual([{ name: 'chooseColonne', args: ['typologie', undefined] }]);
  });
});

describe('nothing jumps under the pointer', () => {
  test('groups that leave above the one pointed at scroll the list by their height', () => {
    const all = manyGroups(40);
    const { session } = openPane(withForm(form({ groups: all })));
    fireEvent.click(screen.getByRole('button', { name: /^Voir les .* lignes$/ }));
    const list = screen.getByRole('feed').parentElement;
    if (list === null) throw new Error('the list scrolls in nothing');
    act(() => {
      list.scrollTop = 1_000;
      fireEvent.scroll(list);
    });
    fireEvent.pointerOver(group('Ligne 25 · ménage M-0012'));
    act(() => session.set(withForm(form({ groups: all.slice(2) }))));
    expect(list.scrollTop).toBe(800);
  });
});

describe('many rows that wait for the same', () => {
  const vide = (cellule: string) => finding({ code: 'cellule-manquante' }, 'erreur', cellule);
  const aRemplir = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      ligne(14 + i, `M-${i + 1}`, [vide(`G${14 + i}`), vide(`H${14 + i}`)]),
    );

  test('four stand one by one, each with its empty cells as one amber item', () => {
    openPane(withForm(form({ groups: aRemplir(4) })));
    expect(screen.getAllByRole('article')).toHaveLength(4);
    const first = group('Ligne 14 · ménage M-1');
    expect(within(first).getAllByRole('listitem')).toHaveLength(1);
    expect(first).toHaveTextContent('À compléter');
    expect(first).not.toHaveTextContent('Erreur');
    expect(first.querySelector('[data-cellule="G14"]')).toHaveAttribute(
      'data-niveau',
      'aCompleter',
    );
  });

  test('five are one, said once, and are opened and closed in place', async () => {
    const { user } = openPane(
      withForm(form({ groups: [...aRemplir(5), ligne(30, 'M-30', [horsAnnee('F30')])] })),
    );
    expect(screen.getAllByRole('article').map(titleOf)).toEqual([
      shown('5 lignes à compléter'),
      shown('Ligne 30 · ménage M-30'),
    ]);
    await user.click(screen.getByRole('button', { name: /^Voir les .* lignes$/ }));
    expect(screen.getAllByRole('article')).toHaveLength(7);
    expect(group('Ligne 18 · ménage M-5')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Replier ces lignes' }));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  test('one that also has something wrong stands by itself', () => {
    const [first, ...others] = aRemplir(5);
    const wrong = ligne(14, 'M-1', [...(first?.findings ?? []), horsAnnee('F14')]);
    openPane(withForm(form({ groups: [wrong, ...others] })));
    expect(screen.getAllByRole('article')).toHaveLength(5);
    expect(group('Ligne 14 · ménage M-1')).toHaveTextContent('À compléter');
  });

  test('the filter « à compléter » leaves what is wrong, and « erreurs » leaves what is empty', async () => {
    const { user } = openPane(withForm(form()));
    await user.click(screen.getByRole('button', { name: /2 à compléter/ }));
    expect(screen.getAllByRole('article').map(titleOf)).toEqual([
      shown('Ligne 16 · ménage 007'),
      'Ligne 21',
    ]);
    await user.click(screen.getByRole('button', { name: /4 erreurs/ }));
    expect(screen.queryByText('À compléter')).not.toBeInTheDocument();
  });
});

describe('a row that somebody is typing', () => {
  const vide = (cellule: string) => finding({ code: 'cellule-manquante' }, 'erreur', cellule);
  const begun = ligne(14, 'M-1', [vide('G14'), vide('H14')]);
  const READY_14 = withForm(form({ groups: [] }), { selectedRang: 14 });
  const typed = (groups: readonly FindingGroup[]) =>
    withForm(form({ groups }), { selectedRang: 14 });

  test('is not told its empty cells until the row is left', () => {
    const { session } = openPane(READY_14);
    act(() => session.set(typed([begun])));
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    expect(screen.getByText(/la ligne en cours de saisie/)).toBeVisible();
    act(() => session.set({ ...typed([begun]), selectedRang: 15 }));
    expect(group('Ligne 14 · ménage M-1')).toHaveTextContent('À compléter');
  });

  test('is told at once what is wrong in it', () => {
    const { session } = openPane(READY_14);
    act(() => session.set(typed([{ ...begun, findings: [vide('G14'), horsAnnee('F14')] }])));
    expect(group('Ligne 14 · ménage M-1')).toHaveTextContent('À compléter');
  });

  test('stays where it was listed when one comes to it, and when it came with others', () => {
    const { session } = openPane(withForm(form({ groups: [begun] }), { selectedRang: 20 }));
    act(() => session.set(typed([begun])));
    expect(group('Ligne 14 · ménage M-1')).toBeVisible();
    act(() => session.set({ ...typed([]), selectedRang: 13 }));
    act(() => session.set(typed([begun, ligne(15, 'M-2', [vide('H15')])])));
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });
});

describe('many rows of the same kind', () => {
  const rows = (of: (row: number) => FindingGroup['findings']) =>
    withForm(form({ groups: [14, 15, 16, 17, 18].map((row) => ligne(row, `M-${row}`, of(row))) }));

  test('that wait for cells lead to the list that can fill them', async () => {
    const { user } = openPane(
      rows((row) => [finding({ code: 'cellule-manquante' }, 'erreur', `G${row}`)]),
    );
    await user.click(screen.getByRole('button', { name: 'Compléter depuis ma liste' }));
    expect(await screen.findByRole('heading', { name: 'Compléter depuis ma liste' })).toBeVisible();
  });

  test('that are wrong have no list to be filled from', () => {
    openPane(rows((row) => [horsAnnee(`F${row}`)]));
    expect(screen.getByRole('button', { name: /^Voir les 5/ })).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Compléter depuis ma liste' }),
    ).not.toBeInTheDocument();
  });
});

test('everything that is said can be copied, or written on a sheet', async () => {
  const { user, session } = openPane(withForm(form()));
  await user.click(screen.getByRole('button', { name: 'Autres actions' }));
  await user.click(screen.getByRole('menuitem', { name: 'Copier la liste' }));
  expect(await screen.findByText('Liste copiée.')).toBeVisible();
  const [first, blank, headings, ...rows] = (await navigator.clipboard.readText()).split('\n');
  expect(first?.replace(/\s/g, ' ')).toBe(`Modèle B · Néolia · 2025 : ${rows.length} constats.`);
  expect([blank, headings]).toEqual(['', 'Où\tCellule\tNiveau\tConstat\tSource']);
  expect(rows.every((row) => row.split('\t').length === 5)).toBe(true);
  expect(
    rows.some((row) => row.replace(/\s/g, ' ').startsWith('Ligne 14 · ménage M-0042 G14')),
  ).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Autres actions' }));
  await user.click(screen.getByRole('menuitem', { name: 'Inscrire la liste dans une feuille' }));
  expect(session.calls).toEqual([{ name: 'writeConstats', args: ['Modèle B · Néolia · 2025'] }]);
});
