import path from 'node:path';

import type { Command } from 'commander';

import { checkForm } from '../core/check';
import type { IsoDate } from '../core/date';
import { declarationsOf } from '../core/declarations/declaration';
import type { Finding } from '../core/finding';
import type { ChoixColonnes } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import { formatCount, fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import type { FichierRecu } from '../workbook/port';
import { COLONNES_HELP, readColonnes } from './colonnes';
import { CliError, EXIT, FileError, type CliContext, type ExitCode } from './context';
import {
  createCsv,
  createParquet,
  DECLARATION_COLONNES,
  type DeclarationsFile,
} from './declarationsFile';
import { reasonSentence } from './lines';
import { parseAujourdhui } from './parseAujourdhui';
import { startProgress } from './startProgress';
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
  const request: Request = {
    aujourdhui: parseAujourdhui(options.aujourdhui) ?? context.today(),
    choix: await readColonnes(options.colonnes, context),
    masquees: options.masquees === true,
  };
  const progress = startProgress(context, files.length);
  const counts = { menages: 0, erreurs: 0, lus: 0, refus: 0 };
  for (const file of new Set(files)) {
    for (const { nom, read } of await readFiles(file, request, context)) {
      if (typeof read === 'string') {
        counts.refus += 1;
        context.err(fr`${nom} : ${read}`);
      } else {
        counts.lus += 1;
        counts.menages += read.declarations.length;
        counts.erreurs += read.erreurs;
        output.add(read.declarations);
      }
    }
    progress.advance();
  }
  progress.end();
  if (counts.lus === 0) {
    context.err(fr`Aucun formulaire n’a pu être lu : rien n’est écrit.`);
    return EXIT.misuse;
  }
  await context.writeFile(options.sortie, output.end(), options.forcer === true);
  const from = formatCount(counts.lus, 'fichier');
  context.out(fr`${options.sortie} : ${formatCount(counts.menages, 'ménage')} de ${from}.`);
  return counts.refus + counts.erreurs > 0 ? EXIT.findings : EXIT.clean;
}

function formatOf({ format, sortie }: Options): () => DeclarationsFile {
  const asked = (format ?? path.extname(sortie).slice(1)).toLowerCase();
  const create = Object.hasOwn(FORMATS, asked) ? FORMATS[asked] : undefined;
  if (create) return create;
  throw new CliError(
    fr`Le format de « ${sortie} » n’est pas connu : nommez la sortie .parquet ou .csv, ou donnez --format parquet ou --format csv.`,
  );
}

interface Request {
  readonly aujourdhui: IsoDate;
  readonly choix: readonly ChoixColonnes[];
  readonly masquees: boolean;
}

/** Each file, those of an archive one by one, or the sentence that says why a path cannot be read. */
async function readFiles(file: string, request: Request, context: CliContext) {
  try {
    const received = context.openArchive(file, await context.readFile(file));
    return await Promise.all(
      received.map(async (one) => ({
        nom: one.nom,
        read: await readDeclarations(one, request, context),
      })),
    );
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return [{ nom: file, read: fr`Le fichier ${error.problem}.` }];
  }
}

/** The households of a file's forms, or the sentence that says why there are none. */
async function readDeclarations(
  { nom, bytes }: FichierRecu,
  request: Request,
  context: CliContext,
) {
  try {
    const workbook = await context.openWorkbook(bytes);
    const forms = recogniseForms(await workbook.snapshot(), request.choix);
    const kept = forms.filter(({ masquee }) => request.masquees || !masquee);
    if (kept.length === 0) return refusalOf(forms.length);
    const checked = kept.map((form) => ({ form, check: checkForm(form, request.aujourdhui) }));
    return {
      declarations: checked.flatMap(({ form, check }) => declarationsOf(nom, form, check)),
      erreurs: checked.flatMap(({ check }) => check.findings.filter(isErreur)).length,
    };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return reasonSentence(error.at.reason);
  }
}

function isErreur({ niveau }: Finding): boolean {
  return niveau === 'erreur';
}

function refusalOf(hidden: number): string {
  return hidden > 0
    ? fr`Ses formulaires sont dans des feuilles masquées : ajoutez --masquees pour les retenir.`
    : fr`Aucune feuille ne contient un Modèle A ou un Modèle B.`;
}
