import { act, screen } from '@testing-library/react';
import axe from 'axe-core';

import type { RealisationRoom } from '../../../../src/app/rooms/annexes/realisation';
import type { AnnexesState } from '../../../../src/app/state/annexes';
import { computeRealisation } from '../../../../src/core/annexes/realisation';
import type { dijon } from '../../../core/textes/annexes';
import { annexe1, besancon, readAnnexes } from '../../../core/textes/annexes';
import { conventions } from '../../../support/conventionTexts';
import { openPane } from '../../support/render';
import { controle, fakeAnnexes, rapprochee, tableau } from './room';

const checked = (sheets: Parameters<typeof readAnnexes>[0]): AnnexesState => ({
  controle: controle(
    readAnnexes(sheets).map((annexe) => tableau(annexe)),
    { nonCompris: [{ feuille: 'Feuil2', plage: 'A1:C4', motif: 'sans-total' }] },
  ),
});

const compared: AnnexesState = rapprochee(conventions[0] ?? { nom: '', sheets: [], texte: '' });

interface Sight {
  readonly name: string;
  readonly state?: AnnexesState;
  readonly open?: readonly string[];
}

const SIGHTS: readonly Sight[] = [
  { name: 'the first page' },
  { name: 'tables with faults', state: checked(besancon) },
  { name: 'the page of Annexe 1', open: ['Insérer l’Annexe 1', 'Dijon'] },
  {
    name: 'its faults',
    open: ['Insérer l’Annexe 1', 'Retirer la ligne 1', 'Ajouter une ligne', 'Insérer'],
  },
  { name: 'the page of a text', open: ['Rapprocher un texte', 'Rapprocher'] },
  { name: 'what a text quotes', state: { texte: compared.texte }, open: ['Rapprocher un texte'] },
  { name: 'rates by line', open: ['Comparer prévu et réalisé'] },
];

/** What was forecast in Besançon against an Annexe 1 of the same years, in k€. */
function realisation(): RealisationRoom {
  const years = annexe1(
    [2000, 2000, 2500, 6500],
    [3000, 2600, 2400, 8000],
    [5000, 4600, 4900, 14500],
  );
  const [prevision] = readAnnexes(besancon.slice(1));
  const [realise] = readAnnexes([shifted(years)]);
  if (prevision === undefined || realise === undefined) throw new Error('No table');
  const state = {
    tableaux: [
      { id: 'p', annexe: prevision },
      { id: 'r', annexe: realise, fichier: 'suivante.xlsx' },
    ],
    prevision: 'p',
    realise: 'r',
    resultat: computeRealisation(prevision, realise),
  };
  const nothing = () => Promise.resolve();
  return {
    getState: () => state,
    subscribe: () => () => undefined,
    read: nothing,
    open: nothing,
    choose: () => undefined,
    writeRapport: nothing,
  };
}

/** The same table three years later. */
const shifted = (sheet: (typeof dijon)[number]) => ({
  ...sheet,
  values: sheet.values.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' ? cell.replace(/20(17|18|19)/g, (y) => String(Number(y) + 3)) : cell,
    ),
  ),
});

function openSight({ state = {} }: Sight) {
  document.documentElement.lang = 'fr';
  document.title = 'Relogement';
  const rooms = { annexes: fakeAnnexes(state), realisation: realisation() };
  return openPane({ phase: 'sans-formulaire', forms: [] }, { role: 'finances', rooms });
}

/** jsdom computes no colours: contrast is looked at in a browser. */
const OPTIONS: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } };

test.each(SIGHTS)('axe finds nothing in $name', async (sight) => {
  const { user } = openSight(sight);
  for (const name of sight.open ?? []) await user.click(screen.getByRole('button', { name }));
  // A list measures itself again while axe looks: the end of a scroll comes from a timer.
  const { violations } = await act(() => axe.run(document, OPTIONS));
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});

test('rates by line stand beside both amounts, with what rounding leaves open', async () => {
  const { user } = openSight({ name: '' });
  await user.click(screen.getByRole('button', { name: 'Comparer prévu et réalisé' }));
  // 6 500 of 7 000 k€ is 93 %; 7 M€ stands for 6 500 to 7 500 k€: 87 to 100 %.
  expect(screen.getByText(/^93 % \(entre 87 et 100 %\)$/)).toBeVisible();
  expect(screen.getByText('Prévu 7 000 k€ · réalisé 6 500 k€')).toBeVisible();
});
