import { makeForms } from '../../src/app/rooms/prefill/makeForms';
import { checkListe } from '../../src/core/envois/checkListe';
import { findIntitules } from '../../src/core/envois/findIntitules';
import { guessCorrespondance } from '../../src/core/envois/guessCorrespondance';
import { readListe } from '../../src/core/envois/readListe';
import { readCsv } from '../../src/workbook/csv/readCsv';
import { day } from '../core/build';
import { nodeFiles } from '../support/nodeFiles';
import { secondsOf } from '../support/secondsOf';

const ROWS = 10_000;
const BAILLEURS = 40;

test('10,000 households of 40 bailleurs are judged in seconds and give 40 forms of 250', async () => {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `Bailleur ${i % BAILLEURS};M-${i};I-${i % 7}`,
  );
  const csv = new TextEncoder().encode(['Bailleur;Ménage;IDTOP', ...rows].join('\n'));
  const judge = () => {
    const snapshot = readCsv(csv, 'Liste');
    const intitules = findIntitules(snapshot, 'Liste');
    if (!intitules) throw new Error('The headings are there');
    const liste = readListe(snapshot, 'Liste', intitules, guessCorrespondance(intitules));
    return checkListe(liste, { annee: 2025, operation: '', signataires: [], identites: new Map() });
  };
  const { findings, formulaires } = judge();
  expect(findings).toEqual([]);
  expect(formulaires.map(({ menages }) => menages.length)).toEqual(
    Array(BAILLEURS).fill(ROWS / BAILLEURS),
  );
  const entete = { convention: '168', annee: 2025, idtopOperation: 'I' };
  const ready = await makeForms(nodeFiles, formulaires, { entete, le: day('2026-03-14') }, () =>
    Promise.resolve(),
  );
  expect(new Set(ready.map(({ nom }) => nom)).size).toBe(BAILLEURS);
  expect(secondsOf(judge, 5)).toBeLessThan(5);
});
