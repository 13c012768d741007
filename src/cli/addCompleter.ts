import type { Command } from 'commander';

import { complete } from '../app/changes/complete';
import { ourSnapshot } from '../app/mirror/ourTables';
import { formulaResults } from '../app/sheets/formulaResults';
import { compareListe, type Comparaison } from '../core/complement/compareListe';
import type { Ecriture } from '../core/complement/model';
import { certificationOf } from '../core/reading/certificationOf';
import { formatCount, formatDate, formatList, fr } from '../text/fr';
import type { PartPerdue } from '../workbook/port';
import { COLONNES_HELP } from './colonnes';
import {
  asideLines,
  completerLines,
  completerReport,
  isInDoubt,
  refuseDoute,
} from './completerReport';
import {
  openFormulaire,
  openListeCompleter,
  type FormulaireOuvert,
  type ListeOuverte,
} from './completerSources';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { frenchHelp } from './words';

interface Options {
  readonly liste: string;
  readonly sortie?: string;
  readonly feuille?: string;
  readonly formulaire?: string;
  readonly colonnes?: string;
  readonly remplacer?: boolean;
  readonly forcer?: boolean;
  readonly json?: boolean;
}

/** `iml completer B.xlsx --liste L.csv --sortie B-complet.xlsx`. */
export function addCompleter(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('completer'), context)
    .description(
      'Remplit les cellules vides d’un formulaire d’après l’extrait de votre logiciel : les lignes se rejoignent par l’identifiant du ménage.',
    )
    .usage('<B.xlsx> --liste <L.csv|L.xlsx> [--sortie <S.xlsx>] [options]')
    .argument('<fichier>', 'classeur du formulaire, qui n’est pas modifié')
    .requiredOption('--liste <L.csv|L.xlsx>', 'liste dont les cellules sont reprises')
    .option('--sortie <S.xlsx>', 'classeur à écrire ; sans elle, montre sans rien écrire')
    .option('--formulaire <feuille>', 'feuille du formulaire, si le classeur en a plusieurs')
    .option('--feuille <nom>', 'feuille de la liste, si le classeur en a plusieurs')
    .option('--colonnes <C.json>', 'colonnes de la liste, là où ses intitulés ne suffisent pas')
    .option('--remplacer', 'remplace aussi ce qui a été saisi dans le formulaire')
    .option('--forcer', 'remplace la sortie si elle existe déjà')
    .option('--json', 'écrit les colonnes, chaque cellule et ce qui est laissé de côté en JSON')
    .addHelpText(
      'after',
      fr`\n${COLONNES_HELP}\nCe que le maître d’ouvrage a donné dans un formulaire verrouillé n’est jamais remplacé.\nCode de retour : 0 si tout ce que la liste apporte est repris, 1 si une valeur ne se lit pas, si un ménage figure plusieurs fois ou si une ligne n’a pas d’identifiant, 2 si rien ne peut être rapproché.\n\nExemple :\n  iml completer ModeleB_Neolia_2025.xlsx --liste export.csv --sortie ModeleB_complet.xlsx`,
    )
    .action(async (file: string, options: Options) => {
      done(await completer(file, options, context));
    });
}

async function completer(file: string, options: Options, context: CliContext): Promise<ExitCode> {
  const { sortie, formulaire: feuille } = options;
  if (sortie !== undefined && !/\.xlsx$/i.test(sortie)) {
    throw new CliError(fr`La sortie « ${sortie} » doit porter l’extension .xlsx.`);
  }
  const form = await openFormulaire(file, feuille, context.today(), context);
  const liste = await openListeCompleter(options, context);
  const { snapshot, intitules, choix } = liste;
  const found = compareListe(form.enPlace, snapshot, intitules, choix);
  refuseDoute(options.liste, liste, found);
  const wanted: readonly Ecriture['etat'][] = options.remplacer ? ['vide', 'remplie'] : ['vide'];
  const ecritures = found.complement.ecritures.filter(({ etat }) => wanted.includes(etat));
  if (sortie !== undefined && ecritures.length > 0) {
    const bytes = await fill(form, ecritures, context);
    await context.writeFile(sortie, bytes, options.forcer === true);
  }
  tell({ file, options, form, liste, found, ecritures }, context);
  return isInDoubt(found.complement) ? EXIT.findings : EXIT.clean;
}

/** The workbook with these cells written, its totals as they then are. */
async function fill(
  { workbook, open }: FormulaireOuvert,
  ecritures: readonly Ecriture[],
  context: CliContext,
): Promise<Uint8Array> {
  const made = complete({ open }, { ecritures });
  if ('refus' in made) throw new Error(`Cells that were just read are refused: ${made.refus}`);
  await workbook.apply(made.commands);
  workbook.setResults(formulaResults(ourSnapshot(await workbook.snapshot())));
  return workbook.toBytes(context.today());
}

interface Done {
  readonly file: string;
  readonly options: Options;
  readonly form: FormulaireOuvert;
  readonly liste: ListeOuverte;
  readonly found: Comparaison;
  readonly ecritures: readonly Ecriture[];
}

function tell(done: Done, context: CliContext): void {
  const { file, options, form, liste, found, ecritures } = done;
  const { sortie } = options;
  const isWritten = sortie !== undefined && ecritures.length > 0;
  if (isWritten) lossLines(done).forEach(context.err);
  if (options.json === true) {
    const { feuille } = form.open.reading;
    const where = { fichier: file, feuille, sortie: isWritten ? sortie : null };
    const report = { ...where, ...completerReport(liste, found, ecritures) };
    context.out(JSON.stringify(report, undefined, 2));
    return;
  }
  completerLines(liste, found, ecritures).forEach(context.out);
  asideLines(found.complement, ecritures).forEach(context.err);
  context.out(outcome(sortie, ecritures.length));
}

function outcome(sortie: string | undefined, count: number): string {
  if (count === 0) return fr`Rien à écrire : aucun fichier n’est créé.`;
  const cells = formatCount(count, 'cellule');
  return sortie === undefined
    ? fr`${cells} à écrire : ajoutez --sortie pour créer le classeur.`
    : fr`${sortie} : ${formatCount(count, 'cellule écrite', 'cellules écrites')}.`;
}

const PERDUES: Readonly<Record<PartPerdue, string>> = {
  image: 'les images',
  graphique: 'les graphiques',
  'tableau-croise': 'les tableaux croisés',
  macro: 'les macros',
};

/** What the written workbook no longer has, or no longer is. */
function lossLines({ file, options, form }: Done): readonly string[] {
  const { le } = certificationOf(form.open.reading);
  const lost = formatList(form.perdues.map((each) => PERDUES[each]));
  const sortie = options.sortie ?? '';
  return [
    ...(le === undefined
      ? []
      : [
          fr`Le formulaire était certifié le ${formatDate(le)} : vérifiez-le et certifiez-le de nouveau.`,
        ]),
    ...(lost === ''
      ? []
      : [
          fr`« ${sortie} » ne reprend pas ${lost} de « ${file} » : le volet, dans Excel, les garde.`,
        ]),
  ];
}
