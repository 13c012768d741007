import { lignesCommands } from '../../src/app/changes/parts/lignesCommands';
import { planInscription, type Lot } from '../../src/app/changes/parts/planInscription';
import { readEnPlace } from '../../src/app/mirror/views/enPlace';
import { provenancesCommands } from '../../src/app/sheets/provenances';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { insertA, setUp } from '../app/support/bench';
import { rowOf } from '../support/operation';

/** What one request to Excel may weigh. */
const LIMIT = 5_000_000;

const BAILLEURS = ['Grand Besançon Habitat', 'Habitat 25', 'Néolia', 'Saiemb'] as const;

function lotOf(count: number): Lot {
  const lignes = Array.from({ length: count }, (_, index) => {
    const bailleur = BAILLEURS[index % BAILLEURS.length] ?? 'Néolia';
    const menage = `M-${String(index + 1).padStart(6, '0')}`;
    const fichier = `ModeleB_${bailleur}_2025.xlsx`;
    return {
      cells: rowOf({ annee: 2025, bailleur, menage, typologie: 'T3/T4' }),
      bailleur,
      provenance: { fichier, feuille: 'Modèle B', rang: 14 + index },
    };
  });
  return { lignes, bailleurs: BAILLEURS, fichiers: [] };
}

test('20,000 rows and their provenances enter at once, no request above 5 MB, and the total counts them', async () => {
  const bench = await setUp();
  await insertA(bench);
  const snapshot = await bench.workbook.snapshot();
  const [reading] = recogniseForms(snapshot);
  if (!reading) throw new Error('no form');
  const modele = readEnPlace(snapshot, reading);
  const plan = planInscription(modele.lignes, lotOf(20_000), new Set(), reading.premiereLigne);
  const lignes = plan.lignes.filter((ligne) => ligne !== undefined);
  const before = bench.excel.host.requests.length;
  await bench.workbook.apply([
    ...lignesCommands(modele, plan),
    ...provenancesCommands(snapshot, reading.id, lignes),
  ]);
  const requests = bench.excel.host.requests.slice(before);
  expect(Math.max(...requests.map(({ bytesIn }) => bytesIn))).toBeLessThan(LIMIT);
  expect(requests.length).toBeLessThan(10);
  const [after] = recogniseForms(await bench.workbook.snapshot());
  expect(after?.lignes).toHaveLength(20_000);
  expect(after?.totaux.n1?.value).toBe(20_000);
  await bench.dispose();
});
