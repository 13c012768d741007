/** The returns of a whole programme: `iml exporter` over files, then one query of DuckDB over two million rows. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';

import { createCsv, createParquet } from '../../src/cli/declarationsFile';
import { parseIso } from '../../src/core/date';
import type { Declaration } from '../../src/core/declarations/declaration';
import { typologies } from '../../src/core/forms/modele';
import { fail } from './form';
import { compare, median, ms, tell } from './measure';
import { ROWS } from './returns';

const PROGRAMME = 2_000_000;
/** Households of one return, and returns of one operation. */
const [OF_RETURN, RETURNS] = [200, 50];
const FORMATS = { parquet: () => createParquet(), csv: createCsv } as const;

/** `iml exporter` over the returns of a folder, by one thread and by all. */
export async function benchExporter(iml: string, folder: string): Promise<void> {
  const names = (await readdir(folder)).sort().map((name) => path.join(folder, name));
  const out = await mkdtemp(path.join(tmpdir(), 'relogement-export-'));
  const run = (threads: string) => {
    const args = ['exporter', ...names, '--forcer', '--sortie', path.join(out, 'd.parquet')];
    const env = { ...process.env, IML_PROCESSEURS: threads };
    const { status, stderr } = spawnSync(process.execPath, [iml, ...args], { env });
    // Some rows of each return have errors, which is 1.
    if (status !== 1) throw new Error(String(stderr));
  };
  const one = await median(1, () => run('1'));
  const all = await median(1, () => run(''));
  const peer = { name: 'the same by one thread', time: one };
  compare(`iml exporter, ${names.length} returns of ${ROWS} rows, by every processor`, all, peer);
  await rm(out, { recursive: true });
}

/** The query of the guide over a file of each format. */
export async function benchProgramme(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relogement-programme-'));
  try {
    for (const format of ['parquet', 'csv'] as const) {
      const file = path.join(folder, `declarations.${format}`);
      await writeFile(file, programme(format));
      const { size } = await stat(file);
      const time = await median(3, () => totals(file));
      const told = `${ms(time)}, ${(size / 1e6).toFixed(0)} MB`;
      tell(
        `DuckDB totals ${PROGRAMME} declarations by operation, year and typologie (${format})`,
        told,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every return of the programme, as `iml exporter` writes it. */
function programme(format: keyof typeof FORMATS): Uint8Array {
  const file = FORMATS[format]();
  for (let at = 0; at < PROGRAMME; at += OF_RETURN) file.add(returned(at));
  return file.end();
}

function returned(first: number): readonly Declaration[] {
  const retour = first / OF_RETURN;
  const common = {
    fichier: `retours/ModeleB_${retour}.xlsx`,
    feuille: 'Modèle B',
    modele: 'B',
    convention: '168',
    annee: 2025,
    idtopOperation: `168-${Math.floor(retour / RETURNS)}`,
    bailleur: `Bailleur ${retour % 400}`,
    idtop: '168-001',
    dateLivraison: parseIso('2024-02-01'),
    dateConventionApl: parseIso('2024-01-15'),
    dateBail: parseIso('2025-03-12'),
    loyer: 6.05,
    plafond: 6.4,
    statut: 'eligible',
    constats: '',
    constatsFormulaire: 'certification-manquante',
  } as const;
  return Array.from({ length: OF_RETURN }, (_, index) => ({
    ...common,
    rang: 14 + index,
    menage: `M-${first + index}`,
    typologie: typologies[index % 3],
    montant: [1500, 3000, 5000][index % 3] ?? 0,
  }));
}

/** Each return has 67, 67 and 66 households of the three typologies, of 1,500, 3,000 and 5,000 euros. */
const EUROS = (PROGRAMME / OF_RETURN) * (67 * 1500 + 67 * 3000 + 66 * 5000);

async function totals(file: string): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(
    `SELECT idtop_operation, annee, typologie, count(*) AS menages, sum(montant) AS euros,
            count(*) FILTER (WHERE statut <> 'eligible') AS a_regarder
     FROM '${file}' WHERE modele = 'B' GROUP BY ALL ORDER BY ALL`,
  );
  const rows = reader.getRowObjects();
  const euros = rows.reduce((sum, row) => sum + Number(row.euros), 0);
  if (rows.length !== (PROGRAMME / OF_RETURN / RETURNS) * 3 || euros !== EUROS)
    fail(`${rows.length} lines, ${euros} euros`);
  connection.closeSync();
}
