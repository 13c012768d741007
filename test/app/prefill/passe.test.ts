/** A Modèle B that goes out in the second year: the cumuls of its bailleur, and the régime of the operation. */
import { prefillForm } from '../../../src/app/rooms/prefill/prefillForm';
import { passeDe } from '../../../src/core/envois/passeDe';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { computeTotaux } from '../../../src/core/totals';
import { createFileWorkbook, openFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { declare, jour, MOA, NEOLIA, OPERATIONS } from '../../support/troisOperations';

const [PLANOISE] = OPERATIONS.P;

async function sent(bailleur: string) {
  const workbook = createFileWorkbook();
  await declare(workbook, 'P', 2023);
  await declare(workbook, 'G', 2023);
  const passe = passeDe(await workbook.snapshot(), PLANOISE, 2024);
  const identite = { raisonSociale: '', adresse: '', siret: '' };
  const menages = [{ rang: 2, menage: '0042', idtop: '' }];
  const entete = { convention: '168', annee: 2024, idtopOperation: PLANOISE, passe };
  const formulaire = { bailleur, identite, menages, fichier: 'x.xlsx' };
  const bytes = await prefillForm(createFileWorkbook(), formulaire, entete, jour('2025-01-10'));
  const [form] = recogniseForms(await (await openFileWorkbook(bytes)).snapshot());
  if (!form) throw new Error('no form');
  return { regime: form.contexte.regime, totaux: computeTotaux(form) };
}

test.each([
  // Of 2023 for P alone: Néolia 2 T1/T2 and 1 T3/T4; Grand Besançon Habitat 1 and 3, not its one of G.
  [NEOLIA, [2, 1, 0, 3]],
  [MOA, [1, 3, 0, 4]],
  // Nothing before.
  ['Nouveau bailleur', [0, 0, 0, 0]],
])(
  '%s reads its own past years in its cumuls, and the régime of 2018',
  async (bailleur, cumuls) => {
    const { regime, totaux } = await sent(bailleur);
    expect(regime).toBe('2018');
    const { cumul_t1t2, cumul_t3t4, cumul_t5, cumul } = totaux;
    expect([cumul_t1t2, cumul_t3t4, cumul_t5, cumul]).toEqual(cumuls);
  },
);
