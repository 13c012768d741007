import type { Command } from 'commander';

import { nextClasseur } from '../app/changes/parts/nextClasseur';
import { formulaResults } from '../app/sheets/formulaResults';
import { recogniseForms } from '../core/reading/recogniseForms';
import { formatCount, formatList, fr } from '../text/fr';
import { repriseNotes } from '../text/repriseNotes';
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
      fr`\nSont repris : convention, bailleurs et SIRET, opérations, barèmes, régime, années du suivi avec ce qui a été demandé et payé, ménages déjà déclarés, ce que chaque bailleur a déclaré, reversements encore dus, sommes à récupérer.\nLe classeur de départ n’est pas modifié.\nCode de retour : 0 si l’année est certifiée, 1 si un de ses Modèles A ne l’est pas, 2 si rien ne peut être repris.\n\nExemple :\n  iml annee-suivante A-2024.xlsx --sortie A-2025.xlsx`,
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
  const modeles = recogniseForms(precedent).filter(({ modele }) => modele === 'A');
  if (options.operation !== undefined) chooseOperation(modeles, options.operation, file);
  const workbook = context.newWorkbook();
  const next = nextClasseur(await workbook.snapshot(), precedent, options.operation);
  if (next === undefined) {
    throw new CliError(
      fr`${file} ne contient aucun Modèle A dont l’année N-1 se lit : il n’y a rien à reprendre.`,
    );
  }
  await workbook.apply(next.commands);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  await context.writeFile(options.sortie, await workbook.toBytes(), options.forcer === true);
  const { counts, reprise } = next;
  const carried = [
    formatCount(counts.modeles, 'Modèle A', 'Modèles A'),
    formatCount(reprise.annees.length, 'année de suivi', 'années de suivi'),
    formatCount(reprise.menages.length, 'ménage déjà déclaré', 'ménages déjà déclarés'),
    formatCount(counts.reversements, 'reversement dû', 'reversements dus'),
    ...(counts.recuperations === 0
      ? []
      : [formatCount(counts.recuperations, 'somme à récupérer', 'sommes à récupérer')]),
  ];
  context.out(fr`${options.sortie} : ${formatList(carried)}.`);
  repriseNotes(reprise).forEach(context.err);
  return reprise.nonCertifiees.length > 0 ? EXIT.findings : EXIT.clean;
}
