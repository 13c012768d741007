/** The findings about sums: wrong, asked, explained by rounding, or typed over a formula. */
import { areaAddress, parseAddress } from '../../grid/a1';
import type { AnnexeConstat, AnnexeFinding, SommeAConfirmer, SommeFausse } from './finding';
import { findingAtCell, lieuOf } from './findingAt';
import { readFormule } from './formule';
import { runsOf } from './formules';
import { subjectOf } from './jugement';
import type { Jugement } from './jugement';
import type { AnnexeCellule, AnnexeReading } from './model';

/** What is said of sums: wrong, explained by rounding, typed over a formula. */
export function findingsOf(
  annexe: AnnexeReading,
  jugements: readonly Jugement[],
): readonly AnnexeFinding[] {
  const typed = typedOver(jugements);
  return jugements.flatMap((jugement) => {
    const constat = constatOf(annexe, jugement, typed);
    return constat ? [findingAtCell(annexe, jugement.total, constat)] : [];
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
  const typed = typedOver(jugements);
  return [...asked.values()].flatMap(([first, ...others]) =>
    first ? [questionOf(annexe, first, others.length, typed)] : [],
  );
}

type Doubtful = Extract<Jugement, { verdict: 'a-confirmer' }>;
type Typed = ReadonlyMap<AnnexeCellule, readonly string[]>;

function questionOf(
  annexe: AnnexeReading,
  jugement: Doubtful,
  autres: number,
  typed: Typed,
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
  typed: Typed,
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
  if (verdict !== 'juste' || formules === undefined) return undefined;
  return { code: 'total-saisi', valeur: jugement.calcul.ecart.trouve, formules };
}

function fausseOf(
  annexe: AnnexeReading,
  jugement: Extract<Jugement, { verdict: 'faux' | 'a-confirmer' }>,
  typed: Typed,
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
  return runsOf(places).map(areaAddress);
}

/** Fewer formulas than this beside a typed total are no pattern. */
const FEWEST_FORMULAS = 2;

/** Totals typed as numbers where most of the same total are sums by formula: those formulas' cells. */
function typedOver(jugements: readonly Jugement[]): ReadonlyMap<AnnexeCellule, readonly string[]> {
  const bySomme = new Map<Jugement['somme'], Jugement[]>();
  for (const jugement of jugements) {
    const group = bySomme.get(jugement.somme);
    if (group) group.push(jugement);
    else bySomme.set(jugement.somme, [jugement]);
  }
  return new Map(
    [...bySomme.values()].flatMap((group) => {
      const sums = group.filter(({ total }) => readFormule(total.formula)?.kind === 'somme');
      const typed = group.filter(({ total }) => total.formula === null && total.value !== null);
      if (sums.length < FEWEST_FORMULAS || sums.length <= typed.length) return [];
      const cells = sums.map(({ total }) => total.cellule);
      return typed.map(({ total }) => [total, cells] as const);
    }),
  );
}
