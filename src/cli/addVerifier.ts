import type { Command } from 'commander';

import type { IsoDate } from '../core/date';
import type { ChoixColonnes, FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { compareFeuille } from '../core/retours/compareFeuille';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import { COLONNES_HELP, readColonnes } from './colonnes';
import { reportComparison } from './consoliderReport';
import { EXIT, FileError, type CliContext, type ExitCode } from './context';
import { detailLines, ecarteesLines, lectureLine, reasonSentence, summaryLine } from './lines';
import { parseAujourdhui } from './parseAujourdhui';
import { reportFailure, reportForm, type FichierReport } from './report';
import { startProgress } from './startProgress';
import { frenchHelp } from './words';

interface Options {
  readonly json?: boolean;
  readonly aujourdhui?: string;
  readonly lecture?: boolean;
  readonly colonnes?: string;
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
    .option('--lecture', 'dit ce que chaque cellule a été lue comme, et celles qui ne le sont pas')
    .option('--colonnes <C.json>', 'colonnes choisies, là où deux répondent au même intitulé')
    .option('--json', 'écrit les constats et la lecture en JSON')
    .option('--aujourdhui <AAAA-MM-JJ>', 'jour de la vérification, à la place d’aujourd’hui')
    .addHelpText(
      'after',
      fr`\n${COLONNES_HELP}\nCode de retour : 0 sans erreur, 1 avec au moins une, 2 si rien ne peut être vérifié.\n\nExemple :\n  iml verifier retours/*.xlsx --aujourdhui 2026-03-14 --json`,
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
  const choix = await readColonnes(options.colonnes, context);
  const progress = startProgress(context, files.length);
  const reports: FichierReport[] = [];
  for (const file of files) {
    for (const report of await verifyFile(file, { aujourdhui, choix }, context))
      reports.push(report);
    progress.advance();
  }
  progress.end();
  if (options.json === true) context.out(JSON.stringify({ fichiers: reports }, undefined, 2));
  else writeLines(reports, { files: files.length, lecture: options.lecture === true }, context);
  return exitCode(reports);
}

/** One report for each form of the file, or one that says why there is none. */
async function verifyFile(
  file: string,
  { aujourdhui, choix }: { readonly aujourdhui: IsoDate; readonly choix: readonly ChoixColonnes[] },
  context: CliContext,
): Promise<readonly FichierReport[]> {
  try {
    const workbook = await context.openWorkbook(await context.readFile(file));
    const forms = recogniseForms(await workbook.snapshot(), choix);
    if (forms.length > 0)
      return forms.map((form) => withFeuille(reportForm(file, form, aujourdhui), form));
    const message = fr`Aucune feuille ne contient un Modèle A ou un Modèle B : vérifiez que les neuf intitulés du tableau y sont.`;
    return [reportFailure(file, 'modele-non-reconnu', message)];
  } catch (error) {
    if (error instanceof FileError)
      return [reportFailure(file, 'fichier-illisible', `Le fichier ${error.problem}.`)];
    if (!(error instanceof WorkbookError)) throw error;
    return [reportFailure(file, 'fichier-illisible', reasonSentence(error.at.reason))];
  }
}

/** A form in a hidden sheet is told as such. */
function withFeuille(report: FichierReport, form: FormReading): FichierReport {
  const place = { fichier: report.fichier, retour: form.id };
  const found = compareFeuille(form, place).map(reportComparison);
  return { ...report, constats: [...found, ...report.constats] };
}

/** One file is told in detail; several, in one line each. What could not be read goes to stderr. */
function writeLines(
  reports: readonly FichierReport[],
  { files, lecture }: { readonly files: number; readonly lecture: boolean },
  context: CliContext,
): void {
  for (const report of reports) {
    const write = report.modele === null ? context.err : context.out;
    write(summaryLine(report));
    if (files === 1) for (const line of detailLines(report)) context.out(line);
    if (!lecture) continue;
    for (const line of [...lectureLine(report), ...ecarteesLines(report)]) context.out(line);
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
