import path from 'node:path';

import type { Command } from 'commander';

import { prefilledForm } from '../app/rooms/prefill/prefilledForm';
import type { ListeCheck, ListeFinding } from '../core/envois/model';
import { decodeText } from '../encoding/decodeText';
import { listeSentence } from '../text/envois';
import { formatCount, fr } from '../text/fr';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { parsePreremplirEntete, PREREMPLIR_KEYS } from './preremplirEntete';
import { readMenages } from './readMenages';
import { startProgress } from './startProgress';
import { frenchHelp } from './words';

interface Options {
  readonly menages: string;
  readonly entete: string;
  readonly dossier: string;
  readonly feuille?: string;
  readonly forcer?: boolean;
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
    .option('--forcer', 'remplace les formulaires qui existent déjà')
    .addHelpText(
      'after',
      fr`\nClés de E.json : ${PREREMPLIR_KEYS.join(', ')}.\nLes formulaires écrits servent ensuite à « iml consolider --envoyes <D> ».\nCode de retour : 0 si tout est écrit, 1 si des lignes de la liste sont écartées, 2 si rien ne peut être écrit.\n\nExemple :\n  iml preremplir --menages menages.csv --entete entete.json --dossier envois`,
    )
    .action(async (options: Options) => {
      done(await preremplir(options, context));
    });
}

async function preremplir(options: Options, context: CliContext): Promise<ExitCode> {
  const { dossier, menages, feuille } = options;
  const enteteBytes = await context.readFile(options.entete);
  const entete = parsePreremplirEntete(decodeText(enteteBytes), options.entete);
  const check = await readMenages(menages, feuille, entete, context);
  if (check.formulaires.length === 0) throw nothing(menages, check);
  if (options.forcer !== true) await checkFree(dossier, check, context);
  const progress = startProgress(context, check.formulaires.length);
  const lines: string[] = [];
  for (const formulaire of check.formulaires) {
    const { convention, annee, idtopOperation } = entete;
    const header = { convention, annee, idtopOperation };
    const bytes = await prefilledForm(context.newWorkbook(), formulaire, header);
    const file = path.join(dossier, formulaire.fichier);
    await context.writeFile(file, bytes, options.forcer === true);
    const count = formatCount(formulaire.menages.length, 'ménage');
    lines.push(fr`${file} : ${formulaire.bailleur}, ${count}.`);
    progress.advance();
  }
  progress.end();
  for (const finding of check.findings) context.err(findingLine(menages, finding));
  lines.forEach(context.out);
  return check.findings.some(({ niveau }) => niveau === 'erreur') ? EXIT.findings : EXIT.clean;
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
  return fr`${place} · ${finding.niveau} : ${listeSentence(finding)}`;
}
