import type { Command } from 'commander';

import type { IsoDate } from '../core/date';
import { recogniseForms } from '../core/reading/recognise';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import { parseAujourdhui } from './aujourdhui';
import { EXIT, FileError, type CliContext, type ExitCode } from './context';
import { detailLines, reasonSentence, summaryLine } from './lines';
import { startProgress } from './progress';
import { reportFailure, reportForm, type FichierReport } from './report';
import { frenchHelp } from './words';

interface Options {
  readonly json?: boolean;
  readonly aujourdhui?: string;
}

/** `iml verifier F.xlsx … [--json]`. */
export function addVerifier(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('verifier'), context)
    .description(
      'Vérifie les Modèles A et B de classeurs .xlsx, insérés par Relogement ou faits à la main.',
    )
    .usage('<F.xlsx…> [options]')
    .argument('<fichiers...>', 'classeurs à vérifier')
    .option('--json', 'écrit les constats en JSON')
    .option('--aujourdhui <AAAA-MM-JJ>', 'jour de la vérification, à la place d’aujourd’hui')
    .addHelpText(
      'after',
      fr`\nCode de retour : 0 sans erreur, 1 avec au moins une, 2 si rien ne peut être vérifié.\n\nExemple :\n  iml verifier retours/*.xlsx --aujourdhui 2026-03-14 --json`,
    )
    .action(async (files: readonly string[], options: Options) => {
      done(await verifier(files, options, context));
    });
}

async function verifier(
  files: readonly string[],
  options: Options,
  context: CliContext,
): Promise<ExitCode> {
  const aujourdhui = parseAujourdhui(options.aujourdhui) ?? context.today();
  const progress = startProgress(context, files.length);
  const reports: FichierReport[] = [];
  for (const file of files) {
    for (const report of await verifyFile(file, aujourdhui, context)) reports.push(report);
    progress.advance();
  }
  progress.end();
  if (options.json === true) context.out(JSON.stringify({ fichiers: reports }, undefined, 2));
  else writeLines(reports, files.length, context);
  return exitCode(reports);
}

/** One report for each form of the file, or one that says why there is none. */
async function verifyFile(
  file: string,
  aujourdhui: IsoDate,
  context: CliContext,
): Promise<readonly FichierReport[]> {
  try {
    const workbook = await context.openWorkbook(await context.readFile(file));
    const forms = recogniseForms(await workbook.snapshot());
    if (forms.length > 0) return forms.map((form) => reportForm(file, form, aujourdhui));
    const message = fr`Aucune feuille ne contient un Modèle A ou un Modèle B : vérifiez que les neuf intitulés du tableau y sont.`;
    return [reportFailure(file, 'modele-non-reconnu', message)];
  } catch (error) {
    if (error instanceof FileError)
      return [reportFailure(file, 'fichier-illisible', `Le fichier ${error.problem}.`)];
    if (!(error instanceof WorkbookError)) throw error;
    return [reportFailure(file, 'fichier-illisible', reasonSentence(error.at.reason))];
  }
}

/** One file is told in detail; several, in one line each. What could not be read goes to stderr. */
function writeLines(reports: readonly FichierReport[], files: number, context: CliContext): void {
  for (const report of reports) {
    const write = report.modele === null ? context.err : context.out;
    write(summaryLine(report));
    if (files === 1) for (const line of detailLines(report)) context.out(line);
  }
}

function exitCode(reports: readonly FichierReport[]): ExitCode {
  if (reports.every((report) => isUnreadable(report))) return EXIT.misuse;
  const findings = reports.flatMap((report) => report.constats);
  return findings.some(({ niveau }) => niveau === 'erreur') ? EXIT.findings : EXIT.clean;
}

function isUnreadable(report: FichierReport): boolean {
  return report.constats.some(({ code }) => code === 'fichier-illisible');
}
