import { readTypologie } from '../cellTypologie';
import type { Finding } from '../finding';
import type { Typologie } from '../forms/modele';
import { certificationOf } from '../reading/certificationOf';
import { questionColonnes } from '../reading/colonnesGardees';
import type {
  Consolidation,
  ConsolidationCode,
  ConsolidationFinding,
  ConsolidationFindingOf,
  LigneConsolidee,
  RetourVerdict,
} from './model';
import type {
  ConsolidationResume,
  DetailItem,
  ParNiveau,
  RetourDetail,
  RetourResume,
  SansRetour,
} from './resume';

const MOST_A_DECIDER = 200;
const MOST_MENAGES = 20;
const MOST_ECARTS = 20;
const OF_FILE: ReadonlySet<ConsolidationCode> = new Set([
  'annee-differente',
  'idtop-different',
  'convention-differente',
  'declaration-non-certifiee',
  'feuille-masquee',
  'retour-copie',
  'retours-en-double',
]);

/** A consolidation without its rows, bounded whatever the number of findings. */
export function resumeOf(consolidation: Consolidation): ConsolidationResume {
  const { retours, rejets, lignes, aDecider, questions, jumelles, findings } = consolidation;
  const waiting = jumelles.filter(({ choix }) => choix === undefined);
  return {
    retours: retours.map(retourResume),
    rejets,
    lignes: lignes.length,
    parTypologie: countTypologies(lignes),
    aDecider: aDecider.slice(0, MOST_A_DECIDER),
    nombreADecider: waiting.reduce((sum, { menages }) => sum + menages, aDecider.length),
    questions: questions.map((question) => ({
      ...question,
      fichiers: question.fichiers.map(({ ecarts, ...fichier }) => ({
        ...fichier,
        ecarts: ecarts.slice(0, MOST_ECARTS),
        nombreEcarts: ecarts.length,
      })),
    })),
    jumelles,
    sansRetour: groupSansRetour(findings),
  };
}

/** `nombre` findings of a return from the one numbered `debut`. */
export function detailOf(verdict: RetourVerdict, debut: number, nombre: number): RetourDetail {
  const { findings, retour } = verdict;
  const controle = retour.check.findings;
  const compared = findings.slice(debut, debut + nombre);
  const from = Math.max(0, debut - findings.length);
  const checked = controle.slice(from, from + nombre - compared.length);
  return {
    total: findings.length + controle.length,
    compte: retour.reading.compte,
    items: [
      ...compared.map((finding): DetailItem => ({ kind: 'comparaison', finding })),
      ...checked.map((finding): DetailItem => ({ kind: 'controle', finding })),
    ],
  };
}

function retourResume(verdict: RetourVerdict): RetourResume {
  const { retour, findings, choix, parDefaut, retenues, ecartees, aDecider } = verdict;
  const { id, fichier, empreinte, feuille, bailleur, reading, check } = retour;
  return {
    id,
    fichier,
    empreinte,
    feuille,
    bailleur,
    certifieLe: certificationOf(reading).le,
    lignes: reading.lignes.length,
    retenues,
    ecartees,
    aDecider: aDecider.length,
    choix,
    parDefaut,
    constats: findings.filter(({ code }) => OF_FILE.has(code)),
    compare: countNiveaux(findings),
    controle: countNiveaux(check.findings),
    compteurs: check.compteurs,
    colonnes: questionColonnes(reading),
  };
}

/** A question is a point to look at. */
function countNiveaux(
  findings: readonly Pick<Finding | ConsolidationFinding, 'niveau'>[],
): ParNiveau {
  const counts = { erreur: 0, avertissement: 0, info: 0 };
  for (const { niveau } of findings) counts[niveau === 'question' ? 'avertissement' : niveau] += 1;
  return counts;
}

/** As the totals of Modèle A will count them: whatever can be read as a class. */
function countTypologies(lignes: readonly LigneConsolidee[]): Readonly<Record<Typologie, number>> {
  const counts: Record<Typologie, number> = { 'T1/T2': 0, 'T3/T4': 0, 'T5 et plus': 0 };
  for (const { cells } of lignes) {
    const read = readTypologie(cells.typologie);
    if ('typologie' in read) counts[read.typologie] += 1;
  }
  return counts;
}

function groupSansRetour(findings: readonly ConsolidationFinding[]): readonly SansRetour[] {
  const groups = new Map<
    string,
    { first: ConsolidationFindingOf<'menage-sans-retour'>; menages: string[] }
  >();
  for (const finding of findings) {
    if (finding.code !== 'menage-sans-retour') continue;
    const group = groups.get(finding.bailleur);
    if (group) group.menages.push(finding.menage);
    else groups.set(finding.bailleur, { first: finding, menages: [finding.menage] });
  }
  return [...groups.values()].map(({ first: { bailleur, fichier, rendu }, menages }) => ({
    bailleur,
    fichier,
    rendu,
    nombre: menages.length,
    menages: menages.slice(0, MOST_MENAGES),
  }));
}
