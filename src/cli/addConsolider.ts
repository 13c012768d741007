import type { Command } from 'commander';

import {
  createRetoursDesk,
  illisible,
  type RetoursDeskHere,
} from '../app/rooms/consolidation/createRetoursDesk';
import type { IsoDate } from '../core/date';
import { readColonnesGardees } from '../core/reading/colonnesGardees';
import type { ChoixColonnes } from '../core/reading/formReading';
import { isEcartant } from '../core/retours/ecartants';
import type { Attendu, Consolidation, Decisions } from '../core/retours/model';
import { reprendre, type Reprise } from '../core/suivi/reprendre';
import { formatCount, fr } from '../text/fr';
import { agreedOperation, chooseIdtop } from './chooseOperation';
import { COLONNES_HELP, readColonnes } from './colonnes';
import { buildModeleA, type LigneEcrite } from './consoliderModeleA';
import {
  consoliderLines,
  rejetLine,
  reportConsolidation,
  type ConsoliderReport,
} from './consoliderReport';
import {
  emptyContexte,
  operationPrecedente,
  readEnvoyes,
  readPrecedent,
  refuseLater,
  type OperationPrecedente,
  type Precedent,
} from './consoliderSources';
import { CliError, EXIT, type CliContext, type ExitCode } from './context';
import { eachFile } from './eachFile';
import { ENTETE_KEYS, parseEntete, type EnteteInput } from './entete';
import { enteteOf } from './enteteOf';
import { parseAujourdhui } from './parseAujourdhui';
import { readText } from './readText';
import type { FeuilleReport } from './report';
import { frenchHelp } from './words';

interface Options {
  readonly sortie: string;
  readonly envoyes?: string;
  readonly precedent?: string;
  readonly entete?: string;
  readonly operation?: string;
  readonly colonnes?: string;
  readonly masquees?: boolean;
  readonly forcer?: boolean;
  readonly json?: boolean;
  readonly aujourdhui?: string;
}

/** `iml consolider B1.xlsx … --sortie A.xlsx`. */
export function addConsolider(
  program: Command,
  context: CliContext,
  done: (code: ExitCode) => void,
): void {
  frenchHelp(program.command('consolider'), context)
    .description('Réunit les Modèles B retournés par les bailleurs dans un Modèle A.')
    .usage('<B.xlsx…> --sortie <A.xlsx> [options]')
    .argument('<fichiers...>', 'classeurs retournés par les bailleurs')
    .requiredOption('--sortie <A.xlsx>', 'classeur du Modèle A à écrire')
    .option(
      '--envoyes <D>',
      'dossier ou archive .zip des Modèles B préremplis, auxquels comparer les retours',
    )
    .option(
      '--precedent <A.xlsx>',
      'classeur de l’année précédente, qui donne le suivi et les cumuls',
    )
    .option('--entete <E.json>', 'en-tête du Modèle A, en JSON')
    .option(
      '--operation <IDTOP>',
      'opération, si le classeur ou les retours en contiennent plusieurs',
    )
    .option('--colonnes <C.json>', 'colonnes choisies, là où deux répondent au même intitulé')
    .option('--masquees', 'retient aussi les formulaires des feuilles masquées')
    .option('--forcer', 'remplace le Modèle A s’il existe déjà')
    .option('--json', 'écrit les constats et la provenance de chaque ligne en JSON')
    .option('--aujourdhui <AAAA-MM-JJ>', 'jour de la vérification, à la place d’aujourd’hui')
    .addHelpText(
      'after',
      fr`\n${COLONNES_HELP}\nClés de E.json : ${ENTETE_KEYS.filter((key) => key !== 'bailleur').join(', ')}.\nSans --entete ni --precedent, l’en-tête est celui sur lequel tous les retours s’accordent.\nUn ménage que deux bailleurs déclarent entre deux fois, et les deux lignes portent l’erreur ; deux feuilles d’un fichier qui déclarent les mêmes ménages posent une seule question, et ces ménages entrent une fois.\nDe deux fichiers d’un bailleur, celui qui est certifié le dernier entre seul ; s’ils le sont le même jour et ont un ménage en commun, aucun n’entre : recommencez avec le bon.\nCode de retour : 0 sans erreur, 1 avec au moins une, 2 si rien ne peut être consolidé.\n\nExemple :\n  iml consolider retours/*.xlsx --precedent A-2024.xlsx --envoyes envois --sortie A-2025.xlsx`,
    )
    .action(async (files: readonly string[], options: Options) => {
      done(await consolider(files, options, context));
    });
}

async function consolider(
  files: readonly string[],
  options: Options,
  context: CliContext,
): Promise<ExitCode> {
  if (!/\.xlsx$/i.test(options.sortie)) {
    throw new CliError(fr`La sortie « ${options.sortie} » doit porter l’extension .xlsx.`);
  }
  const aujourdhui = parseAujourdhui(options.aujourdhui) ?? context.today();
  const sources = await readSources(options, context);
  const { desk, problems, feuilles } = await readFiles(
    files,
    await readColonnes(options.colonnes, context),
    context,
  );
  const entete = enteteOf(sources.entete, sources.operation.entete, desk.readings());
  const reprise = repriseOf(sources.precedent, entete);
  await desk.expect(attenduOf(entete, reprise, sources), aujourdhui);
  const consolidation = desk.consolidation(decisionsOf(desk.consolidation(DECISIONS), options));
  const ecrites = await writeModeleA(
    consolidation,
    { entete, reprise, sources, aujourdhui },
    options,
    context,
  );
  const report = {
    ...reportConsolidation(consolidation, ecrites ?? [], problems),
    feuilles,
  };
  tell(report, ecrites === undefined ? undefined : options.sortie, options, context);
  if (ecrites === undefined) return EXIT.misuse;
  const unsure =
    consolidation.jumelles.some(({ differents }) => differents > 0) ||
    consolidation.questions.some(
      ({ gardes, propose, recoupent }) => recoupent && (gardes ?? propose) === undefined,
    );
  return hasErreur(report) || unsure ? EXIT.findings : EXIT.clean;
}

/** Nobody can be asked: every row of the files that enter does. */
const DECISIONS: Decisions = { retours: new Map(), lignes: new Map(), doubles: 'entrent' };

/** The forms of hidden sheets enter where the command line says so, unless something else keeps them out. */
function decisionsOf({ retours }: Consolidation, { masquees }: Options): Decisions {
  if (masquees !== true) return DECISIONS;
  const hidden = retours.filter(({ retour: { constats } }) => {
    const codes = constats.filter(isEcartant).map(({ code }) => code);
    return codes.length > 0 && codes.every((code) => code === 'feuille-masquee');
  });
  return {
    ...DECISIONS,
    retours: new Map(hidden.map(({ retour: { id } }) => [id, 'retenu' as const])),
  };
}

interface Sources {
  readonly entete: EnteteInput;
  readonly precedent: Precedent | undefined;
  /** What last year's workbook says of the operation. */
  readonly operation: OperationPrecedente;
  readonly envois: Attendu['envois'];
}

async function readSources(options: Options, context: CliContext): Promise<Sources> {
  const { entete: path, precedent: file, envoyes } = options;
  const given = path === undefined ? {} : parseEntete(await readText(path, context), path, 'A');
  const named = {
    option: options.operation,
    entete: String(given.idtopOperation ?? ''),
    path: path ?? '',
  };
  const precedent = file === undefined ? undefined : await readPrecedent(file, context);
  const idtop = precedent ? chooseIdtop(precedent, named, context.err) : agreedOperation(named);
  return {
    entete: { ...given, ...(idtop !== undefined && { idtopOperation: idtop }) },
    precedent,
    operation: precedent
      ? operationPrecedente(precedent, idtop)
      : { entete: {}, contexte: emptyContexte },
    envois: envoyes === undefined ? [] : await readEnvoyes(envoyes, context),
  };
}

interface Lus {
  readonly desk: RetoursDeskHere;
  /** What is wrong with the paths that cannot be read. */
  readonly problems: ReadonlyMap<string, string>;
  /** The accounts of the sheets that hold no form. */
  readonly feuilles: readonly FeuilleReport[];
}

/** Puts the files on the desk of the pane; a path that cannot be read is held as a file that is none. */
async function readFiles(
  files: readonly string[],
  choix: readonly ChoixColonnes[],
  context: CliContext,
): Promise<Lus> {
  const read = async (bytes: Uint8Array) => (await context.openWorkbook(bytes)).snapshot();
  // The files of archives are given one by one.
  const openArchive = (nom: string, bytes: Uint8Array) => Promise.resolve([{ nom, bytes }]);
  const desk = createRetoursDesk({ read, openArchive }, undefined, choix);
  const problems = new Map<string, string>();
  const feuilles: FeuilleReport[] = [];
  for await (const done of eachFile([...new Set(files)], 'consolider', { choix }, context)) {
    const { nom } = done;
    if ('problem' in done) problems.set(nom, done.problem);
    desk.hold(nom, 'problem' in done ? illisible(nom) : done.result.tenu);
    if ('result' in done) for (const feuille of done.result.feuilles) feuilles.push(feuille);
  }
  const inOrder = feuilles.toSorted((a, b) => (a.fichier < b.fichier ? -1 : 1));
  return { desk, problems, feuilles: inOrder };
}

/** Past years are those before the year declared. */
function repriseOf(
  precedent: Precedent | undefined,
  { annee, idtopOperation }: EnteteInput,
): Reprise {
  if (precedent === undefined) {
    return {
      annees: [],
      menages: [],
      declares: [],
      personnels: 0,
      nonCertifiees: [],
      nonPayables: [],
    };
  }
  const reprise = reprendre(precedent.snapshot, String(idtopOperation ?? ''));
  const isPast = (row: { readonly annee: number }) =>
    typeof annee !== 'number' || row.annee < annee;
  if (typeof annee === 'number') {
    refuseLater(precedent, annee, [...reprise.annees, ...reprise.menages]);
  }
  return {
    ...reprise,
    annees: reprise.annees.filter(isPast),
    menages: reprise.menages.filter(isPast),
    declares: reprise.declares.filter(isPast),
  };
}

function attenduOf(
  entete: EnteteInput,
  { menages }: Reprise,
  { precedent, operation: { contexte }, envois }: Sources,
): Attendu {
  const { annee, convention = '', idtopOperation = '' } = entete;
  return {
    convention: String(convention),
    annee: typeof annee === 'number' ? annee : undefined,
    idtopOperation: String(idtopOperation),
    envois,
    colonnes: precedent ? readColonnesGardees(precedent.snapshot) : [],
    contexte: { ...contexte, menagesPasses: menages },
  };
}

/** Writes the workbook, and gives its rows; nothing where no file enters. */
async function writeModeleA(
  consolidation: Consolidation,
  input: {
    readonly entete: EnteteInput;
    readonly reprise: Reprise;
    readonly sources: Sources;
    readonly aujourdhui: IsoDate;
  },
  options: Options,
  context: CliContext,
): Promise<readonly LigneEcrite[] | undefined> {
  if (!consolidation.retours.some(({ choix }) => choix === 'retenu')) return undefined;
  const { entete, reprise, sources, aujourdhui } = input;
  const workbook = context.newWorkbook();
  const { regime } = sources.operation.contexte;
  const ecrites = await buildModeleA(workbook, {
    ...{ entete, consolidation, reprise, regime },
    precedent: sources.precedent?.snapshot,
    envois: sources.envois,
    le: aujourdhui,
  });
  const bytes = await workbook.toBytes(aujourdhui);
  await context.writeFile(options.sortie, bytes, options.forcer === true);
  return ecrites;
}

function tell(
  report: ConsoliderReport,
  sortie: string | undefined,
  { json }: Options,
  context: CliContext,
): void {
  if (json === true) context.out(JSON.stringify(report, undefined, 2));
  else {
    report.rejets.map(rejetLine).forEach(context.err);
    consoliderLines(report).forEach(context.out);
  }
  if (sortie === undefined) {
    context.err(fr`Aucun retour n’est retenu : le Modèle A n’est pas écrit.`);
  } else if (json !== true) {
    const count = formatCount(report.provenance.length, 'ligne');
    context.out(fr`${sortie} : Modèle A écrit, ${count}.`);
  }
}

function hasErreur({ fichiers, constats }: ConsoliderReport): boolean {
  return [...fichiers.flatMap((fichier) => fichier.constats), ...constats].some(
    ({ niveau }) => niveau === 'erreur',
  );
}
