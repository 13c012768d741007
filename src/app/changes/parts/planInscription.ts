/** What inscribing returns will make of a Modèle A, worked out before anything is written. */
import { isFilled, keyOf, textOf } from '../../../core/cellText';
import { columnKeys } from '../../../core/forms/column';
import type { RowCells } from '../../../core/reading/formReading';
import type { LigneConsolidee } from '../../../core/retours/model';
import type { LigneEnPlace } from '../../mirror/views/enPlace';
import { cleOf } from '../../mirror/views/provenances';
import type { Conflit } from '../../state/consolidation';
import { arrange, type LignePrevue } from './arrange';

/** What the accepted returns give, and whose rows they replace. */
export interface Lot {
  readonly lignes: readonly LigneConsolidee[];
  /** The bailleurs of the accepted returns. */
  readonly bailleurs: readonly string[];
  readonly fichiers: readonly string[];
}

export interface PlanInscription {
  /** From top to bottom of the table; undefined is a row left empty. */
  readonly lignes: readonly (LignePrevue | undefined)[];
  /** The rows of Modèle A that the returns take the place of, and theirs. */
  readonly sortantes: readonly RowCells[];
  readonly entrantes: readonly RowCells[];
  readonly conflits: readonly Conflit[];
  /** Rows that stay as they are, those typed by hand among them. */
  readonly conservees: number;
  readonly saisies: number;
}

/** `remplacees` are the households (as compared) whose row in place the user gives up. */
export function planInscription(
  enPlace: readonly LigneEnPlace[],
  lot: Lot,
  remplacees: ReadonlySet<string>,
  premiereLigne: number,
): PlanInscription {
  const entrees = byMenage(lot.lignes);
  const isCovered = coveredBy(lot);
  const conflits: Conflit[] = [];
  const gardees: LigneEnPlace[] = [];
  const cedees: LigneEnPlace[] = [];
  for (const ligne of enPlace) {
    const conflit = isCovered(ligne) ? undefined : conflitOf(ligne, entrees);
    if (conflit) conflits.push(conflit);
    const cede = conflit ? remplacees.has(conflit.cle) : isCovered(ligne) || isSame(ligne, entrees);
    (cede ? cedees : gardees).push(ligne);
  }
  const retenus = new Set(conflits.map(({ cle }) => cle).filter((cle) => !remplacees.has(cle)));
  const entrantes = lot.lignes.filter(({ cells }) => !retenus.has(keyOf(cells.menage)));
  return {
    lignes: arrange([...gardees.map(stay), ...enter(entrantes, cedees)], premiereLigne),
    sortantes: cedees.map(({ cells }) => cells),
    entrantes: entrantes.map(({ cells }) => cells),
    conflits,
    conservees: gardees.length,
    saisies: gardees.filter(({ provenances }) => provenances.length === 0).length,
  };
}

/** Rows that came from a bailleur of the batch, or from a file of the same name. */
function coveredBy({ bailleurs, fichiers }: Lot): (ligne: LigneEnPlace) => boolean {
  const who = new Set(bailleurs.map(keyOf));
  const files = new Set(fichiers);
  return ({ cells, provenances }) =>
    provenances.length > 0 &&
    (who.has(keyOf(cells.bailleur)) || provenances.some(({ fichier }) => files.has(fichier)));
}

function byMenage(lignes: readonly LigneConsolidee[]): ReadonlyMap<string, LigneConsolidee> {
  return new Map(
    lignes
      .filter(({ cells }) => isFilled(cells.menage))
      .map((ligne) => [keyOf(ligne.cells.menage), ligne]),
  );
}

/** A row that says exactly what the return says needs no decision: it only gains its provenance. */
function isSame({ cells }: LigneEnPlace, entrees: ReadonlyMap<string, LigneConsolidee>): boolean {
  const entree = isFilled(cells.menage) ? entrees.get(keyOf(cells.menage)) : undefined;
  return entree !== undefined && columnKeys.every((key) => entree.cells[key] === cells[key]);
}

function conflitOf(
  ligne: LigneEnPlace,
  entrees: ReadonlyMap<string, LigneConsolidee>,
): Conflit | undefined {
  const { cells, rang, provenances } = ligne;
  const cle = isFilled(cells.menage) ? keyOf(cells.menage) : '';
  const entree = entrees.get(cle);
  if (entree === undefined || isSame(ligne, entrees)) return undefined;
  const [origine] = provenances;
  return {
    cle,
    menage: textOf(cells.menage),
    rang,
    bailleur: textOf(cells.bailleur),
    ...(origine && { origine }),
    retour: { ...entree.provenance, bailleur: textOf(entree.cells.bailleur) },
  };
}

/** What somebody wrote beside a row stays beside the row that takes its place. */
function enter(
  entrantes: readonly LigneConsolidee[],
  cedees: readonly LigneEnPlace[],
): readonly LignePrevue[] {
  const before = new Map(cedees.map((ligne) => [cleOf(ligne.cells), ligne]));
  return entrantes.map(({ cells, bailleur, provenance }) => {
    const ajouts = before.get(cleOf(cells))?.ajouts ?? [];
    const named = isFilled(cells.bailleur) ? cells.bailleur : bailleur;
    return { bailleur: named, cells, ajouts, provenances: [provenance] };
  });
}

function stay(ligne: LigneEnPlace): LignePrevue {
  return { ...ligne, bailleur: ligne.cells.bailleur };
}
