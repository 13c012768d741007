import { Command, CommanderError } from 'commander';

import { fr } from '../text/fr';
import { addAnneeSuivante } from './addAnneeSuivante';
import { addAnnexes } from './addAnnexes';
import { addCompleter } from './addCompleter';
import { addConsolider } from './addConsolider';
import { addExporter } from './addExporter';
import { addInserer } from './addInserer';
import { addPaiement } from './addPaiement';
import { addPreremplir } from './addPreremplir';
import { addVerifier } from './addVerifier';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { frenchHelp, frenchMistake } from './words';

/** Runs one command line, without `node` and the script's path; gives the exit code. */
export async function runCli(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: EXIT.clean };
  const program = buildProgram(context, (code) => {
    outcome.code = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CliError) context.err(error.message);
    else if (!(error instanceof CommanderError)) throw error;
    else if (error.exitCode === 0) return EXIT.clean;
    else context.err(frenchMistake(error));
    return EXIT.misuse;
  }
}

function buildProgram(context: CliContext, done: (code: ExitCode) => void): Command {
  const program = frenchHelp(new Command('iml'), context)
    .description('Déclarations de l’indemnité pour minoration de loyer, sans Excel.')
    .usage('<commande> [options]')
    .helpCommand(false)
    .addHelpText('after', fr`\nExemple :\n  iml verifier retours/*.xlsx --json > constats.json`);
  addInserer(program, context, done);
  addVerifier(program, context, done);
  addAnnexes(program, context, done);
  addConsolider(program, context, done);
  addPaiement(program, context, done);
  addPreremplir(program, context, done);
  addCompleter(program, context, done);
  addAnneeSuivante(program, context, done);
  addExporter(program, context, done);
  return program;
}
