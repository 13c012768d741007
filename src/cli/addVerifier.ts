import type { Command } from 'commander';

import { fr } from '../text/fr';
import { COLONNES_HELP, readColonnes } from './colonnes';
import { EXIT, type CliContext, type ExitCode } from './context';
import { eachFile } from './eachFile';
import { parseAujourdhui } from './parseAujourdhui';
import { refuseFile, type Verified } from './verifyFile';
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
  const request = {
    aujourdhui: parseAujourdhui(options.aujourdhui) ?? context.today(),
    choix: await readColonnes(options.colonnes, context),
    json: options.json === true,
    lecture: options.lecture === true,
  };
  const verified: Verified[] = [];
  for await (const done of eachFile(files, 'verifier', request, context)) {
    const { nom, seul } = done;
    verified.push(
      'result' in done ? done.result : refuseFile(nom, done.problem, { ...request, seul }),
    );
  }
  if (request.json) writeJson(verified, context);
  else verified.flatMap(({ lines }) => lines).forEach(({ to, line }) => context[to](line));
  return exitCode(verified);
}

/** As `JSON.stringify` has it, without one text of everything. */
function writeJson(verified: readonly Verified[], context: CliContext): void {
  context.out('{');
  writeList(
    'fichiers',
    verified.flatMap(({ fichiers }) => fichiers),
    ',',
    context,
  );
  writeList(
    'feuilles',
    verified.flatMap(({ feuilles }) => feuilles),
    '',
    context,
  );
  context.out('}');
}

function writeList(
  name: string,
  elements: readonly string[],
  after: string,
  { out }: CliContext,
): void {
  if (elements.length === 0) return out(`  "${name}": []${after}`);
  out(`  "${name}": [`);
  elements.forEach((text, index) => out(index === elements.length - 1 ? text : `${text},`));
  out(`  ]${after}`);
}

function exitCode(verified: readonly Verified[]): ExitCode {
  if (verified.every(({ illisible }) => illisible)) return EXIT.misuse;
  return verified.some(({ erreur }) => erreur) ? EXIT.findings : EXIT.clean;
}
