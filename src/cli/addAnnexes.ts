import type { Command } from 'commander';

import type { AnnexeReading } from '../core/annexes/model';
import { parseReponses } from '../core/annexes/parseReponses';
import type { Reponses } from '../core/annexes/question';
import { recogniseAnnexes } from '../core/annexes/recognise';
import { readReponses } from '../core/annexes/reponses';
import { checkTexte } from '../core/textes/checkTexte';
import type { TexteCheck } from '../core/textes/checkTexte';
import { statuts } from '../core/textes/reconcile';
import { statutOfSomme } from '../core/textes/sommes';
import { fr } from '../text/fr';
import type { DocumentCompare } from '../text/rapport';
import { WorkbookError } from '../workbook/errors';
import { annexesDetails, annexesSummary, rapprochementLine, texteSummary } from './annexesLines';
import { documentOf, rapportWanted, writeRapport } from './annexesRapport';
import { reportNoAnnexe, reportProse, reportRapprochement, reportTableaux } from './annexesReport';
import type { AnnexesFichierReport, RapprochementReport, TexteReport } from './annexesReport';
import { CliError, EXIT, FileError, type CliContext, type ExitCode } from './context';
import { readJson } from './json';
import { reasonSentence } from './lines';
import { readText } from './readText';
import { startProgress } from './startProgress';
import { frenchHelp } from './words';

interface Options {
  readonly json?: boolean;
  readonly texte?: string;
  readonly reponses?: string;
  readonly avant?: string;
  readonly rapport?: string;
  readonly forcer?: boolean;
}

/** What one workbook holds, with its report. */
interface Fichier {
  readonly report: AnnexesFichierReport;
  readonly annexes: readonly AnnexeReading[];
  /** Absent for one in which nothing was read. */
  readonly lu?: DocumentCompare;
}

interface Texte {
  readonly report: TexteReport;
  readonly rapprochements: readonly RapprochementReport[];
}

/** `iml annexes F.xlsx … [--texte T.txt] [--json]`. */
export function addAnnexes(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('annexes'), context)
    .description(
      'Contrôle les totaux et les unités des annexes financières, et les montants qu’un texte en cite.',
    )
    .usage('<F.xlsx…> [options]')
    .argument('<fichiers...>', 'classeurs qui contiennent les annexes')
    .option(
      '--texte <T.txt|T.docx>',
      'texte de la convention ou de la délibération (.txt ou .docx), à rapprocher',
    )
    .option(
      '--reponses <R.json>',
      'réponses aux questions posées : { "clé": "somme" ou "pas-somme" }',
    )
    .option(
      '--avant <T0.txt|T0.docx>',
      'version précédente du texte : le rapport dit ce qui a changé',
    )
    .option('--rapport <R.xlsx|R.html>', 'écrit le rapport de rapprochement du texte')
    .option('--forcer', 'remplace le rapport s’il existe déjà')
    .option('--json', 'écrit les constats et les rapprochements en JSON')
    .addHelpText(
      'after',
      fr`\nCode de retour : 0 sans erreur, 1 avec au moins une, 2 si rien ne peut être contrôlé.\n\nExemple :\n  iml annexes annexes.xlsx --texte convention.docx --rapport rapport.html`,
    )
    .action(async (files: readonly string[], options: Options) => {
      done(await controler(files, options, context));
    });
}

async function controler(
  files: readonly string[],
  options: Options,
  context: CliContext,
): Promise<ExitCode> {
  const wanted = rapportWanted(options);
  const text = options.texte === undefined ? undefined : await readDocument(options.texte, context);
  const reponses = await readAnswers(options.reponses, context);
  const avant =
    options.avant === undefined ? undefined : await readDocument(options.avant, context);
  const progress = startProgress(context, files.length);
  const fichiers: Fichier[] = [];
  for (const file of files) {
    fichiers.push(await readFichier(file, reponses, context));
    progress.advance();
  }
  progress.end();
  const annexes = fichiers.flatMap((fichier) => fichier.annexes);
  const check = text === undefined ? undefined : checkTexte(text.texte, annexes, reponses);
  const texte = check && rapprocher(options.texte ?? '', check, fichiers);
  if (wanted !== undefined && check !== undefined) {
    const before = avant && checkTexte(avant.texte, annexes, reponses);
    const lus = [
      ...(text ? [text.lu] : []),
      ...(avant ? [{ ...avant.lu, role: 'version-precedente' as const }] : []),
    ];
    const documents = [...lus, ...fichiers.flatMap(({ lu }) => lu ?? [])];
    const facts = { etabliLe: context.today(), documents, check, avant: before };
    await writeRapport(wanted, facts, { context, forcer: options.forcer === true });
  }
  const reports = fichiers.map(({ report }) => report);
  if (options.json === true) writeJson(reports, texte, context);
  else writeLines(reports, texte, context);
  return exitCode(reports, texte);
}

/** The answers of a file, or a sentence that says how they are written. */
async function readAnswers(path: string | undefined, context: CliContext): Promise<Reponses> {
  if (path === undefined) return {};
  const parsed = parseReponses(readJson(await readText(path, context), path));
  if ('value' in parsed) return parsed.value;
  const which = parsed.problem === '' ? '' : fr` La clé « ${parsed.problem} » a une autre valeur.`;
  throw new CliError(
    fr`Le fichier « ${path} » n’a pas la forme attendue : { "clé de la question": "somme" ou "pas-somme" }.${which} La clé est dans la sortie --json de la question.`,
  );
}

/** The text as it stands, or a sentence that says which files are read. */
async function readDocument(
  path: string,
  context: CliContext,
): Promise<{ readonly texte: string; readonly lu: DocumentCompare }> {
  const bytes = await context.readFile(path);
  try {
    const texte = await context.readDocument(bytes);
    return { texte, lu: await documentOf('texte', path, bytes) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new CliError(
      error.at.reason === 'too-large'
        ? fr`Le fichier « ${path} » est trop long pour être rapproché : gardez-en les pages qui citent des montants, puis recommencez.`
        : fr`Le fichier « ${path} » ne se lit pas comme un texte : enregistrez-le au format .docx ou .txt, puis recommencez.`,
    );
  }
}

async function readFichier(
  file: string,
  reponses: Reponses,
  context: CliContext,
): Promise<Fichier> {
  try {
    const bytes = await context.readFile(file);
    const workbook = await context.openWorkbook(bytes);
    const snapshot = await workbook.snapshot();
    const { annexes, nonCompris } = recogniseAnnexes(snapshot);
    const known = { ...readReponses(snapshot), ...reponses };
    if (annexes.length > 0 || nonCompris.length > 0) {
      const lu = await documentOf('classeur', file, bytes);
      return { annexes, report: reportTableaux(file, annexes, nonCompris, known), lu };
    }
    const message = fr`Aucune feuille ne contient un tableau de montants : vérifiez que les libellés, les intitulés et les totaux y sont.`;
    return { annexes, report: reportNoAnnexe(file, 'annexe-non-reconnue', message) };
  } catch (error) {
    return { annexes: [], report: unreadable(file, error) };
  }
}

function unreadable(file: string, error: unknown): AnnexesFichierReport {
  if (error instanceof FileError) {
    return reportNoAnnexe(file, 'fichier-illisible', fr`Le fichier ${error.problem}.`);
  }
  if (!(error instanceof WorkbookError)) throw error;
  return reportNoAnnexe(file, 'fichier-illisible', reasonSentence(error.at.reason));
}

function rapprocher(path: string, check: TexteCheck, fichiers: readonly Fichier[]): Texte {
  return {
    report: reportProse(path, check),
    rapprochements: [...tied(check, fichiers), ...summed(check)].toSorted(
      (a, b) => a.position - b.position,
    ),
  };
}

function tied(
  { rapprochements }: TexteCheck,
  fichiers: readonly Fichier[],
): readonly RapprochementReport[] {
  return rapprochements.map(({ citation, phrase, statut, candidates }) => {
    const lieux = candidates.map(({ cellule, feuille, tableau }) => {
      const fichier = fichiers.find(({ annexes }) => annexes.includes(tableau));
      return { cellule, feuille, fichier: fichier?.report.fichier ?? null };
    });
    return reportRapprochement(citation, phrase, statut, lieux);
  });
}

/** Announced sums that are in no annexe: compared with their parts. */
function summed({ sommes, rapprochements }: TexteCheck): readonly RapprochementReport[] {
  const tied = new Set(rapprochements.map(({ citation }) => citation.position));
  return sommes
    .filter(({ citation }) => !tied.has(citation.position))
    .map((somme) => reportRapprochement(somme.citation, somme.phrase, statutOfSomme(somme), []));
}

function writeJson(
  reports: readonly AnnexesFichierReport[],
  texte: Texte | undefined,
  context: CliContext,
): void {
  const fichiers = texte === undefined ? reports : [...reports, texte.report];
  const rapprochements = texte?.rapprochements ?? [];
  context.out(JSON.stringify({ fichiers, rapprochements }, undefined, 2));
}

/** Every finding is told, whatever the number of files; what could not be read goes to stderr. */
function writeLines(
  reports: readonly AnnexesFichierReport[],
  texte: Texte | undefined,
  context: CliContext,
): void {
  for (const report of reports) {
    const isRead = report.tableaux.length > 0 || report.nonCompris.length > 0;
    (isRead ? context.out : context.err)(annexesSummary(report));
    if (isRead) for (const line of annexesDetails(report)) context.out(line);
  }
  if (texte === undefined) return;
  context.out(texteSummary(texte.report, texte.rapprochements));
  for (const one of firstToMend(texte.rapprochements)) context.out(rapprochementLine(one));
  for (const line of annexesDetails(texte.report)) context.out(line);
}

/** What differs and what is to be confirmed first, each in the order of the text. */
function firstToMend(found: readonly RapprochementReport[]): readonly RapprochementReport[] {
  return statuts.flatMap((statut) => found.filter((one) => one.statut === statut));
}

function exitCode(reports: readonly AnnexesFichierReport[], texte: Texte | undefined): ExitCode {
  const isUnreadable = ({ constats }: AnnexesFichierReport) =>
    constats.some(({ code }) => code === 'fichier-illisible');
  if (reports.every(isUnreadable)) return EXIT.misuse;
  const constats = [...reports, ...(texte === undefined ? [] : [texte.report])].flatMap(
    (report) => report.constats,
  );
  return constats.some(({ niveau }) => niveau === 'erreur') ? EXIT.findings : EXIT.clean;
}
