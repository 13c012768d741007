import type { Command } from 'commander';

import type { IsoDate } from '../core/date';
import type { ChoixColonnes, FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { compareFeuille } from '../core/retours/compareFeuille';
import { findCopies, type Copie } from '../core/retours/findCopies';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import type { FichierRecu } from '../workbook/port';
import { COLONNES_HELP, readColonnes } from './colonnes';
import { EXIT, FileError, type CliContext, type ExitCode } from './context';
import { detailLines, ecarteesLines, lectureLine, reasonSentence, summaryLine } from './lines';
import { parseAujourdhui } from './parseAujourdhui';
import {
  reportCopie,
  reportFailure,
  reportFeuilles,
  reportFinding,
  reportForm,
  type FeuilleReport,
  type FichierReport,
} from './report';
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
  const verified: Verified[] = [];
  for (const file of files) {
    for (const one of await verifyPath(file, { aujourdhui, choix }, context)) verified.push(one);
    progress.advance();
  }
  progress.end();
  const fichiers = verified.flatMap(({ reports }) => reports);
  const feuilles = verified.flatMap((one) => one.feuilles);
  if (options.json === true) context.out(JSON.stringify({ fichiers, feuilles }, undefined, 2));
  else writeLines(verified, options.lecture === true, context);
  return exitCode(fichiers);
}

/** What one file gives: one report for each of its forms, and the account of its other sheets. */
interface Verified {
  readonly reports: readonly FichierReport[];
  readonly feuilles: readonly FeuilleReport[];
}

interface Verification {
  readonly aujourdhui: IsoDate;
  readonly choix: readonly ChoixColonnes[];
}

/** The file, or every file of the archive that it is; a path that cannot be read is a file refused. */
async function verifyPath(
  file: string,
  verification: Verification,
  context: CliContext,
): Promise<readonly Verified[]> {
  try {
    const received = context.openArchive(file, await context.readFile(file));
    return await Promise.all(received.map((one) => verifyFile(one, verification, context)));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return [refused(reportFailure(file, 'fichier-illisible', fr`Le fichier ${error.problem}.`))];
  }
}

/** One report for each form of the file, or one that says why there is none. */
async function verifyFile(
  { nom, bytes }: FichierRecu,
  { aujourdhui, choix }: Verification,
  context: CliContext,
): Promise<Verified> {
  try {
    const snapshot = await (await context.openWorkbook(bytes)).snapshot();
    const forms = recogniseForms(snapshot, choix);
    const feuilles = reportFeuilles(nom, snapshot, forms);
    if (forms.length > 0) {
      const copies = findCopies(forms);
      const reports = forms.map((form) => {
        const copie = copies.find((each) => each.form === form);
        return withFeuille(reportForm(nom, form, aujourdhui), form, copie);
      });
      return { reports, feuilles };
    }
    const message = fr`Aucune feuille ne contient un Modèle A ou un Modèle B : vérifiez que les neuf intitulés du tableau y sont.`;
    return { ...refused(reportFailure(nom, 'modele-non-reconnu', message)), feuilles };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return refused(reportFailure(nom, 'fichier-illisible', reasonSentence(error.at.reason)));
  }
}

function refused(report: FichierReport): Verified {
  return { reports: [report], feuilles: [] };
}

/** A form in a hidden sheet, or one that declares the households of another, is told as such. */
function withFeuille(
  report: FichierReport,
  form: FormReading,
  copie: Copie | undefined,
): FichierReport {
  const place = { fichier: report.fichier, retour: form.id };
  const found = compareFeuille(form, place).map(reportFinding);
  const copies = copie === undefined ? [] : [reportCopie(copie)];
  return { ...report, constats: [...found, ...copies, ...report.constats] };
}

/** One file is told in detail; several, in one line each. What could not be read goes to stderr. */
function writeLines(verified: readonly Verified[], lecture: boolean, context: CliContext): void {
  for (const { reports, feuilles } of verified) {
    for (const report of reports) {
      const write = report.modele === null ? context.err : context.out;
      write(summaryLine(report));
      if (verified.length === 1) detailLines(report).forEach(context.out);
      if (lecture) [...lectureLine(report), ...ecarteesLines(report)].forEach(context.out);
    }
    if (!lecture) continue;
    for (const feuille of feuilles) {
      [...lectureLine(feuille), ...ecarteesLines(feuille)].forEach(context.out);
    }
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
