/** `--rapport`: the report of a text against the annexes, as a workbook or as a page. */
import path from 'node:path';

import { rapportCommands } from '../app/sheets/rapportCommands';
import { sha256 } from '../app/sheets/sha256';
import { fr } from '../text/fr';
import { rapportOf, type DocumentCompare, type RapportFacts } from '../text/rapport';
import { rapportHtml } from '../text/rapportHtml';
import { CliError, type CliContext } from './context';

export interface RapportWanted {
  readonly file: string;
  readonly format: 'xlsx' | 'html';
}

/** Where the report goes and in what form, or a CliError for what no report can be made of. */
export function rapportWanted(options: {
  readonly texte?: string;
  readonly avant?: string;
  readonly rapport?: string;
}): RapportWanted | undefined {
  const { texte, avant, rapport: file } = options;
  if (avant !== undefined && file === undefined) {
    throw new CliError(
      fr`--avant compare deux versions dans le rapport : ajoutez --rapport R.xlsx ou R.html.`,
    );
  }
  if (file === undefined) return undefined;
  if (texte === undefined) {
    throw new CliError(fr`--rapport rend compte d’un texte : ajoutez --texte T.docx ou T.txt.`);
  }
  const format = path.extname(file).toLowerCase();
  if (format === '.xlsx') return { file, format: 'xlsx' };
  if (format === '.html') return { file, format: 'html' };
  throw new CliError(fr`Le rapport « ${file} » doit finir par .xlsx ou par .html.`);
}

export async function writeRapport(
  { file, format }: RapportWanted,
  facts: RapportFacts,
  { context, forcer }: { readonly context: CliContext; readonly forcer: boolean },
): Promise<void> {
  const rapport = rapportOf(facts);
  if (format === 'html') {
    await context.writeFile(file, new TextEncoder().encode(rapportHtml(rapport)), forcer);
    return;
  }
  const workbook = context.newWorkbook();
  await workbook.apply(rapportCommands(await workbook.snapshot(), rapport));
  await context.writeFile(file, await workbook.toBytes(facts.etabliLe), forcer);
}

/** A file by its own name, with the mark of its bytes. */
export async function documentOf(
  role: DocumentCompare['role'],
  file: string,
  bytes: Uint8Array,
): Promise<DocumentCompare> {
  return { role, nom: path.basename(file), empreinte: await sha256(bytes) };
}
