/** From returns to the rows of Modèle A: what enters, what waits, and everything there is to tell. */
import { keyOf } from '../cellText';
import { rejetFinding } from './compareFinding';
import { doublesADecider, findDoubles, indexDoubles } from './doubles';
import { choixParDefaut } from './ecartants';
import { findSansRetour } from './findSansRetour';
import { compareTexts } from './keys';
import { sortLignes, toLigne } from './lignes';
import type {
  Attendu,
  Choix,
  Consolidation,
  ConsolidationFinding,
  Decisions,
  LigneConsolidee,
  Rejet,
  Retour,
  RetourVerdict,
} from './model';
import { rowId } from './rowId';

/** Nothing decided: every file and every row goes by default. */
export const aucuneDecision: Decisions = { retours: new Map(), lignes: new Map() };

/**
 * Consolidates. A file enters unless it is for another year, operation or convention, or unless the
 * user decided otherwise; so do all its rows, save the households in double, which wait. The order of
 * `retours` and `rejets` changes nothing.
 */
export function consolidate(
  retours: readonly Retour[],
  rejets: readonly Rejet[],
  attendu: Attendu,
  decisions: Decisions,
): Consolidation {
  const sorted = sortRetours(retours);
  const kept = sorted.filter((retour) => choixOf(retour, decisions) === 'retenu');
  const doubles = indexDoubles(kept);
  const aDecider = doublesADecider(doubles, decisions);
  const waiting = new Set(aDecider.flatMap(waitingRows));
  const found = findDoubles(doubles);
  const entering: LigneConsolidee[] = [];
  const verdicts = sorted.map((retour) => {
    const verdict = judgeRetour(retour, found.get(retour) ?? [], waiting, decisions);
    for (const ligne of verdict.lignes) entering.push(ligne);
    return verdict.verdict;
  });
  const sortedRejets = [...rejets].sort((a, b) => compareTexts(a.fichier, b.fichier));
  return {
    retours: verdicts,
    rejets: sortedRejets,
    lignes: sortLignes(entering),
    aDecider,
    findings: [
      ...sortedRejets.map(rejetFinding),
      ...verdicts.flatMap(({ findings }) => findings),
      ...findSansRetour(attendu, kept),
    ],
  };
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

function choixOf(retour: Retour, decisions: Decisions): Choix {
  return decisions.retours.get(retour.id) ?? choixParDefaut(retour);
}

function waitingRows({ places }: Consolidation['aDecider'][number]): readonly string[] {
  return places.flatMap(({ rowId: id, choix }) => (choix === undefined ? [id] : []));
}

function judgeRetour(
  retour: Retour,
  doubles: readonly ConsolidationFinding[],
  waiting: ReadonlySet<string>,
  decisions: Decisions,
): { readonly verdict: RetourVerdict; readonly lignes: readonly LigneConsolidee[] } {
  const choix = choixOf(retour, decisions);
  const lignes: LigneConsolidee[] = [];
  const aDecider: number[] = [];
  for (const row of choix === 'retenu' ? retour.reading.lignes : []) {
    const id = rowId(retour, row.rang);
    if (waiting.has(id)) aDecider.push(row.rang);
    else if (decisions.lignes.get(id) !== 'ecarte') lignes.push(toLigne(retour, row));
  }
  const verdict = {
    retour,
    findings: [...retour.constats, ...doubles],
    choix,
    parDefaut: choix === choixParDefaut(retour),
    retenues: lignes.length,
    ecartees: retour.reading.lignes.length - lignes.length - aDecider.length,
    aDecider,
  };
  return { verdict, lignes };
}
