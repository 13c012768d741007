/**
 * Sheets of one file that declare the same households, for one bailleur, year and operation: a sheet copied to
 * be kept, most often. Nobody knows which one is meant: it is asked once, and no household enters twice.
 */
import { keyOf } from '../cellText';
import { columnKeys } from '../forms/column';
import { ecartsDeCopie } from '../reading/changements';
import type { RowReading } from '../reading/formReading';
import { anneeOf } from '../rules/entete';
import { rowAddress } from '../rules/findingAt';
import { compareFinding } from './compareFinding';
import type { Doubles, Place } from './doubles';
import type { ConsolidationFinding, Decisions, FeuillesJumelles, Retour } from './model';

/** Twin sheets with the places of the households that they share. */
export interface JumellesIndexes {
  readonly feuilles: FeuillesJumelles;
  readonly shared: readonly (readonly Place[])[];
}

/** Every set of twin sheets, by the forms that it holds. */
export function indexJumelles(doubles: Doubles, decisions: Decisions): readonly JumellesIndexes[] {
  const sets = new Map<string, (readonly Place[])[]>();
  for (const places of doubles.values()) {
    if (!areTwins(places)) continue;
    const cle = places.map(({ retour }) => retour.id).join('|');
    const before = sets.get(cle);
    if (before) before.push(places);
    else sets.set(cle, [places]);
  }
  return [...sets].map(([cle, shared]) => {
    const retours = (shared[0] ?? []).map(({ retour }) => retour);
    const feuilles = {
      cle,
      bailleur: retours[0]?.bailleur ?? '',
      fichier: retours[0]?.fichier ?? '',
      retours: retours.map(({ id, feuille }) => ({ id, feuille })),
      menages: shared.length,
      differents: shared.filter(isDifferent).length,
      ecarts: ecartsOf(retours),
      choix: choixOf(cle, retours, decisions),
    };
    return { feuilles, shared };
  });
}

function ecartsOf([first, ...others]: readonly Retour[]): FeuillesJumelles['ecarts'] {
  if (first === undefined) return [];
  return others.map(({ feuille, reading }) => {
    return { feuille, changements: ecartsDeCopie(first.reading, reading) };
  });
}

/** Where nobody can be asked, the households of the first one enter. */
function choixOf(
  cle: string,
  retours: readonly Retour[],
  { jumelles, doubles }: Decisions,
): FeuillesJumelles['choix'] {
  return jumelles?.get(cle) ?? (doubles === 'entrent' ? retours[0]?.id : undefined);
}

/** One row of each sheet, all of one file, bailleur, year and operation. */
function areTwins(places: readonly Place[]): boolean {
  const [first] = places;
  return (
    first !== undefined &&
    new Set(places.map(({ retour }) => retour)).size === places.length &&
    places.every(({ retour }) => declarationOf(retour) === declarationOf(first.retour))
  );
}

function declarationOf({ bailleur, fichier, reading }: Retour): string {
  const operation = keyOf(reading.entete.idtopOperation?.value ?? null);
  return JSON.stringify([fichier, keyOf(bailleur), anneeOf(reading), operation]);
}

function isDifferent(places: readonly Place[]): boolean {
  return new Set(places.map(({ row }) => saidBy(row))).size > 1;
}

function saidBy({ cells }: RowReading): string {
  return columnKeys.map((key) => keyOf(cells[key])).join('|');
}

/** The finding of each twin but the first: what it shares, and whose households enter. */
export function findJumelles(
  all: readonly JumellesIndexes[],
): ReadonlyMap<Retour, readonly ConsolidationFinding[]> {
  const findings = new Map<Retour, ConsolidationFinding[]>();
  for (const { feuilles, shared } of all) {
    const { retours, menages, differents, choix } = feuilles;
    const [first, ...others] = shared[0] ?? [];
    if (choix === 'un-par-un' || first === undefined) continue;
    const garde = retours.find(({ id }) => id === choix)?.feuille;
    for (const { retour } of others) {
      const { feuille, colonnes, ligneIntitules } = retour.reading;
      const constat = {
        code: 'feuilles-en-double',
        menages,
        differents,
        autre: first.retour.feuille,
        ...(garde !== undefined && { garde }),
      } as const;
      const cellule = rowAddress(colonnes, ligneIntitules, 'bailleur');
      const lieu = { feuille, cellule, champ: 'feuille' };
      const place = { fichier: retour.fichier, retour: retour.id, lieu };
      findings.set(retour, [...(findings.get(retour) ?? []), compareFinding(constat, place)]);
    }
  }
  return findings;
}
