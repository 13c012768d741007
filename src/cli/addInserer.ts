import { Argument, type Command } from 'commander';

import { insertForm } from '../app/changes/insertForm';
import { formulaResults } from '../app/sheets/formulaResults';
import { columnKeys } from '../core/forms/column';
import type { Modele } from '../core/forms/modele';
import { agree, formatCount, formatList, fr, quote } from '../text/fr';
import type { Workbook } from '../workbook/port';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { ENTETE_KEYS, parseEntete, type EnteteInput } from './entete';
import { ANNEXES, insererAnnexe, type AnnexeOptions } from './insererAnnexe';
import { MOST_LIST_BYTES, parseLignes, type LignesLues } from './lignes';
import { readText } from './readText';
import { SAISIE_HELP } from './saisie';
import { frenchHelp } from './words';

/** Rows offered when none are given, as in the pane. */
const ROWS_OFFERED = 30;

interface Options extends AnnexeOptions {
  readonly sortie: string;
  readonly entete?: string;
  readonly lignes?: string;
  readonly forcer?: boolean;
}

const MODELES: Readonly<Record<string, Modele>> = { 'modele-a': 'A', 'modele-b': 'B' };

/** `iml inserer modele-a|modele-b|annexe-1|annexe-2 --sortie F.xlsx`. */
export function addInserer(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('inserer'), context)
    .description(
      'Écrit un classeur .xlsx qui contient un formulaire ou une annexe, vide ou prérempli.',
    )
    .usage('<modele-a|modele-b|annexe-1|annexe-2> --sortie <F.xlsx> [options]')
    .addArgument(new Argument('<modele>', 'modele-a, modele-b, annexe-1 ou annexe-2'))
    .requiredOption('--sortie <F.xlsx>', 'classeur à écrire')
    .option(
      '--entete <E.json>',
      'valeurs de l’en-tête, en JSON (convention, annee, bailleur, siret…)',
    )
    .option('--lignes <L.csv|L.json>', 'lignes du tableau (CSV à points-virgules, ou JSON)')
    .option('--saisie <S.json>', 'contenu d’une annexe, en JSON (periode, unite, lignes, notes)')
    .option('--exemple <nom>', 'annexe remplie d’après une convention publiée (besancon ou dijon)')
    .option('--forcer', 'remplace le classeur s’il existe déjà')
    .addHelpText(
      'after',
      fr`\nClés de E.json : ${ENTETE_KEYS.join(', ')}.\nColonnes de L.csv : ${columnKeys.join(', ')}.\n${SAISIE_HELP}\n\nExemples :\n  iml inserer modele-b --entete entete.json --lignes lignes.csv --sortie modele-b.xlsx\n  iml inserer annexe-1 --exemple besancon --sortie annexe-1.xlsx`,
    )
    .action(async (name: string, options: Options) => {
      await inserer(name, options, context);
      done(EXIT.clean);
    });
}

async function inserer(name: string, options: Options, context: CliContext): Promise<void> {
  const [modele, annexe] = [MODELES[name], ANNEXES[name]];
  if (modele === undefined && annexe === undefined) {
    throw new CliError(
      fr`Le modèle « ${name} » n’existe pas : indiquez modele-a, modele-b, annexe-1 ou annexe-2.`,
    );
  }
  if (!/\.xlsx$/i.test(options.sortie)) {
    throw new CliError(fr`La sortie « ${options.sortie} » doit porter l’extension .xlsx.`);
  }
  refuseOthers(name, options, annexe === undefined ? ['saisie', 'exemple'] : ['entete', 'lignes']);
  const workbook = context.newWorkbook();
  const done = annexe
    ? await insererAnnexe(workbook, annexe, options, context)
    : await insererModele(workbook, modele ?? 'B', options, context);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  const bytes = await workbook.toBytes(context.today());
  await context.writeFile(options.sortie, bytes, options.forcer === true);
  context.out(fr`${options.sortie} : ${done}.`);
}

/** An option of the other kind of form would be left aside in silence. */
function refuseOthers(
  name: string,
  options: Options,
  others: readonly ('entete' | 'lignes' | 'saisie' | 'exemple')[],
): void {
  const given = others.find((key) => options[key] !== undefined);
  if (given !== undefined) {
    throw new CliError(fr`L’option --${given} ne s’emploie pas avec ${name} : retirez-la.`);
  }
}

/** What was inserted, in a few words. */
async function insererModele(
  workbook: Workbook,
  modele: Modele,
  options: Options,
  context: CliContext,
): Promise<string> {
  const entete = await readEntete(modele, options.entete, context);
  const { lignes: rows, ecartees } = await readLignes(options.lignes, context);
  const request = { modele, entete, rows, lignes: ROWS_OFFERED };
  await workbook.apply(insertForm(await workbook.snapshot(), request).commands);
  const count = rows.length === 0 ? 'sans ligne' : formatCount(rows.length, 'ligne');
  if (ecartees.length > 0) {
    const columns = agree(
      ecartees.length,
      'Colonne laissée de côté, absente',
      'Colonnes laissées de côté, absentes',
    );
    context.err(fr`${columns} du modèle : ${formatList(ecartees.map(quote))}.`);
  }
  return fr`Modèle ${modele} inséré, ${count}`;
}

async function readEntete(
  modele: Modele,
  path: string | undefined,
  context: CliContext,
): Promise<EnteteInput> {
  if (path === undefined) return {};
  return parseEntete(await readText(path, context), path, modele);
}

async function readLignes(path: string | undefined, context: CliContext): Promise<LignesLues> {
  if (path === undefined) return { lignes: [], ecartees: [] };
  return parseLignes(await context.readFile(path, MOST_LIST_BYTES), path, context);
}
