import fc from 'fast-check';

import { readTypologie } from '../../../src/core/cellTypologie';
import { typologies } from '../../../src/core/forms/modele';
import { diffLignes } from '../../../src/core/retours/diffLignes';
import type { Choix, Retour } from '../../../src/core/retours/model';
import { computeTotaux } from '../../../src/core/totals';
import { consolidated, retourOf, type Cells } from './support';

const BAILLEURS = ['Néolia', 'Saiemb', 'Habitat 25', 'Office de l’Habitat'];
const cells: fc.Arbitrary<Cells> = fc.record({
  menage: fc.integer({ min: 1, max: 12 }).map((n) => `M-${n}`),
  typologie: fc.constantFrom(...typologies, 'T3', null),
  idtop: fc.constantFrom('IDT-77', '=1+1'),
});
const returns: fc.Arbitrary<readonly Retour[]> = fc
  .array(fc.tuple(fc.constantFrom(...BAILLEURS), fc.array(cells, { maxLength: 6 })), {
    maxLength: 5,
  })
  .map((list) => list.map(([who, rows], index) => retourOf(`f${index}.xlsx`, who, rows)));
const RUNS = { numRuns: 40 };
/** Every file counts, as somebody said: what one household declares twice enters twice. */
const all = (list: readonly Retour[]) =>
  ({
    doubles: 'entrent',
    retours: new Map<string, Choix>(list.map(({ id }) => [id, 'retenu'])),
  }) as const;

test('the order of the files changes nothing', () => {
  fc.assert(
    fc.property(
      returns.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }),
        ),
      ),
      ([list, shuffled]) => {
        expect(consolidated(shuffled)).toEqual(consolidated(list));
      },
    ),
    RUNS,
  );
});

test('consolidating twice changes nothing', () => {
  fc.assert(
    fc.property(returns, (list) => {
      const [once, twice] = [consolidated(list), consolidated(list)];
      expect(twice).toEqual(once);
      const rows = once.lignes.map((ligne) => ligne.cells);
      expect(
        diffLignes(
          rows,
          twice.lignes.map((ligne) => ligne.cells),
        ),
      ).toEqual([]);
    }),
    RUNS,
  );
});

test('households of Modèle A by typologie are the sum of those of the returns that enter', () => {
  fc.assert(
    fc.property(returns, (list) => {
      const { lignes } = consolidated(list, all(list));
      typologies.forEach((typologie, index) => {
        const key = (['n1_t1t2', 'n1_t3t4', 'n1_t5'] as const)[index] ?? 'n1';
        const sum = list.reduce((total, { reading }) => total + computeTotaux(reading)[key], 0);
        const read = lignes.filter(({ cells }) => {
          const lu = readTypologie(cells.typologie);
          return 'typologie' in lu && lu.typologie === typologie;
        });
        expect(read).toHaveLength(sum);
      });
    }),
    RUNS,
  );
});

test('every row has a provenance that leads to identical cells, each row once', () => {
  fc.assert(
    fc.property(returns, (list) => {
      const { lignes } = consolidated(list, all(list));
      const places = lignes.map(({ provenance: { fichier, rang } }) => `${fichier} ${rang}`);
      expect(new Set(places).size).toBe(lignes.length);
      expect(lignes).toHaveLength(list.flatMap(({ reading }) => reading.lignes).length);
      for (const { cells: found, provenance } of lignes) {
        const retour = list.find(({ fichier }) => fichier === provenance.fichier);
        const row = retour?.reading.lignes.find(({ rang }) => rang === provenance.rang);
        expect(found).toEqual(row?.cells);
      }
    }),
    RUNS,
  );
});

test('taking a file away takes away exactly its rows', () => {
  fc.assert(
    fc.property(returns, fc.nat(), (list, pick) => {
      fc.pre(list.length > 0);
      const gone = list[pick % list.length];
      const rest = list.filter((retour) => retour !== gone);
      const whole = consolidated(list, all(list)).lignes;
      expect(consolidated(rest, all(rest)).lignes).toEqual(
        whole.filter(({ provenance }) => provenance.fichier !== gone?.fichier),
      );
    }),
    RUNS,
  );
});

test('a corrected file replaces the rows of that file only', () => {
  fc.assert(
    fc.property(returns, fc.nat(), fc.array(cells, { maxLength: 6 }), (list, pick, rows) => {
      fc.pre(list.length > 0);
      const before = list[pick % list.length];
      if (!before) return;
      const after = retourOf(before.fichier, before.bailleur, rows);
      const others = ({ provenance }: { provenance: { fichier: string } }) =>
        provenance.fichier !== before.fichier;
      const was = consolidated(list, all(list)).lignes;
      const corrected = list.map((retour) => (retour === before ? after : retour));
      const is = consolidated(corrected, all(corrected)).lignes;
      expect(is.filter(others)).toEqual(was.filter(others));
      expect(is).toHaveLength(was.filter(others).length + rows.length);
    }),
    RUNS,
  );
});

test('no household that the sheets of one file declare enters twice, and none is lost', () => {
  const sheets = fc
    .array(fc.uniqueArray(cells, { selector: ({ menage }) => menage, maxLength: 6 }), {
      maxLength: 4,
    })
    .map((list) =>
      list.map((rows, index) => {
        const lu = { id: `ModeleB_${index + 1}`, feuille: `Modèle B (${index + 1})` };
        return retourOf('f.xlsx', 'Néolia', rows, { lu });
      }),
    );
  fc.assert(
    fc.property(sheets, (list) => {
      const entered = consolidated(list, all(list)).lignes.map(({ cells: { menage } }) => menage);
      const declared = list.flatMap(({ reading }) =>
        reading.lignes.map(({ cells: { menage } }) => menage),
      );
      expect(entered.toSorted()).toEqual([...new Set(declared)].toSorted());
    }),
    RUNS,
  );
});
