import { nonComprisSentence } from '../../../src/text/annexes';
import { sentenceOf } from '../../../src/text/fr';
import { check, withCell } from './build';
import { besancon1, besancon2 } from './seeds';

const N = '\u00a0';
const T = '\u202f';

function sentences(grid: Parameters<typeof check>[0]): readonly string[] {
  return check(grid).map((finding) => sentenceOf(finding));
}

test('a wrong total is told with what it shows, what was expected, and the difference', () => {
  expect(sentences(withCell(besancon1, 4, 4, 2500))[0]).toBe(
    `Ligne «${N}Production de logement social et interm…${N}»${N}: le total E5 affiche 2${T}500${N}k€, la somme de B5:D5 donne 2${T}463${N}k€, soit un écart de +37${N}k€. Corrigez le total ou l’une des colonnes.`,
  );
});

test('two units are told with the cells that contradict the heading', () => {
  expect(sentences(besancon2)[0]).toBe(
    `L’intitulé «${N}Total 2020 - 2022 (en k€)${N}» annonce des k€ et 3${N}cellules (B5…) portent des M€${N}: indiquez une seule unité.`,
  );
});

test('a placeholder is quoted with its line and column', () => {
  expect(sentences(withCell(besancon2, 4, 1, 'X M€'))).toContain(
    `Montant à compléter${N}: la cellule contient «${N}X M€${N}» (Production de logement social et intermédiaire (1), Total 2020 - 2022 (en k€)).`,
  );
});

test('what was not understood is said with its place', () => {
  expect(nonComprisSentence({ feuille: 'Bilan', plage: 'B2:C4', motif: 'sans-libelles' })).toBe(
    `Non contrôlé, Bilan B2:C4${N}: des chiffres sans libellé à leur gauche.`,
  );
});
