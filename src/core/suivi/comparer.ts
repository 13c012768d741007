/** What a workbook of last year would change here: nothing is written twice. */
import { textOf } from '../cellText';
import type { Declare } from '../dossier/declares';
import type { MenagePasse } from '../dossier/menages';
import { isOfOperation, type SuiviAnnee, type SuiviLigne } from '../dossier/suivi';
import { keyOfAnnee, keyOfMenage, type MenageDeclare, type Reprise } from './reprendre';

/** A year that stands in *Suivi* already, with other figures. */
export interface AnneeDifferente {
  readonly ici: SuiviLigne;
  readonly reprise: SuiviAnnee;
}

export interface RepriseComparee {
  readonly nouvelles: readonly SuiviAnnee[];
  /** Somebody has to choose: keep what stands here, or replace it. */
  readonly differentes: readonly AnneeDifferente[];
  readonly identiques: readonly SuiviAnnee[];
  readonly menages: readonly MenageDeclare[];
  /** What bailleurs declared in years of which nothing by bailleur stands here. */
  readonly declares: readonly Declare[];
}

const FIGURES = [
  't1t2',
  't3t4',
  't5',
  'forfait',
  'demande',
  'demandeLe',
  'paye',
  'payeLe',
] as const satisfies readonly (keyof SuiviAnnee)[];

/** Sets a reprise against what the workbook holds. */
export function comparer(
  reprise: Reprise,
  ici: {
    readonly suivi: readonly SuiviLigne[];
    readonly menages: readonly MenagePasse[];
    readonly declares: readonly Declare[];
  },
): RepriseComparee {
  const same = (row: SuiviAnnee) => ici.suivi.find((each) => isSameAnnee(each, row));
  const known = reprise.annees.flatMap((row) => {
    const here = same(row);
    return here ? [{ ici: here, reprise: row }] : [];
  });
  const declares = new Set(ici.declares.map(keyOfAnnee));
  const menages = new Set(ici.menages.map((menage) => keyOfMenage(declared(menage))));
  return {
    nouvelles: reprise.annees.filter((row) => !same(row)),
    differentes: known.filter((pair) => !addsNothing(pair)),
    identiques: known.filter(addsNothing).map((pair) => pair.reprise),
    menages: reprise.menages.filter((menage) => !menages.has(keyOfMenage(menage))),
    declares: reprise.declares.filter((each) => !declares.has(keyOfAnnee(each))),
  };
}

/** A row of no operation counts for any: two rows of one year would then count twice. */
function isSameAnnee(a: SuiviAnnee, b: SuiviAnnee): boolean {
  return a.annee === b.annee && (isOfOperation(a, b.idtop) || b.idtop === '');
}

/** What the other workbook does not give changes nothing here. */
function addsNothing({ ici, reprise }: AnneeDifferente): boolean {
  return FIGURES.every((key) => reprise[key] === undefined || reprise[key] === ici[key]);
}

function declared({ annee, idtop, identifiant }: MenagePasse): MenageDeclare {
  return {
    annee: typeof annee === 'number' ? annee : 0,
    idtop: textOf(idtop),
    identifiant: textOf(identifiant),
  };
}
