/** The findings about sums: wrong, asked, explained by rounding, or typed over a formula. */
import { areaAddress, parseAddress } from '../../grid/a1';
import type { Correction } from '../finding';
import type { AnnexeConstat, AnnexeFinding, SommeAConfirmer, SommeFausse } from './finding';
import { findingAtCell, lieuOf } from './findingAt';
import { readFormule } from './formule';
import { runsOf } from './formules';
import { formulesPerdues, retablirOf, type FormulesPerdues } from './formulesPerdues';
import { subjectOf } from './jugement';
import type { Jugement } from './jugement';
import type { AnnexeCellule, AnnexeReading } from './model';

/** What is said of sums: wrong, explained by rounding, typed over a formula. */
export function findingsOf(
  annexe: AnnexeReading,
  jugements: readonly Jugement[],
): readonly AnnexeFinding[] {
  const lost = formulesPerdues(jugements);
  const saisis = new Set<AnnexeCellule>();
  return jugements.flatMap((jugement) => {
    const { total } = jugement;
    const constat = constatOf(annexe, jugement, lost);
    if (!constat) return [];
    if (constat.code === 'total-saisi') {
      if (saisis.has(total)) return [];
      saisis.add(total);
    }
    return [findingAtCell(annexe, total, constat, correctionOf(annexe, jugement, lost))];
  });
}

/** One question for all the sums that its answer settles, at the first of them. */
export function questionsOf(
  annexe: AnnexeReading,
  jugements: readonly Jugement[],
): readonly SommeAConfirmer[] {
  const asked = new Map<string, Doubtful[]>();
  for (const jugement of jugements) {
    if (jugement.verdict !== 'a-confirmer') continue;
    const { cle } = jugement.question;
    const same = asked.get(cle);
    if (same) same.push(jugement);
    else asked.set(cle, [jugement]);
  }
  const typed = formulesPerdues(jugements);
  return [...asked.values()].flatMap(([first, ...others]) =>
    first ? [questionOf(annexe, first, others.length, typed)] : [],
  );
}

type Doubtful = Extract<Jugement, { verdict: 'a-confirmer' }>;

function questionOf(
  annexe: AnnexeReading,
  jugement: Doubtful,
  autres: number,
  typed: FormulesPerdues,
): SommeAConfirmer {
  const { sens, total, question } = jugement;
  const libelle = subjectOf(annexe, jugement, question.motif);
  const lieu = lieuOf(annexe, total);
  const asked = { code: 'somme-a-confirmer', niveau: 'question', sens, question, autres } as const;
  return { ...fausseOf(annexe, jugement, typed), ...asked, libelle, lieu };
}

function constatOf(
  annexe: AnnexeReading,
  jugement: Jugement,
  typed: FormulesPerdues,
): AnnexeConstat | undefined {
  const { sens, total, verdict } = jugement;
  if (verdict === 'arrondi') {
    const { ecart, tolerance } = jugement.calcul;
    const libelle = libelleOf(annexe, jugement);
    const plages = plagesOf(jugement.parts);
    return { code: 'ecart-arrondi', sens, libelle, plages, tolerance, ...ecart };
  }
  if (verdict === 'faux') {
    const fausse = fausseOf(annexe, jugement, typed);
    if (jugement.general) return { code: 'total-general', sens, ...fausse };
    return { code: sens === 'ligne' ? 'somme-ligne' : 'somme-colonne', ...fausse };
  }
  const formules = typed.get(total);
  if (verdict !== 'juste' || formules === undefined || total.value === null) return undefined;
  return { code: 'total-saisi', valeur: jugement.calcul.ecart.trouve, formules };
}

/** The formula of a total that lost it, or whose formula is certainly wrong. */
function correctionOf(
  annexe: AnnexeReading,
  jugement: Jugement,
  lost: FormulesPerdues,
): Correction | undefined {
  if (jugement.verdict === 'juste') return retablirOf(annexe, jugement, false);
  const isWrong = jugement.verdict === 'faux' && jugement.formule?.kind === 'fausse';
  return isWrong || lost.has(jugement.total) ? retablirOf(annexe, jugement, true) : undefined;
}

function fausseOf(
  annexe: AnnexeReading,
  jugement: Extract<Jugement, { verdict: 'faux' | 'a-confirmer' }>,
  typed: FormulesPerdues,
): SommeFausse {
  const { calcul, parts, total } = jugement;
  const formule = jugement.verdict === 'faux' ? jugement.formule : undefined;
  const ajoute = readFormule(total.formula);
  return {
    ...calcul.ecart,
    libelle: libelleOf(annexe, jugement),
    plages: plagesOf(parts),
    ...(ajoute?.kind === 'somme' && { ajoute: ajoute.areas.map(areaAddress) }),
    ...(formule?.kind === 'fausse' && { formule: formule.faute }),
    ...(typed.has(total) && { saisi: true as const }),
  };
}

/** The line of a sum across, the column of a sum down. */
function libelleOf({ lignes, colonnes }: AnnexeReading, { sens, total }: Jugement): string {
  const { libelle = '' } = (sens === 'ligne' ? lignes[total.ligne] : colonnes[total.colonne]) ?? {};
  return libelle;
}

function plagesOf(parts: readonly AnnexeCellule[]): readonly string[] {
  const places = parts.flatMap(({ cellule }) => {
    const area = parseAddress(cellule);
    return area ? [{ row: area.top, column: area.left }] : [];
  });
  // A total that stands first is read from its last part up.
  const sorted = places.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return runsOf(sorted).map(areaAddress);
}
