import type { Command } from 'commander';

import { keyOf } from '../core/cellText';
import { readReversementsInscrits } from '../core/paiement/readDossierPaiement';
import type { FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { anneeOf } from '../core/rules/entete';
import { reprendre } from '../core/suivi/reprendre';
import { formatCount, formatList, fr } from '../text/fr';
import { repriseNotes } from '../text/repriseNotes';
import { buildAnneeSuivante } from './buildAnneeSuivante';
import { chooseOperation } from './chooseOperation';
import { openSnapshot } from './consoliderSources';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { frenchHelp } from './words';

interface Options {
  readonly sortie: string;
  readonly operation?: string;
  readonly forcer?: boolean;
}

/** `iml annee-suivante A-2024.xlsx --sortie A-2025.xlsx`. */
export function addAnneeSuivante(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('annee-suivante'), context)
    .description(
      'Écrit le classeur de l’année suivante : un Modèle A vide par opération, avec les paramètres, le suivi et les ménages des années passées.',
    )
    .usage('<A.xlsx> --sortie <A.xlsx> [options]')
    .argument('<fichier>', 'classeur de l’année qui se termine')
    .requiredOption('--sortie <A.xlsx>', 'classeur à écrire')
    .option('--operation <IDTOP>', 'cette opération seulement, au lieu de toutes')
    .option('--forcer', 'remplace la sortie si elle existe déjà')
    .addHelpText(
      'after',
      fr`\nSont repris : convention, bailleurs et SIRET, opérations, barèmes, régime, années du suivi avec ce qui a été demandé et payé, ménages déjà déclarés, reversements encore dus.\nLe classeur de départ n’est pas modifié.\nCode de retour : 0 si l’année est certifiée, 1 si un de ses Modèles A ne l’est pas, 2 si rien ne peut être repris.\n\nExemple :\n  iml annee-suivante A-2024.xlsx --sortie A-2025.xlsx`,
    )
    .action(async (file: string, options: Options) => {
      done(await anneeSuivante(file, options, context));
    });
}

async function anneeSuivante(
  file: string,
  options: Options,
  context: CliContext,
): Promise<ExitCode> {
  if (!/\.xlsx$/i.test(options.sortie)) {
    throw new CliError(fr`La sortie « ${options.sortie} » doit porter l’extension .xlsx.`);
  }
  const precedent = await openSnapshot(file, context);
  const modeles = latestOf(
    recogniseForms(precedent).filter(({ modele }) => modele === 'A'),
    options.operation,
    file,
  );
  const reprise = reprendre(precedent);
  const dus = readReversementsInscrits(precedent).filter(({ du, reverse }) => du > reverse);
  const workbook = context.newWorkbook();
  await buildAnneeSuivante(workbook, { precedent, modeles, reprise, dus });
  await context.writeFile(options.sortie, await workbook.toBytes(), options.forcer === true);
  const carried = [
    formatCount(modeles.length, 'Modèle A', 'Modèles A'),
    formatCount(reprise.annees.length, 'année de suivi', 'années de suivi'),
    formatCount(reprise.menages.length, 'ménage déjà déclaré', 'ménages déjà déclarés'),
    formatCount(dus.length, 'reversement dû', 'reversements dus'),
  ];
  context.out(fr`${options.sortie} : ${formatList(carried)}.`);
  repriseNotes(reprise).forEach(context.err);
  return reprise.nonCertifiees.length > 0 ? EXIT.findings : EXIT.clean;
}

/** The latest Modèle A of each operation asked for. Throws a CliError where there is none. */
function latestOf(
  forms: readonly FormReading[],
  operation: string | undefined,
  file: string,
): readonly FormReading[] {
  const asked = operation === undefined ? forms : chooseOperation(forms, operation, file);
  const latest = new Map<string, FormReading>();
  for (const form of asked) {
    if (anneeOf(form) === undefined) continue;
    const key = keyOfOperation(form);
    const other = latest.get(key);
    if (!other || (anneeOf(form) ?? 0) > (anneeOf(other) ?? 0)) latest.set(key, form);
  }
  if (latest.size > 0) return [...latest.values()];
  throw new CliError(
    fr`${file} ne contient aucun Modèle A dont l’année N-1 se lit : il n’y a rien à reprendre.`,
  );
}

function keyOfOperation({ entete }: FormReading): string {
  return keyOf(entete.idtopOperation?.value ?? null);
}
