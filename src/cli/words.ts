import type { Command, CommanderError } from 'commander';

import { fr } from '../text/fr';
import type { CliContext } from './context';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': fr`Utilisation :`,
  'Arguments:': fr`Arguments :`,
  'Options:': fr`Options :`,
  'Commands:': fr`Commandes :`,
};

/** Makes a command speak French, and throw where it would leave the process. */
export function frenchHelp(command: Command, context: CliContext): Command {
  return command
    .exitOverride()
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({
      writeOut: (text) => context.out(text.trimEnd()),
      // The help that a missing command would print; mistakes are told by `frenchMistake`.
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .helpOption('-h, --help', 'affiche cette aide');
}

/** One sentence for a mistake on the command line. */
export function frenchMistake(error: CommanderError): string {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const help = fr`voyez « iml --help »`;
  switch (error.code) {
    case 'commander.unknownCommand':
      return fr`La commande « ${name} » n’existe pas : ${help}.`;
    case 'commander.unknownOption':
      return fr`L’option « ${name} » n’existe pas : ${help}.`;
    case 'commander.missingArgument':
      return fr`Il manque l’argument <${name}> : ${help}.`;
    case 'commander.missingMandatoryOptionValue':
      return fr`Il manque l’option « ${name} » : ${help}.`;
    case 'commander.optionMissingArgument':
      return fr`L’option « ${name} » attend une valeur : ${help}.`;
    case 'commander.excessArguments':
      return fr`Il y a un argument de trop : ${help}.`;
    case 'commander.invalidArgument':
      return fr`La valeur « ${name} » n’est pas acceptée : ${help}.`;
    case 'commander.help':
      return fr`Indiquez une commande : ${help}.`;
    default:
      return fr`La commande n’est pas comprise : ${help}.`;
  }
}
