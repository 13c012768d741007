import path from 'node:path';

import type { Command } from 'commander';

import { formatCount, fr } from '../text/fr';
import { COLONNES_HELP, readColonnes } from './colonnes';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import {
  createCsv,
  createParquet,
  DECLARATION_COLONNES,
  type DeclarationsFile,
} from './declarationsFile';
import { eachFile } from './eachFile';
import { parseAujourdhui } from './parseAujourdhui';
import { frenchHelp } from './words';

interface Options {
  readonly sortie: string;
  readonly format?: string;
  readonly colonnes?: string;
  readonly masquees?: boolean;
  readonly forcer?: boolean;
  readonly aujourdhui?: string;
}

const FORMATS: Readonly<Record<string, () => DeclarationsFile>> = {
  parquet: () => createParquet(),
  csv: createCsv,
};

/** `iml exporter F.xlsx … --sortie D.parquet`. */
export function addExporter(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('exporter'), context)
    .description(
      'Écrit les ménages déclarés de tous les classeurs dans un fichier de données : une ligne par ménage, avec son statut, son montant et sa provenance.',
    )
    .usage('<F.xlsx…> --sortie <D.parquet> [options]')
    .argument('<fichiers...>', 'classeurs qui contiennent des Modèles A ou B')
    .requiredOption('--sortie <D>', 'fichier à écrire, .parquet ou .csv')
    .option('--format <format>', 'parquet ou csv, si l’extension de la sortie ne le dit pas')
    .option('--colonnes <C.json>', 'colonnes choisies, là où deux répondent au même intitulé')
    .option('--masquees', 'retient aussi les formulaires des feuilles masquées')
    .option('--forcer', 'remplace la sortie si elle existe déjà')
    .option('--aujourdhui <AAAA-MM-JJ>', 'jour de la vérification, à la place d’aujourd’hui')
    .addHelpText(
      'after',
      fr`\n${COLONNES_HELP}\nColonnes : ${DECLARATION_COLONNES.map(({ nom }) => nom).join(', ')}.\nUn ménage présent dans un Modèle B et dans le Modèle A qui le réunit donne deux lignes : la colonne « modele » les distingue.\nCode de retour : 0 si tout est lu et sans erreur, 1 avec au moins une erreur ou un fichier illisible, 2 si rien ne peut être lu.\n\nExemple :\n  iml exporter retours/*.xlsx --sortie declarations.parquet`,
    )
    .action(async (files: readonly string[], options: Options) => {
      done(await exporter(files, options, context));
    });
}

async function exporter(
  files: readonly string[],
  options: Options,
  context: CliContext,
): Promise<ExitCode> {
  const output = formatOf(options)();
  const request = {
    aujourdhui: parseAujourdhui(options.aujourdhui) ?? context.today(),
    choix: await readColonnes(options.colonnes, context),
    masquees: options.masquees === true,
  };
  const counts = { menages: 0, erreurs: 0, lus: 0 };
  const refus: string[] = [];
  for await (const done of eachFile([...new Set(files)], 'exporter', request, context)) {
    const declared = 'result' in done ? done.result : { refus: done.problem };
    if ('refus' in declared) {
      refus.push(fr`${done.nom} : ${declared.refus}`);
    } else {
      counts.lus += 1;
      counts.menages += declared.declarations.length;
      counts.erreurs += declared.erreurs;
      output.add(declared.declarations);
    }
  }
  refus.forEach(context.err);
  if (counts.lus === 0) {
    context.err(fr`Aucun formulaire n’a pu être lu : rien n’est écrit.`);
    return EXIT.misuse;
  }
  await context.writeFile(options.sortie, output.end(), options.forcer === true);
  const from = formatCount(counts.lus, 'fichier');
  context.out(fr`${options.sortie} : ${formatCount(counts.menages, 'ménage')} de ${from}.`);
  return refus.length + counts.erreurs > 0 ? EXIT.findings : EXIT.clean;
}

function formatOf({ format, sortie }: Options): () => DeclarationsFile {
  const asked = (format ?? path.extname(sortie).slice(1)).toLowerCase();
  const create = Object.hasOwn(FORMATS, asked) ? FORMATS[asked] : undefined;
  if (create) return create;
  throw new CliError(
    fr`Le format de « ${sortie} » n’est pas connu : nommez la sortie .parquet ou .csv, ou donnez --format parquet ou --format csv.`,
  );
}
