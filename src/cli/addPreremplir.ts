import path from 'node:path';

import type { Command } from 'commander';

import { prefillForm } from '../app/rooms/prefill/prefillForm';
import { nomOperation } from '../core/dossier/nomOperation';
import { declaresAvant, type MenagesDeclares } from '../core/envois/declaresAvant';
import type { ListeCheck, ListeFinding } from '../core/envois/model';
import { passeDe, type PasseEnvois } from '../core/envois/passeDe';
import { reprendre } from '../core/suivi/reprendre';
import { formatCount, fr, sentenceOf } from '../text/fr';
import { agreedOperation, chooseIdtop } from './chooseOperation';
import { readPrecedent, refuseLater } from './consoliderSources';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { lectureLine } from './lines';
import { parsePrefillFile, PREFILL_KEYS, type PrefillFile } from './prefillFile';
import { MOST_FORMS, readMenages, tooMany, type MenagesLus } from './readMenages';
import { readText } from './readText';
import { reportFinding } from './report';
import { startProgress } from './startProgress';
import { frenchHelp } from './words';

interface Options {
  readonly menages: string;
  readonly entete: string;
  readonly dossier: string;
  readonly feuille?: string;
  readonly filtre: readonly string[];
  readonly precedent?: string;
  readonly operation?: string;
  readonly forcer?: boolean;
  readonly json?: boolean;
}

/** `iml preremplir --menages L.csv --entete E.json --dossier D`. */
export function addPreremplir(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('preremplir'), context)
    .description(
      'Écrit un Modèle B prérempli et verrouillé par bailleur, d’après une liste de ménages.',
    )
    .usage('--menages <L.csv|L.xlsx> --entete <E.json> --dossier <D> [options]')
    .requiredOption('--menages <L.csv|L.xlsx>', 'liste des ménages, un par ligne')
    .requiredOption('--entete <E.json>', 'en-tête des formulaires, en JSON')
    .requiredOption('--dossier <D>', 'dossier où écrire les formulaires')
    .option('--feuille <nom>', 'feuille de la liste, si le classeur en a plusieurs')
    .option(
      '--filtre <colonne=valeur>',
      'ne retient que les lignes où la colonne contient la valeur, ou l’une de « v1|v2 »',
      (filtre: string, filtres: readonly string[]) => [...filtres, filtre],
      [],
    )
    .option(
      '--precedent <A.xlsx>',
      'classeur des années précédentes, dont les ménages ne sont pas envoyés de nouveau',
    )
    .option('--operation <IDTOP>', 'opération, à la place de celle de E.json')
    .option('--forcer', 'remplace les formulaires qui existent déjà')
    .option('--json', 'écrit les formulaires, les constats et la lecture de la liste en JSON')
    .addHelpText(
      'after',
      fr`\nClés de E.json : ${PREFILL_KEYS.join(', ')}.\nLes formulaires écrits servent ensuite à « iml consolider --envoyes <D> ».\nCode de retour : 0 si tout est écrit, 1 si la liste a une erreur (une ligne écartée, un SIRET faux, un bailleur qui n’est pas signataire), 2 si rien ne peut être écrit.\n\nExemple :\n  iml preremplir --menages menages.csv --entete entete.json --dossier envois`,
    )
    .action(async (options: Options) => {
      done(await preremplir(options, context));
    });
}

async function preremplir(options: Options, context: CliContext): Promise<ExitCode> {
  const { dossier, menages } = options;
  const told = parsePrefillFile(await readText(options.entete, context), options.entete);
  const { entete, passe, ...connu } = await operationOf(options, told, context);
  const { feuille, filtre: filtres } = options;
  const lus = await readMenages(menages, { feuille, filtres, ...connu }, entete, context);
  const { check } = lus;
  if (check.formulaires.length === 0) throw nothing(menages, check);
  if (check.formulaires.length > MOST_FORMS) throw tooMany(menages, check.formulaires.length);
  if (options.forcer !== true) await checkFree(dossier, check, context);
  const progress = startProgress(context, check.formulaires.length);
  const ecrits: FormulaireEcrit[] = [];
  for (const formulaire of check.formulaires) {
    const { convention, annee, idtopOperation } = entete;
    const header = { convention, annee, idtopOperation, ...(passe && { passe }) };
    const bytes = await prefillForm(context.newWorkbook(), formulaire, header, context.today());
    const file = path.join(dossier, formulaire.fichier);
    await context.writeFile(file, bytes, options.forcer === true);
    const { bailleur } = formulaire;
    ecrits.push({ fichier: file, bailleur, menages: formulaire.menages.length });
    progress.advance();
  }
  progress.end();
  tell(options, ecrits, lus, context);
  return check.findings.some(({ niveau }) => niveau === 'erreur') ? EXIT.findings : EXIT.clean;
}

interface OperationConnue {
  /** What the header file says, with the operation as last year's workbook writes it. */
  readonly entete: PrefillFile;
  /** Its short name. */
  readonly operation: string;
  /** The households of its past years; undefined where no workbook is given. */
  readonly declares?: MenagesDeclares;
  /** Its régime, and what its bailleurs declared before. */
  readonly passe?: PasseEnvois;
}

/** Which operation the forms are of, and what last year's workbook knows of it. */
async function operationOf(
  { precedent: file, operation, entete: path }: Options,
  entete: PrefillFile,
  context: CliContext,
): Promise<OperationConnue> {
  const named = { option: operation, entete: entete.idtopOperation, path };
  if (file === undefined) {
    const idtopOperation = agreedOperation(named) ?? '';
    return { entete: { ...entete, idtopOperation }, operation: nomOperation(idtopOperation, []) };
  }
  const precedent = await readPrecedent(file, context);
  const idtopOperation = chooseIdtop(precedent, named, context.err) ?? '';
  const { annees, menages } = reprendre(precedent.snapshot, idtopOperation);
  refuseLater(precedent, entete.annee, [...annees, ...menages]);
  return {
    entete: { ...entete, idtopOperation },
    operation: nomOperation(idtopOperation, precedent.operations),
    declares: declaresAvant(menages, entete.annee, idtopOperation),
    passe: passeDe(precedent.snapshot, idtopOperation, entete.annee),
  };
}

interface FormulaireEcrit {
  readonly fichier: string;
  readonly bailleur: string;
  /** How many households. */
  readonly menages: number;
}

function tell(
  { menages, json }: Options,
  ecrits: readonly FormulaireEcrit[],
  { feuille, liste, check }: MenagesLus,
  context: CliContext,
): void {
  const lecture = liste?.compte ?? null;
  if (json === true) {
    const constats = check.findings.map(reportFinding);
    const report = { fichier: menages, feuille, formulaires: ecrits, constats, lecture };
    context.out(JSON.stringify(report, undefined, 2));
    return;
  }
  for (const finding of check.findings) context.err(findingLine(menages, finding));
  lectureLine({ fichier: menages, feuille, lecture }).forEach(context.out);
  for (const { fichier, bailleur, menages: nombre } of ecrits) {
    context.out(fr`${fichier} : ${bailleur}, ${formatCount(nombre, 'ménage')}.`);
  }
}

/** The list gave no form: the first finding says why. */
function nothing(menages: string, { findings }: ListeCheck): CliError {
  const lines = findings.map((finding) => findingLine(menages, finding));
  return new CliError(
    lines.join('\n') || fr`${menages} : aucun formulaire à écrire. Vérifiez la liste.`,
  );
}

/** Refused before anything is written: half of the forms would be worse than none. */
async function checkFree(
  dossier: string,
  { formulaires }: ListeCheck,
  context: CliContext,
): Promise<void> {
  for (const { fichier } of formulaires) {
    const file = path.join(dossier, fichier);
    if (await context.exists(file)) {
      throw new CliError(
        fr`Le fichier « ${file} » existe déjà : ajoutez --forcer pour le remplacer.`,
      );
    }
  }
}

/** « menages.csv, ligne 7 · erreur : Le ménage… ». */
function findingLine(menages: string, finding: ListeFinding): string {
  const rang = finding.lieu?.rang;
  const place = rang === undefined ? menages : fr`${menages}, ligne ${rang}`;
  return fr`${place} · ${finding.niveau} : ${sentenceOf(finding)}`;
}
