import { screen } from '@testing-library/react';
import axe from 'axe-core';

import type { SessionState } from '../../src/app/state';
import type { Role } from '../../src/pane/preferences';
import { openPane } from './support/render';
import { form, READY, withForm } from './support/samples';

const NONE: SessionState = { phase: 'sans-formulaire', forms: [] };

interface Sight {
  readonly name: string;
  readonly state: SessionState;
  readonly role?: Role | undefined;
  /** The button or tab that opens it. */
  readonly open?: string;
}

const SIGHTS: readonly Sight[] = [
  { name: 'the first opening', state: NONE, role: undefined },
  { name: 'an empty workbook', state: NONE, role: 'bailleur' },
  { name: 'an old Excel', state: { phase: 'non-pris-en-charge', forms: [] } },
  { name: 'the first reading', state: { phase: 'demarrage', forms: [] }, role: 'bailleur' },
  { name: 'the insertion form', state: { ...NONE, asked: { insertion: 'B' } }, role: 'bailleur' },
  { name: 'a form with faults', state: withForm(form(), { selectedRang: 14 }), role: 'bailleur' },
  { name: 'the example', state: withForm(form({ exemple: true })), role: 'bailleur' },
  { name: 'a form without faults', state: withForm(form(READY)), role: 'bailleur' },
  {
    name: 'a problem',
    state: withForm(form(), { problem: { code: 'protected', during: 'correction' } }),
    role: 'bailleur',
  },
  {
    name: 'a silence',
    state: withForm(form(), { silence: 'lecture' }),
    role: 'bailleur',
  },
  {
    name: 'work under way',
    state: withForm(form(), { busy: { task: 'lecture', cancellable: true } }),
    role: 'bailleur',
  },
  { name: 'the forms', state: withForm(form()), role: 'maitre-ouvrage' },
  {
    name: 'the plafond APL',
    state: withForm(form()),
    role: 'maitre-ouvrage',
    open: 'Calculer un plafond APL',
  },
  { name: 'refused certification', state: withForm(form()), role: 'bailleur', open: 'Certifier' },
  { name: 'certification', state: withForm(form(READY)), role: 'bailleur', open: 'Certifier' },
];

/** jsdom computes no colours: contrast is looked at in a browser. */
const OPTIONS: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } };

test.each(SIGHTS)('axe finds nothing in $name', async ({ state, role, open }) => {
  document.documentElement.lang = 'fr';
  document.title = 'Relogement';
  const { user } = openPane(state, { role });
  if (open !== undefined) await user.click(screen.getByRole('button', { name: open }));
  const { violations } = await axe.run(document, OPTIONS);
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
