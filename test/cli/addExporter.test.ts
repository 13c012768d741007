import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parquetReadObjects } from 'hyparquet';

import { folder, iml } from './support';

const KEYS =
  'bailleur;menage;idtop;dateLivraison;dateConventionApl;dateBail;typologie;loyer;plafond';
const GOOD = 'Néolia;007;168-1;01/02/2024;15/01/2024;12/03/2025;T5 et plus;6,05;6,4';
/** Its lease is of 2024, and its typologie is no class. */
const WRONG = 'Néolia;=1+1;168-1;01/02/2024;15/01/2024;12/03/2024;studio;6,05;6,4';

async function form(name: string, rows: readonly string[]): Promise<string> {
  const at = folder();
  const entete = {
    convention: '168',
    annee: 2025,
    bailleur: 'Néolia',
    raisonSociale: 'Néolia SA',
    adresse: 'Montbéliard',
    siret: '732 829 320 00074',
    idtopOperation: '168-6012-01',
  };
  writeFileSync(join(at, 'e.json'), JSON.stringify(entete));
  writeFileSync(join(at, 'l.csv'), [KEYS, ...rows].join('\n'));
  const output = join(at, name);
  const options = ['--entete', join(at, 'e.json'), '--lignes', join(at, 'l.csv')];
  expect(await iml(['inserer', 'modele-b', '--sortie', output, ...options])).toMatchObject({
    code: 0,
  });
  return output;
}

async function records(file: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(file);
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

test('each household is one record of Parquet, with its verdict, its amount and its place', async () => {
  const b = await form('b.xlsx', [GOOD, WRONG]);
  const sortie = join(folder(), 'd.parquet');
  const { code, out } = await iml(['exporter', b, '--sortie', sortie]);
  expect(code).toBe(1);
  expect(out.replaceAll('\u00a0', ' ')).toContain('2 ménages de 1 fichier');
  const [first, second] = await records(sortie);
  expect(first).toEqual({
    fichier: b,
    feuille: 'Modèle B',
    ligne: 14,
    modele: 'B',
    convention: '168',
    annee: 2025,
    idtop_operation: '168-6012-01',
    bailleur: 'Néolia',
    menage: '007',
    idtop: '168-1',
    date_livraison: new Date('2024-02-01'),
    date_convention_apl: new Date('2024-01-15'),
    date_bail: new Date('2025-03-12'),
    typologie: 'T5 et plus',
    loyer: 6.05,
    plafond: 6.4,
    statut: 'eligible',
    montant: 5000,
    constats: '',
    constats_formulaire: 'certification-manquante regime-2021',
  });
  expect(second).toMatchObject({
    ligne: 15,
    menage: '=1+1',
    typologie: null,
    statut: 'a-completer',
    montant: 0,
    constats: 'bail-hors-annee typologie-inconnue',
  });
});

test('in CSV a text stays a text for a spreadsheet, and a comma, a quote or a line break inside its cell', async () => {
  const b = await form('b.xlsx', [WRONG, GOOD.replace('Néolia;', '"Néolia, ""Est"""; ')]);
  const sortie = join(folder(), 'd.csv');
  await iml(['exporter', b, '--sortie', sortie]);
  const [head, first, second] = readFileSync(sortie, 'utf8').split('\r\n');
  expect(head?.split(',').slice(0, 4)).toEqual(['fichier', 'feuille', 'ligne', 'modele']);
  expect(first).toContain(",Néolia,'=1+1,168-1,2024-02-01,2024-01-15,2024-03-12,,6.05,6.4,");
  expect(second).toContain(',"Néolia, ""Est""",007,168-1,');
});

test('a file that cannot be read is told, the others are written, and the code is 1', async () => {
  const bad = join(folder(), 'mauvais.xlsx');
  writeFileSync(bad, 'pas un classeur');
  const sortie = join(folder(), 'd.parquet');
  const run = await iml(['exporter', bad, await form('b.xlsx', [GOOD]), '--sortie', sortie]);
  expect(run.code).toBe(1);
  expect(run.err).toContain('n’est pas un classeur Excel');
  expect(await records(sortie)).toHaveLength(1);
});

test('nothing readable writes nothing, and the code is 2', async () => {
  const bad = join(folder(), 'mauvais.xlsx');
  writeFileSync(bad, 'pas un classeur');
  const sortie = join(folder(), 'd.csv');
  const { code, err } = await iml(['exporter', bad, '--sortie', sortie]);
  expect(code).toBe(2);
  expect(err).toContain('rien n’est écrit');
  expect(() => readFileSync(sortie)).toThrow('ENOENT');
});

test.each(['donnees.xls', 'donnees', 'constructor', 'd.toString'])(
  'the format of « %s » is not known: it is asked for',
  async (name) => {
    const sortie = join(folder(), name);
    const { code, err } = await iml(['exporter', 'b.xlsx', '--sortie', sortie]);
    expect(code).toBe(2);
    expect(err).toContain('.parquet ou .csv');
  },
);

test('2,500 households make the same records as they were given, in groups of 1,000', async () => {
  const { createParquet } = await import('../../src/cli/declarationsFile');
  const file = createParquet(1000);
  const base = {
    fichier: 'b.xlsx',
    feuille: 'Modèle B',
    modele: 'B',
    convention: '168',
    annee: 2025,
    idtopOperation: undefined,
    bailleur: 'Néolia',
    idtop: '1',
    dateLivraison: undefined,
    dateConventionApl: undefined,
    dateBail: undefined,
    typologie: 'T1/T2',
    loyer: undefined,
    plafond: undefined,
    statut: 'eligible',
    montant: 1500,
    constats: '',
    constatsFormulaire: '',
  } as const;
  for (let group = 0; group < 5; group += 1) {
    file.add(
      Array.from({ length: 500 }, (_, at) => ({
        ...base,
        rang: at + 1,
        menage: `M-${group * 500 + at}`,
      })),
    );
  }
  const bytes = file.end();
  const read = await parquetReadObjects({
    file: new Uint8Array(bytes).buffer,
    columns: ['menage', 'montant'],
  });
  expect(read).toHaveLength(2500);
  expect(read[2499]).toEqual({ menage: 'M-2499', montant: 1500 });
  expect(read.reduce((sum, { montant }) => sum + Number(montant), 0)).toBe(3_750_000);
});
