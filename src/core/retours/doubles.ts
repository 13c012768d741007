/** Households that stand in several rows of the returns that are kept. */
import { shownText } from '../cellText';
import type { RowReading } from '../reading/formReading';
import { rowAddress } from '../rules/findingAt';
import { compareFinding } from './compareFinding';
import type {
  AutrePlace,
  ConsolidationFinding,
  Decisions,
  MenageADecider,
  PlaceADecider,
  Retour,
} from './model';
import { menageAt, rowId } from './rowId';

/** A row of a return that is kept. */
export interface Place {
  readonly retour: Retour;
  readonly row: RowReading;
}

/** The places of each household in double, by household, in the order of the returns. */
export type Doubles = ReadonlyMap<string, readonly Place[]>;

/** Places that a finding names. */
const MOST_AUTRES = 20;

export function indexDoubles(retours: readonly Retour[]): Doubles {
  const first = new Map<string, Place>();
  const doubles = new Map<string, Place[]>();
  for (const retour of retours) {
    for (const row of retour.reading.lignes) {
      const menage = menageAt(retour, row.rang);
      if (menage === undefined) continue;
      const before = first.get(menage);
      if (before === undefined) first.set(menage, { retour, row });
      else {
        const places = doubles.get(menage) ?? [before];
        places.push({ retour, row });
        doubles.set(menage, places);
      }
    }
  }
  return doubles;
}

/**
 * The findings of each return. Twice in one form only is for the form's own check to tell
 * (`identifiant-doublon`).
 */
export function findDoubles(
  doubles: Doubles,
): ReadonlyMap<Retour, readonly ConsolidationFinding[]> {
  const findings = new Map<Retour, ConsolidationFinding[]>();
  for (const places of doubles.values()) {
    if (places.every(({ retour }) => retour === places[0]?.retour)) continue;
    for (const place of places) {
      const found = findings.get(place.retour) ?? [];
      found.push(doubleFinding(place, places));
      findings.set(place.retour, found);
    }
  }
  return findings;
}

function doubleFinding(place: Place, places: readonly Place[]): ConsolidationFinding {
  const { retour, row } = place;
  const others = places.slice(0, MOST_AUTRES + 1).filter((other) => other !== place);
  const autres = others.slice(0, MOST_AUTRES).map(otherPlace);
  const nombre = places.length - 1;
  const constat = {
    code: 'menage-en-double',
    menage: shownText(row.cells.menage),
    autres,
    ...(nombre > autres.length && { nombre }),
  } as const;
  const { feuille } = retour;
  const lieu = { feuille, cellule: celluleOf(place), champ: 'menage', rang: row.rang };
  return compareFinding(constat, { fichier: retour.fichier, retour: retour.id, lieu });
}

function otherPlace({ retour, row }: Place): AutrePlace {
  const { fichier, feuille, bailleur } = retour;
  return { fichier, feuille, rang: row.rang, bailleur };
}

function celluleOf({ retour, row }: Place): string {
  return rowAddress(retour.reading.colonnes, row.rang, 'menage');
}

/** What still waits for somebody: households with two places or more that nobody settled. */
export function doublesADecider(doubles: Doubles, decisions: Decisions): readonly MenageADecider[] {
  if (decisions.doubles === 'entrent') return [];
  return [...doubles.values()].flatMap((places) => {
    const held = places.map((place) => decide(place, decisions));
    const live = held.filter(({ choix }) => choix !== 'ecarte');
    const waits = live.length > 1 && live.some(({ choix }) => choix === undefined);
    return waits ? [{ menage: shownText(places[0]?.row.cells.menage ?? null), places: held }] : [];
  });
}

function decide(place: Place, { lignes }: Decisions): PlaceADecider {
  const id = rowId(place.retour, place.row.rang);
  const rest = { retour: place.retour.id, rowId: id, cellule: celluleOf(place) };
  return { ...otherPlace(place), ...rest, choix: lignes.get(id) };
}
