/** Households that were sent and that no return brings back, kept now or inscribed before. */
import { keyOf } from '../cellText';
import { compareFinding } from './compareFinding';
import { destinataireOf, indexEnvois, type EnvoiBailleur } from './indexEnvois';
import type { Attendu, ConsolidationFinding, Retour } from './model';
import { menageAt } from './rowId';

/** One finding for each household, in the order of sending. */
export function findSansRetour(
  attendu: Attendu,
  retenus: readonly Retour[],
): readonly ConsolidationFinding[] {
  const index = indexEnvois(attendu);
  const returned = new Map<string, Retour[]>();
  for (const retour of retenus) {
    const who = destinataireOf(index, retour);
    returned.set(who, [...(returned.get(who) ?? []), retour]);
  }
  const inscrits = new Map<string, Set<string>>();
  for (const { bailleur, menage } of attendu.inscrits ?? []) {
    const who = keyOf(bailleur);
    inscrits.set(who, (inscrits.get(who) ?? new Set()).add(keyOf(menage)));
  }
  return [...index.bailleurs].flatMap(([who, sent]) =>
    missingOf(sent, returned.get(who) ?? [], inscrits.get(who)),
  );
}

function missingOf(
  { bailleur, menages }: EnvoiBailleur,
  retours: readonly Retour[],
  inscrits: ReadonlySet<string> | undefined,
): readonly ConsolidationFinding[] {
  // A return that is given now says all that its bailleur says: what was inscribed counts without one.
  const before = retours.length === 0 ? inscrits : undefined;
  const given = new Set(
    retours.flatMap((retour) =>
      retour.reading.lignes.flatMap(({ rang }) => menageAt(retour, rang) ?? []),
    ),
  );
  const [first] = retours;
  return [...menages].flatMap(([key, { menage, fichier }]) => {
    if (given.has(key) || before?.has(key)) return [];
    const rendu = first !== undefined || before !== undefined;
    const place = first ? { fichier: first.fichier, retour: first.id } : { fichier };
    return [compareFinding({ code: 'menage-sans-retour', menage, bailleur, rendu }, place)];
  });
}
