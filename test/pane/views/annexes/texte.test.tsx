import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { checkTexte } from '../../../../src/core/textes/checkTexte';
import { BROUILLON, conventions, type Convention } from '../../../support/conventionTexts';
import { fill, openPane } from '../../support/render';
import { controle, fakeAnnexes, rapprochee } from './room';

async function openTexte(state: Parameters<typeof fakeAnnexes>[0] = {}) {
  const annexes = fakeAnnexes(state);
  const pane = openPane(
    { phase: 'sans-formulaire', forms: [] },
    { role: 'finances', rooms: { annexes } },
  );
  if (state.controle === undefined) {
    await pane.user.click(screen.getByRole('button', { name: 'Rapprocher un texte' }));
  } else {
    await pane.user.click(screen.getByRole('button', { name: 'Comparer' }));
    await pane.user.click(screen.getByRole('menuitem', { name: 'Rapprocher un texte' }));
  }
  return { ...pane, annexes };
}

function convention(nom: string): Convention {
  const found = conventions.find((each) => each.nom === nom);
  if (found === undefined) throw new Error(nom);
  return found;
}

const card = (name: RegExp) => {
  const [first] = screen.getAllByRole('article', { name });
  if (first === undefined) throw new Error(`No card ${name.source}`);
  return within(first);
};

describe('a text to set against the annexes', () => {
  test('is pasted', async () => {
    const { user, annexes } = await openTexte();
    await fill(user, screen.getByLabelText('Texte'), 'Soit 7,4 M€.');
    await user.click(screen.getByRole('button', { name: 'Rapprocher' }));
    expect(annexes.calls).toEqual([{ name: 'reconcile', args: ['Soit 7,4 M€.'] }]);
  });

  test('must not be blank: the page says so and waits in the field', async () => {
    const { user, annexes } = await openTexte();
    await user.click(screen.getByRole('button', { name: 'Rapprocher' }));
    expect(screen.getByText('Collez un texte, ou ouvrez un fichier.')).toBeVisible();
    expect(screen.getByLabelText('Texte')).toHaveFocus();
    expect(annexes.calls).toEqual([]);
  });

  test('is pasted as rows with tabs where it is a table; one of 200,000 signs is read elsewhere', async () => {
    const { annexes } = await openTexte();
    const paste = (html: string) =>
      fireEvent.paste(screen.getByLabelText('Texte'), { clipboardData: { getData: () => html } });
    const table = '<table><tr><td>Prêts</td><td>100</td></tr></table>';
    paste(table.padEnd(200_000));
    expect(screen.getByLabelText('Texte')).toHaveValue('Prêts\t100');
    expect(annexes.calls).toEqual([]);
    paste(table.padEnd(200_001));
    const [[html, take] = []] = annexes.calls.map(({ args }) => args);
    expect(annexes.calls.map(({ name }) => name)).toEqual(['readHtml']);
    expect(html === table.padEnd(200_001)).toBe(true);
    (take as (texte: string) => void)('\nSubventions\t40');
    expect(screen.getByLabelText('Texte')).toHaveValue('Prêts\t100\nSubventions\t40');
  });

  test('is opened from a file', async () => {
    const { user, annexes } = await openTexte();
    const file = new File(['Soit'], 'convention.txt', { type: 'text/plain' });
    // jsdom's files have no such method.
    file.arrayBuffer = () => Promise.resolve(Uint8Array.of(83, 111, 105, 116).buffer);
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('No file input');
    await user.upload(input, file);
    expect(annexes.calls).toEqual([
      { name: 'openTexte', args: ['convention.txt', Uint8Array.of(83, 111, 105, 116)] },
    ]);
  });
});

describe('what a text quotes', () => {
  test('7,4 M€ stands beside 7 384 k€, with its sentence and its rounding', async () => {
    const { annexes, user } = await openTexte(rapprochee(convention('besancon')));
    const one = card(/^7,4\sM€ Concordant/);
    expect(one.getByText('7,4 M€', { selector: 'mark' })).toBeVisible();
    expect(one.getByText('7 384 k€')).toBeVisible();
    expect(one.getByText('Annexe 1 ! E5')).toBeVisible();
    expect(one.getByText('Arrondi : 7,35 à 7,45 M€.')).toBeVisible();
    await user.click(one.getByRole('button', { name: 'Aller à la cellule' }));
    expect(annexes.calls).toMatchObject([{ name: 'goTo', args: [{ cellule: 'E5' }] }]);
  });

  test('an announced sum is shown with its parts', async () => {
    await openTexte(rapprochee(convention('besancon')));
    const one = card(/^5\s007\saides/);
    expect(one.getByText('5 007 = 201 + 3 144 + 1 175 + 190 + 297')).toBeVisible();
  });

  test('an announced sum of which a part changed says what the parts give', async () => {
    // 201 + 3 145 + 1 175 + 190 + 297 = 5 008.
    const before = convention('besancon');
    const texte = before.texte.replace('3 144', '3 145');
    await openTexte(rapprochee({ ...before, texte }));
    const one = card(/^5\s007\saides Différent/);
    expect(one.getByText('5 007 ≠ 201 + 3 145 + 1 175 + 190 + 297 = 5 008')).toBeVisible();
  });

  test('placeholders are to be completed, amounts and counts alike', async () => {
    await openTexte({
      controle: controle([]),
      texte: { texte: BROUILLON, check: checkTexte(BROUILLON, []) },
    });
    expect(screen.getByRole('status')).toHaveTextContent('3 à compléter');
    expect(screen.getAllByRole('article', { name: /^X\sM€ À compléter/ })).toHaveLength(2);
    expect(screen.getByRole('article', { name: /^X\saides À compléter/ })).toBeVisible();
  });

  test('without any annexe the page says so and what to do', async () => {
    const texte = 'Soit 7,4 M€ en 2019.';
    await openTexte({ controle: controle([]), texte: { texte, check: checkTexte(texte, []) } });
    expect(screen.getByText(/Ce classeur ne contient aucune annexe/)).toBeVisible();
  });

  test('is filtered by what was found', async () => {
    const { user } = await openTexte(rapprochee(convention('besancon')));
    const all = screen.getAllByRole('article').length;
    await user.click(screen.getByRole('button', { name: /^\d+ concordants$/ }));
    const agreeing = screen.getAllByRole('article');
    expect(agreeing.length).toBeLessThan(all);
    for (const article of agreeing) {
      expect(within(article).getByText('Concordant')).toBeVisible();
    }
  });

  test('may be set aside for another, or compared once more', async () => {
    const state = rapprochee(convention('besancon'));
    const { user, annexes } = await openTexte(state);
    await user.click(screen.getByRole('button', { name: 'Autres actions' }));
    await user.click(screen.getByRole('menuitem', { name: 'Rapprocher de nouveau' }));
    await user.click(screen.getByRole('button', { name: 'Autre texte' }));
    expect(annexes.calls).toEqual([
      { name: 'reconcile', args: [state.texte?.texte, undefined] },
      { name: 'forgetTexte', args: [] },
    ]);
  });
});

/** 100 + 20 = 120, where the table of the text prints 130. */
const AVEC_TABLEAU = 'Aides\t2021 (k€)\nPrêts\t100\nDons\t20\nTotal\t130\n';

describe('a table inside the text', () => {
  test('that does not add up is the verdict and the first article, with the way into a sheet', async () => {
    const check = checkTexte(AVEC_TABLEAU, []);
    const state = { controle: controle([]), texte: { texte: AVEC_TABLEAU, check } };
    const { user, annexes } = await openTexte(state);
    expect(screen.getByRole('status')).toHaveTextContent('1 erreur dans les tableaux du texte');
    const [first] = screen.getAllByRole('article');
    if (first === undefined) throw new Error('nothing shown');
    expect(first).toHaveTextContent('Tableau 1 du texte');
    expect(first).toHaveTextContent(/Non comparé.*130\sk€.*120\sk€/);
    await user.click(within(first).getByRole('button', { name: 'Reprendre dans une feuille' }));
    expect(annexes.calls).toEqual([{ name: 'insertTableau', args: ['Tableau 1 du texte'] }]);
  });

  test('that adds up and stands in the workbook takes no place', async () => {
    await openTexte(rapprochee(convention('besancon')));
    expect(screen.queryByText(/^Tableau 1 du texte/)).toBeNull();
  });
});

describe('an earlier version of the text', () => {
  test('is opened from the menu, and a file that is none says so', async () => {
    const { user, annexes } = await openTexte(rapprochee(convention('besancon')));
    const input = screen.getByLabelText<HTMLInputElement>('Version précédente du texte');
    const photo = new File(['x'], 'photo.png');
    await userEvent.setup({ applyAccept: false }).upload(input, photo);
    expect(screen.getByRole('alert')).toHaveTextContent('Choisissez un fichier .txt ou .docx.');
    const file = new File(['Soit'], 'v1.txt');
    file.arrayBuffer = () => Promise.resolve(Uint8Array.of(83).buffer);
    await user.upload(input, file);
    expect(annexes.calls).toEqual([{ name: 'openAvant', args: ['v1.txt', Uint8Array.of(83)] }]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('leaves only what moved: changed, new and gone, each said', async () => {
    const avant = 'Le prêt est de 7 M€. La subvention est de 3 M€. Le don est de 1 M€.';
    const texte = 'Le prêt est de 7 M€. La subvention est de 4 M€. Une avance de 2 M€ est versée.';
    await openTexte({
      controle: controle([]),
      texte: {
        texte,
        check: checkTexte(texte, []),
        avant: { nom: 'v1.docx', texte: avant, check: checkTexte(avant, []) },
      },
    });
    expect(screen.getByText(/^3 montants ont changé.* depuis v1\.docx\.$/)).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(card(/^4\sM€/).getByText('Version précédente : 3 M€.')).toBeVisible();
    expect(card(/^2\sM€/).getByText('Nouveau dans cette version.')).toBeVisible();
    expect(card(/^1\sM€/).getByText('Retiré depuis la version précédente.')).toBeVisible();
    expect(screen.getByRole('button', { name: '3 changés' })).toBeVisible();
  });
});
