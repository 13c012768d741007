/**
 * Returned forms made by hand (scripts/golden-forms.py), each against findings and totals that were
 * worked out by hand and stand beside it, with the arithmetic in `note`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { FichierReport } from '../../src/cli/report';
import { iml } from '../cli/support';

interface Expected {
  readonly note: string;
  readonly formulaires: readonly {
    readonly modele: string | null;
    readonly feuille: string | null;
    readonly lignes: number;
    /** T1/T2, T3/T4, T5 et plus, all of them. */
    readonly n1: readonly number[] | null;
    readonly cumul: readonly number[] | null;
    readonly montantForfaitaire: number;
    /** Code and cell. */
    readonly constats: readonly (readonly [string, string | null])[];
  }[];
}

const FOLDER = join(__dirname, 'forms');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => name.replace('.xlsx', ''));

function summary({ totaux, constats, ...report }: FichierReport) {
  return {
    modele: report.modele,
    feuille: report.feuille,
    lignes: report.lignes,
    n1: totaux === null ? null : Object.values(totaux.n1),
    cumul: totaux === null ? null : Object.values(totaux.cumul),
    montantForfaitaire: report.montantForfaitaire,
    constats: constats.map(({ code, cellule }) => `${code} ${cellule ?? ''}`).sort(),
  };
}

test('there are at least fifteen returned forms', () => {
  expect(names.length).toBeGreaterThanOrEqual(15);
});

test.each(names)('%s gives what was worked out by hand', async (name) => {
  const file = join(FOLDER, name);
  const expected = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Expected;
  const { out } = await iml(['verifier', '--json', `${file}.xlsx`]);
  const { fichiers } = JSON.parse(out) as { fichiers: FichierReport[] };
  expect(fichiers.map(summary)).toEqual(
    expected.formulaires.map(({ constats, ...form }) => ({
      ...form,
      constats: constats.map(([code, cell]) => `${code} ${cell ?? ''}`).sort(),
    })),
  );
});
