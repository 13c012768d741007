/** Which findings have one cause: what is put right once settles them all, and they are one thing to tell. */
import { addYears } from '../date';
import type { IsoDate } from '../date';
import type { Finding, FindingOf } from '../finding';
import { isVide } from '../finding';
import type { Decalage } from '../rules/decalage';

/** Findings of one row, or of one part of a form. */
export interface Dits {
  readonly findings: readonly Finding[];
  /** Where the cells of the row stand beside their columns. */
  readonly decalage?: Decalage;
}

const NONE: ReadonlyMap<Finding, readonly Finding[]> = new Map();

/** What follows from a finding, for those from which others follow; every other stands by itself. */
export function suitesOf({ findings, decalage }: Dits): ReadonlyMap<Finding, readonly Finding[]> {
  if (findings.length < 2) return NONE;
  const suites = new Map<Finding, readonly Finding[]>();
  const told = new Set<Finding>();
  const lead = (cause: Finding | undefined, follows: (finding: Finding) => boolean) => {
    if (cause === undefined || told.has(cause)) return;
    const rest = findings.filter((each) => each !== cause && !told.has(each) && follows(each));
    if (rest.length === 0) return;
    suites.set(cause, rest);
    for (const each of [cause, ...rest]) told.add(each);
  };
  if (decalage !== undefined) {
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
export function causesOf(dits: Dits): readonly Finding[] {
  const suites = [...suitesOf(dits).values()].flat();
  return suites.length === 0
    ? dits.findings
    : dits.findings.filter((finding) => !suites.includes(finding));
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
