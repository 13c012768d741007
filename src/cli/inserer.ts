import { Argument, type Command } from 'commander';

import { insertForm } from '../app/insertForm';
import { resultsOf } from '../app/results';
import { columnKeys } from '../core/forms/column';
import type { Modele } from '../core/forms/modele';
import { decodeText } from '../encoding/decode';
import { formatCount, fr } from '../text/fr';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { ENTETE_KEYS, parseEntete, type EnteteInput } from './entete';
import { parseLignes, type LigneInput } from './lignes';
import { frenchHelp } from './words';

/** Rows offered when none are given, as in the pane. */
const ROWS_OFFERED = 30;

interface Options {
  readonly sortie: string;
  readonly entete?: string;
  readonly lignes?: string;
  readonly forcer?: boolean;
}

const MODELES: Readonly<Record<string, Modele>> = { 'modele-a': 'A', 'modele-b': 'B' };

/** `iml inserer modele-a|modele-b --sortie F.xlsx`. */
export function addInserer(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('inserer'), context)
    .description('Écrit un classeur .xlsx qui contient un formulaire, vide ou prérempli.')
    .usage('<modele-a|modele-b> --sortie <F.xlsx> [options]')
    .addArgument(new Argument('<modele>', 'modele-a ou modele-b'))
    .requiredOption('--sortie <F.xlsx>', 'classeur à écrire')
    .option(
      '--entete <E.json>',
      'valeurs de l’en-tête, en JSON (convention, annee, bailleur, siret…)',
    )
    .option('--lignes <L.csv|L.json>', 'lignes du tableau (CSV à points-virgules, ou JSON)')
    .option('--forcer', 'remplace le classeur s’il existe déjà')
    .addHelpText(
      'after',
      fr`\nClés de E.json : ${ENTETE_KEYS.join(', ')}.\nColonnes de L.csv : ${columnKeys.join(', ')}.\n\nExemple :\n  iml inserer modele-b --entete entete.json --lignes lignes.csv --sortie modele-b.xlsx`,
    )
    .action(async (name: string, options: Options) => {
      await inserer(name, options, context);
      done(EXIT.clean);
    });
}

async function inserer(name: string, options: Options, context: CliContext): Promise<void> {
  const modele = MODELES[name];
  if (modele === undefined) {
    throw new CliError(fr`Le modèle « ${name} » n’existe pas : indiquez modele-a ou modele-b.`);
  }
  if (!/\.xlsx$/i.test(options.sortie)) {
    throw new CliError(fr`La sortie « ${options.sortie} » doit porter l’extension .xlsx.`);
  }
  const entete = await readEntete(modele, options.entete, context);
  const rows = await readLignes(options.lignes, context);
  const workbook = context.newWorkbook();
  await insertForm(workbook, { modele, entete, rows, lignes: ROWS_OFFERED });
  workbook.setResults(resultsOf(await workbook.snapshot()));
  const bytes = await workbook.toBytes();
  await context.writeFile(options.sortie, bytes, options.forcer === true);
  const count = rows.length === 0 ? 'sans ligne' : formatCount(rows.length, 'ligne');
  context.out(fr`${options.sortie} : Modèle ${modele} inséré, ${count}.`);
}

async function readEntete(
  modele: Modele,
  path: string | undefined,
  context: CliContext,
): Promise<EnteteInput> {
  if (path === undefined) return {};
  return parseEntete(decodeText(await context.readFile(path)), path, modele);
}

async function readLignes(
  path: string | undefined,
  context: CliContext,
): Promise<readonly LigneInput[]> {
  if (path === undefined) return [];
  return parseLignes(decodeText(await context.readFile(path)), path);
}
