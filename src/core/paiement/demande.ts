/**
 * Whether a payment may be asked of the Anru (convention IML, art. 6 and note 9). Everything is
 * compared in whole cents, multiplied rather than divided: 10 % and 80 % are exact.
 */
import { withNiveau } from '../constats/catalogue';
import type { Centimes } from '../montant';
import type { Demande, DemandeConstat, DemandeVerdict } from './model';

/**
 * All findings about a request, and what of it may be asked now: nothing while a tranche is too small
 * or the balance alone may be asked, and never more than the programme still covers. While the
 * programme is not known (or is zero) nothing is claimed of amounts. A request of nothing is none.
 */
export function checkDemande(demande: Demande): DemandeVerdict {
  const amounts = demande.demande > 0 ? checkAmounts(demande) : [];
  const constats = [...amounts, ...checkDates(demande)].map(withNiveau);
  const isRefused = amounts.some(({ code }) => REFUSED.has(code));
  const covered = couvert(demande);
  return {
    demande: demande.demande,
    admissible: covered !== undefined && isRefused ? cents(0) : covered,
    constats,
  };
}

/** What the programme still leaves once V is paid; undefined while it is not known. */
export function resteProgramme({
  programme,
  verse,
}: Pick<Demande, 'programme' | 'verse'>): Centimes | undefined {
  return isKnown(programme) ? cents(Math.max(0, programme - verse)) : undefined;
}

/** The least first tranche (10 % of the programme), and what is paid before the balance alone (80 %). */
export function seuils(programme: Centimes): {
  readonly dix: Centimes;
  readonly quatreVingts: Centimes;
} {
  return {
    dix: cents(Math.ceil(programme / 10)),
    quatreVingts: cents(Math.floor((programme * 4) / 5)),
  };
}

export function isKnown(programme: Centimes | undefined): programme is Centimes {
  return programme !== undefined && programme > 0;
}

function checkAmounts(asked: Demande): readonly DemandeConstat[] {
  const { programme, verse, demande, declare, acheve } = asked;
  const constats: DemandeConstat[] = [];
  if (declare !== undefined && demande > declare) {
    constats.push({ code: 'demande-superieure', demande, declare });
  }
  if (!isKnown(programme)) return constats;
  const { dix, quatreVingts } = seuils(programme);
  if (verse === 0 && !acheve && demande * 10 < programme) {
    constats.push({ code: 'tranche-inferieure-10', demande, seuil: dix, programme });
  }
  if (!acheve && verse * 5 > programme * 4) {
    constats.push({ code: 'solde-seul', verse, seuil: quatreVingts, programme });
  }
  if (verse + demande > programme) {
    const covered = cents(Math.max(0, programme - verse));
    constats.push({ code: 'programmation-depassee', programme, verse, demande, couvert: covered });
  }
  return constats;
}

/** The same day is in time: only a request made before is told. A date that lacks tells nothing. */
function checkDates(asked: Demande): readonly DemandeConstat[] {
  return [...checkDas(asked), ...checkPrealables(asked)];
}

/** The décision comes once the convention is signed by all (art. 1 and 6). */
function checkDas({ signeeLe, dasDu }: Demande): readonly DemandeConstat[] {
  return signeeLe === undefined || dasDu === undefined || dasDu >= signeeLe
    ? []
    : [{ code: 'das-avant-signature', dasDu, signeeLe }];
}

function checkPrealables({ demandeLe, signeeLe, dasDu }: Demande): readonly DemandeConstat[] {
  const dates = [
    { prealable: 'convention', date: signeeLe },
    { prealable: 'das', date: dasDu },
  ] as const;
  return dates.flatMap(({ prealable, date }): DemandeConstat[] =>
    demandeLe === undefined || date === undefined || demandeLe >= date
      ? []
      : [{ code: 'das-prealable', demandeLe, prealable, date }],
  );
}

/** Codes for which nothing may be asked now. */
const REFUSED: ReadonlySet<DemandeConstat['code']> = new Set([
  'tranche-inferieure-10',
  'solde-seul',
]);

function couvert(asked: Demande): Centimes | undefined {
  const reste = resteProgramme(asked);
  const { demande, declare = demande } = asked;
  return reste === undefined ? undefined : cents(Math.min(demande, declare, reste));
}

function cents(value: number): Centimes {
  return value as Centimes;
}
