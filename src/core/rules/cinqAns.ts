/**
 * A dwelling new or under convention APL for less than five years on the day of the lease (art. 2).
 * « Moins de cinq ans » is strict: on the fifth anniversary it is too late.
 */
import { debutRegime2021 } from '../baremes/regimes';
import { dateIn } from '../cellDate';
import { addYears, serialOfDate } from '../date';
import type { IsoDate } from '../date';
import type { RowReading } from '../reading/formReading';
import { aConfirmer, inverseOf, isRecent } from './anneesInversees';
import { findingInRow } from './findingAt';
import { isDate } from './formula';
import type { RowContext, RowRefs, RowRule } from './rule';

const ANS = 5;

/** Both the convention and the delivery are five years old or more. */
export const conventionPlusDeCinqAns: RowRule = {
  codes: ['convention-plus-de-cinq-ans'],
  check(row, context) {
    const ages = agesOf(row);
    if (ages === undefined || !ages.conventionTropVieille || !ages.livraisonTropVieille) return [];
    if (isDe2021(ages.dates.bail, context)) return [];
    const constat = { code: 'convention-plus-de-cinq-ans' as const, ...ages.dates };
    return [findingInRow(constat, at(row, context))];
  },
  conditions(refs) {
    const formula = compareAges(refs, (old, de2021) => [old, `${de2021}=0`]);
    return [{ codes: ['convention-plus-de-cinq-ans'], champ: 'dateConventionApl', formula }];
  },
};

/**
 * The convention is five years old or more, the delivery is not: is the dwelling « neuf »? By the régime of
 * 2021 an older dwelling is taken too where its thermal quality is good, by a test that no source gives.
 */
export const neufAJustifier: RowRule = {
  codes: ['neuf-a-justifier'],
  check(row, context) {
    const ages = agesOf(row);
    if (ages === undefined || !ages.conventionTropVieille) return [];
    const old = ages.livraisonTropVieille;
    if (old && !isDe2021(ages.dates.bail, context)) return [];
    const regime = old ? { regime2021: true as const } : {};
    const constat = { code: 'neuf-a-justifier' as const, ...ages.dates, ...regime };
    return [findingInRow(constat, at(row, context))];
  },
  conditions(refs) {
    const formula = compareAges(refs, (old, de2021) => [`OR(NOT(${old}),${de2021}=1)`]);
    return [{ codes: ['neuf-a-justifier'], champ: 'dateConventionApl', formula }];
  },
};

export const conventionApresBail: RowRule = {
  codes: ['convention-apres-bail'],
  check(row, context) {
    const bail = dateIn(row.cells.dateBail);
    const convention = dateIn(row.cells.dateConventionApl);
    if (bail === undefined || convention === undefined || convention <= bail) return [];
    const inverse = inverseOf(convention, (day) => isRecent(day, bail));
    const constat = {
      code: 'convention-apres-bail',
      bail,
      convention,
      ...(inverse && { inverse }),
    } as const;
    return [findingInRow(constat, at(row, context), inverse && aConfirmer(inverse))];
  },
  conditions({ cell: { dateBail, dateConventionApl } }) {
    const both = `AND(${isDate(dateBail)},${isDate(dateConventionApl)})`;
    const formula = `IF(${both},INT(${dateConventionApl})>INT(${dateBail}),FALSE)`;
    return [{ codes: ['convention-apres-bail'], champ: 'dateConventionApl', formula }];
  },
};

/** Whether a lease is of the régime of 2021, which takes dwellings of any age. */
function isDe2021(bail: IsoDate, { regime }: RowContext): boolean {
  return regime === '2021' && bail >= debutRegime2021;
}

function at(row: RowReading, context: RowContext) {
  return { context, row, champ: 'dateConventionApl' as const };
}

/** Fifth anniversaries already worked out: a form repeats few days. */
const anniversaires = new Map<IsoDate, IsoDate>();

function anniversaire(date: IsoDate): IsoDate {
  const known = anniversaires.get(date) ?? addYears(date, ANS);
  anniversaires.set(date, known);
  return known;
}

function agesOf(row: RowReading) {
  const bail = dateIn(row.cells.dateBail);
  const convention = dateIn(row.cells.dateConventionApl);
  const livraison = dateIn(row.cells.dateLivraison);
  if (bail === undefined || convention === undefined || livraison === undefined) return undefined;
  return {
    dates: { bail, convention, livraison },
    conventionTropVieille: bail >= anniversaire(convention),
    livraisonTropVieille: bail >= anniversaire(livraison),
  };
}

/**
 * The convention is too old, and what `also` says of the delivery that is (a truth value), and of a lease
 * of the régime of 2021 (1 or 0; nothing where the form keeps no régime). An anniversary is a whole day.
 */
function compareAges(
  { cell, regime }: RowRefs,
  also: (old: string, de2021: string) => readonly string[],
): string {
  const { dateBail: f, dateConventionApl: e, dateLivraison: d } = cell;
  const debut = serialOfDate(debutRegime2021);
  const de2021 = regime === undefined ? '0' : `IFERROR((${regime}&""="2021")*(${f}>=${debut}),0)`;
  const dates = `COUNT(${d},${e},${f})=3,MIN(${d},${e},${f})>=1,MAX(${d},${e},${f})<2958466`;
  const convention = `${f}>=EDATE(${e},${12 * ANS})`;
  const livraison = `${f}>=EDATE(${d},${12 * ANS})`;
  return `AND(${[dates, convention, ...also(livraison, de2021)].join(',')})`;
}
