/** Which findings have one cause: what is put right once settles them all, and they are one thing to tell. */
import { readTypologie } from '../cellTypologie';
import { addYears } from '../date';
import type { IsoDate } from '../date';
import type { Finding, FindingOf } from '../finding';
import { isVide } from '../finding';

/** Findings of one row, or of one part of a form. */
export type Dits = readonly Finding[];

/** Where the cells of a row stand: one column right, or left, of their own. */
export type Decalage = 'droite' | 'gauche';

const NONE: ReadonlyMap<Finding, Dits> = new Map();

/** Where the cells of a row seem to stand: its class of dwelling in the place of the rent, or of the lease. */
export function decalageOf(findings: Dits): Decalage | undefined {
  const isAt = (champ: string, code: 'montant-invalide' | 'date-invalide') =>
    findings.some(
      (each) =>
        each.code === code &&
        each.lieu.champ === champ &&
        ['classe', 'lisible'].includes(readTypologie(each.valeur).kind),
    );
  if (find(findings, 'typologie-inconnue') === undefined) return undefined;
  if (isAt('loyer', 'montant-invalide')) return 'droite';
  return isAt('dateBail', 'date-invalide') ? 'gauche' : undefined;
}

/** What follows from a finding, for those from which others follow; every other stands by itself. */
export function suitesOf(findings: Dits): ReadonlyMap<Finding, Dits> {
  if (findings.length < 2) return NONE;
  const suites = new Map<Finding, Dits>();
  const told = new Set<Finding>();
  const lead = (cause: Finding | undefined, follows: (finding: Finding) => boolean) => {
    if (cause === undefined || told.has(cause)) return;
    const rest = findings.filter((each) => each !== cause && !told.has(each) && follows(each));
    if (rest.length === 0) return;
    suites.set(cause, rest);
    for (const each of [cause, ...rest]) told.add(each);
  };
  if (decalageOf(findings) !== undefined) {
    lead(
      findings.find((each) => each.niveau === 'erreur' && !isVide(each)),
      ({ code }) => code !== 'identifiant-doublon',
    );
    return suites;
  }
  const horsAnnee = find(findings, 'bail-hors-annee');
  lead(find(findings, 'bail-futur') ?? horsAnnee, (each) => isOfBail(each, horsAnnee?.annee));
  lead(find(findings, 'bailleur-different'), ({ code }) => code === 'bailleur-hors-convention');
  lead(
    find(findings, 'loyer-superieur-plafond'),
    ({ code, lieu }) => code === 'loyer-improbable' && lieu.champ === 'loyer',
  );
  lead(find(findings, 'certification-manquante'), ({ code }) => code === 'certification-manquante');
  lead(
    findings.find((each) => each.code === 'total-altere' && each.correction?.kind === 'totaux'),
    ({ code, correction }) => code === 'total-altere' && correction?.kind === 'totaux',
  );
  return suites;
}

/** The findings that are told, without those that follow from another. */
export function causesOf(findings: Dits): Dits {
  const suites = [...suitesOf(findings).values()].flat();
  return suites.length === 0 ? findings : findings.filter((each) => !suites.includes(each));
}

/** Whether a finding is gone once the lease bears the year declared, its day and month kept. */
function isOfBail(finding: Finding, annee: number | undefined): boolean {
  if (finding.code === 'bail-hors-annee') return true;
  if (annee === undefined) return false;
  switch (finding.code) {
    case 'convention-plus-de-cinq-ans':
      return [finding.convention, finding.livraison].some(
        (day) => inYear(finding.bail, annee) < addYears(day, 5),
      );
    case 'neuf-a-justifier':
      return inYear(finding.bail, annee) < addYears(finding.convention, 5);
    case 'convention-apres-bail':
      return finding.convention <= inYear(finding.bail, annee);
    case 'bail-avant-livraison':
      return finding.livraison <= inYear(finding.bail, annee);
    default:
      return false;
  }
}

/** Compared as text: 29 February of a common year comes after the 28th, as it should. */
const inYear = (day: IsoDate, annee: number) => `${annee}${day.slice(4)}`;

const find = <C extends Finding['code']>(findings: readonly Finding[], code: C) =>
  findings.find((each): each is FindingOf<C> => each.code === code);
