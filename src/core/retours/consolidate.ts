/** From returns to the rows of Modèle A: what enters, what waits, and everything there is to tell. */
import { keyOf } from '../cellText';
import { compareFinding, rejetFinding } from './compareFinding';
import { findCopiesDeFichiers, findQuestions, type Copies } from './concurrence';
import { doublesADecider, findDoubles, indexDoubles, type Doubles } from './doubles';
import { choixParDefaut } from './ecartants';
import { findSansRetour } from './findSansRetour';
import { indexEnvois } from './indexEnvois';
import { findJumelles, indexJumelles, type JumellesIndexes } from './jumelles';
import { compareTexts } from './keys';
import { sortLignes, toLigne } from './lignes';
import type {
  Attendu,
  Choix,
  Consolidation,
  ConsolidationFinding,
  Decisions,
  LigneConsolidee,
  QuestionRetours,
  Rejet,
  Retour,
  RetourVerdict,
} from './model';
import { rowId } from './rowId';

/** Nothing decided: every file and every row goes by default. */
export const aucuneDecision: Decisions = { retours: new Map(), lignes: new Map() };

/**
 * Consolidates. A file enters unless it is for another year, operation or convention, or unless the
 * user decided otherwise, or is the copy of another; so do all its rows, save the households in double
 * and those of a bailleur that sent two files, which wait. The order of `retours` and `rejets` changes
 * nothing.
 */
export function consolidate(
  retours: readonly Retour[],
  rejets: readonly Rejet[],
  attendu: Attendu,
  decisions: Decisions,
): Consolidation {
  const sorted = sortRetours(retours);
  const copies = findCopiesDeFichiers(sorted);
  const parDefaut = (retour: Retour): Choix =>
    copies.has(retour.id) ? 'ecarte' : choixParDefaut(retour);
  const candidats = sorted.filter(
    (retour) => parDefaut(retour) === 'retenu' || decisions.retours.get(retour.id) === 'retenu',
  );
  const questions = findQuestions(candidats, indexEnvois(attendu), decisions);
  const rivals = rivalsOf(questions, decisions);
  const rivaux = new Set(
    questions.flatMap(({ fichiers }) => fichiers.flatMap((fichier) => fichier.retours)),
  );
  const choixOf = (retour: Retour): Choix =>
    decisions.retours.get(retour.id) ?? rivals.choix.get(retour.id) ?? parDefaut(retour);
  const kept = sorted.filter((retour) => choixOf(retour) === 'retenu');
  const settled = kept.filter(({ id }) => !rivals.enAttente.has(id));
  const doubles = indexDoubles(settled);
  const jumelles = indexJumelles(doubles, decisions);
  const apart = withoutShared(doubles, jumelles);
  const aDecider = doublesADecider(apart, decisions);
  const { waiting, out } = rowsOfJumelles(jumelles);
  for (const id of aDecider.flatMap(waitingRows)) waiting.add(id);
  const found = findDoubles(apart);
  const ofJumelles = findJumelles(jumelles);
  const entering: LigneConsolidee[] = [];
  const verdicts = sorted.map((retour) => {
    const findings = [
      ...copieFindings(retour, copies),
      ...(rivals.findings.get(retour.id) ?? []),
      ...(ofJumelles.get(retour) ?? []),
      ...(found.get(retour) ?? []),
    ];
    const isWaiting = (id: string) => rivals.enAttente.has(retour.id) || waiting.has(id);
    const isOut = (id: string) => out.has(id) || decisions.lignes.get(id) === 'ecarte';
    const choix = choixOf(retour);
    const { verdict, lignes } = judgeRetour(retour, findings, { choix, isWaiting, isOut });
    for (const ligne of lignes) entering.push(ligne);
    const isAsked = rivaux.has(retour.id);
    const isDefaut = isAsked ? !decisions.retours.has(retour.id) : choix === parDefaut(retour);
    return { ...verdict, parDefaut: isDefaut };
  });
  const sortedRejets = [...rejets].sort((a, b) => compareTexts(a.fichier, b.fichier));
  return {
    retours: verdicts,
    rejets: sortedRejets,
    lignes: sortLignes(entering),
    aDecider,
    questions,
    jumelles: jumelles.map(({ feuilles }) => feuilles),
    findings: [
      ...sortedRejets.map(rejetFinding),
      ...verdicts.flatMap(({ findings }) => findings),
      ...findSansRetour(attendu, kept),
    ],
  };
}

function copieFindings(retour: Retour, copies: Copies): readonly ConsolidationFinding[] {
  const original = copies.get(retour.id);
  if (original === undefined) return [];
  const place = { fichier: retour.fichier, retour: retour.id };
  return [compareFinding({ code: 'retour-copie', original }, place)];
}

/** What the questions about returns of one bailleur make of each, by the id of the return. */
interface Rivals {
  /** What enters where nobody can be asked. */
  readonly choix: ReadonlyMap<string, Choix>;
  /**
   * Returns of which no row enters before somebody said which file counts. Where nobody can be asked, files
   * without a household in common are parts of one return, and enter.
   */
  readonly enAttente: ReadonlySet<string>;
  readonly findings: ReadonlyMap<string, readonly ConsolidationFinding[]>;
}

function rivalsOf(questions: readonly QuestionRetours[], { doubles }: Decisions): Rivals {
  const choix = new Map<string, Choix>();
  const enAttente = new Set<string>();
  const findings = new Map<string, readonly ConsolidationFinding[]>();
  for (const { bailleur, fichiers, propose, gardes, recoupent } of questions) {
    if (gardes !== undefined) continue;
    const garde = doubles === 'entrent' ? propose : undefined;
    for (const { fichier, retours } of fichiers) {
      const autres = fichiers.map((each) => each.fichier).filter((each) => each !== fichier);
      const constat = { code: 'retours-en-double', bailleur, autres } as const;
      for (const retour of retours) {
        if (garde !== undefined) choix.set(retour, fichier === garde ? 'retenu' : 'ecarte');
        else if (doubles !== 'entrent' || recoupent) enAttente.add(retour);
        const told = garde === undefined ? constat : { ...constat, garde };
        findings.set(retour, [compareFinding(told, { fichier, retour })]);
      }
    }
  }
  return { choix, enAttente, findings };
}

function sortRetours(retours: readonly Retour[]): readonly Retour[] {
  return retours
    .map((retour) => ({ retour, key: keyOf(retour.bailleur) }))
    .sort(
      (a, b) =>
        compareTexts(a.key, b.key) ||
        compareTexts(a.retour.fichier, b.retour.fichier) ||
        compareTexts(a.retour.id, b.retour.id),
    )
    .map(({ retour }) => retour);
}

function waitingRows({ places }: Consolidation['aDecider'][number]): readonly string[] {
  return places.flatMap(({ rowId: id, choix }) => (choix === undefined ? [id] : []));
}

/** The households that are to be told one by one: those of twin sheets are told by these. */
function withoutShared(doubles: Doubles, indexes: readonly JumellesIndexes[]): Doubles {
  const told = new Set(
    indexes.flatMap(({ feuilles, shared }) => (feuilles.choix === 'un-par-un' ? [] : shared)),
  );
  return new Map([...doubles].filter(([, places]) => !told.has(places)));
}

/** The rows of twin sheets that wait for a choice, and those that it leaves out, each by `rowId`. */
function rowsOfJumelles(indexes: readonly JumellesIndexes[]) {
  const waiting = new Set<string>();
  const out = new Set<string>();
  for (const { feuilles, shared } of indexes) {
    const { choix } = feuilles;
    if (choix === 'un-par-un') continue;
    for (const { retour, row } of shared.flat()) {
      const id = rowId(retour, row.rang);
      if (choix === undefined) waiting.add(id);
      else if (retour.id !== choix) out.add(id);
    }
  }
  return { waiting, out };
}

function judgeRetour(
  retour: Retour,
  found: readonly ConsolidationFinding[],
  {
    choix,
    isWaiting,
    isOut,
  }: {
    readonly choix: Choix;
    readonly isWaiting: (row: string) => boolean;
    readonly isOut: (row: string) => boolean;
  },
): {
  readonly verdict: Omit<RetourVerdict, 'parDefaut'>;
  readonly lignes: readonly LigneConsolidee[];
} {
  const lignes: LigneConsolidee[] = [];
  const aDecider: number[] = [];
  for (const row of choix === 'retenu' ? retour.reading.lignes : []) {
    const id = rowId(retour, row.rang);
    if (isWaiting(id)) aDecider.push(row.rang);
    else if (!isOut(id)) lignes.push(toLigne(retour, row));
  }
  const verdict = {
    retour,
    findings: [...retour.constats, ...found],
    choix,
    retenues: lignes.length,
    ecartees: retour.reading.lignes.length - lignes.length - aDecider.length,
    aDecider,
  };
  return { verdict, lignes };
}
