import type { Command } from 'commander';

import { checkForm } from '../core/check';
import type { Centimes } from '../core/montant';
import { checkDossier } from '../core/paiement/controle';
import { isKnown } from '../core/paiement/demande';
import { latestModeleA } from '../core/paiement/latestModeleA';
import { parseEuros } from '../core/paiement/parseEuros';
import { readDossierPaiement } from '../core/paiement/readDossierPaiement';
import type { FormReading } from '../core/reading/formReading';
import { recogniseForms } from '../core/reading/recogniseForms';
import type { SnapshotLike } from '../core/reading/snapshotLike';
import { anneeOf } from '../core/rules/entete';
import { fr } from '../text/fr';
import { WorkbookError } from '../workbook/errors';
import { chooseOperation } from './chooseOperation';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { reasonSentence } from './lines';
import { ecartLine, paiementLines } from './paiementLines';
import { reportPaiement } from './paiementReport';
import { parseAujourdhui } from './parseAujourdhui';
import { readOnly } from './readOnly';
import { frenchHelp } from './words';

interface Options {
  readonly programme?: string;
  readonly verse?: string;
  readonly acheve?: true;
  readonly annee?: string;
  readonly operation?: string;
  readonly json?: true;
  readonly aujourdhui?: string;
}

/** `iml paiement A.xlsx [--programme EUROS] [--verse EUROS] [--acheve] [--json]`. */
export function addPaiement(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('paiement'), context)
    .description('Calcule le montant d’un Modèle A et vérifie que son paiement peut être demandé.')
    .usage('<A.xlsx> [options]')
    .argument('<fichier>', 'classeur du Modèle A')
    .option('--programme <EUROS>', 'subvention programmée, à la place de celle du classeur')
    .option('--verse <EUROS>', 'déjà versé par l’Anru, à la place du suivi du classeur')
    .option('--acheve', 'l’opération est achevée : la demande est celle du solde')
    .option('--annee <AAAA>', 'année N-1, si le classeur contient plusieurs Modèles A')
    .option('--operation <IDTOP>', 'opération, si le classeur en contient plusieurs')
    .option('--json', 'écrit le résultat en JSON')
    .option('--aujourdhui <AAAA-MM-JJ>', 'jour de la demande, à la place d’aujourd’hui')
    .addHelpText(
      'after',
      fr`\nCode de retour : 0 sans erreur, 1 avec au moins une, 2 si rien ne peut être vérifié.\n\nExemple :\n  iml paiement A-2025.xlsx --programme "250 000" --verse 41000,50 --json`,
    )
    .action(async (file: string, options: Options) => {
      done(await paiement(file, options, context));
    });
}

async function paiement(file: string, options: Options, context: CliContext): Promise<ExitCode> {
  const dit = {
    programme: parseAmount('--programme', options.programme),
    verse: parseAmount('--verse', options.verse),
    acheve: options.acheve,
  };
  const aujourdhui = parseAujourdhui(options.aujourdhui) ?? context.today();
  const snapshot = await readSnapshot(file, context);
  const forms = recogniseForms(snapshot);
  const reading = chooseForm(forms, options, file);
  const check = checkForm(reading, aujourdhui);
  const dossier = readDossierPaiement(snapshot, reading, check, forms, aujourdhui);
  const controle = checkDossier(dossier, aujourdhui, dit);
  if (options.json) {
    context.out(JSON.stringify(reportPaiement(dossier, controle), undefined, 2));
  } else {
    for (const line of paiementLines(dossier, controle)) context.out(line);
  }
  const ecart = ecartLine(dossier.montants);
  if (ecart !== undefined) context.err(ecart);
  if (!isKnown(controle.saisie.programme)) {
    context.err(
      fr`La subvention programmée n’est pas connue : ajoutez --programme, ou complétez la feuille Paramètres. Rien ne peut être dit de la demande.`,
    );
    return EXIT.misuse;
  }
  return [...dossier.formulaire, ...controle.constats].some(({ niveau }) => niveau === 'erreur')
    ? EXIT.findings
    : EXIT.clean;
}

async function readSnapshot(file: string, context: CliContext): Promise<SnapshotLike> {
  const { bytes } = await readOnly(file, context);
  try {
    return await (await context.openWorkbook(bytes)).snapshot();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new CliError(fr`${file} : ${reasonSentence(error.at.reason)}`, { cause: error });
  }
}

/** The Modèle A of the operation and of the year asked for, else that of the latest year. */
function chooseForm(
  forms: readonly FormReading[],
  { annee, operation }: Options,
  file: string,
): FormReading {
  const ofYear = forms.filter(
    (each) => each.modele === 'A' && (annee === undefined || anneeOf(each) === Number(annee)),
  );
  const form = latestModeleA(chooseOperation(ofYear, operation, file));
  if (form) return form;
  const which = annee === undefined ? 'aucun Modèle A' : fr`aucun Modèle A de l’année ${annee}`;
  throw new CliError(
    fr`${file} ne contient ${which} : indiquez le classeur du Modèle A consolidé.`,
  );
}

function parseAmount(option: string, text: string | undefined): Centimes | undefined {
  if (text === undefined) return undefined;
  const amount = parseEuros(text);
  if (amount !== undefined) return amount;
  throw new CliError(
    fr`Le montant « ${text} » de l’option ${option} n’est pas valable : écrivez des euros, par exemple 250000 ou « 250 000,50 ».`,
  );
}
