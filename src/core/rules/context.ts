/** What the rows of a form are judged against, made once for all of them. */
import { isFilled, keyOf, textOf } from '../cellText';
import type { IsoDate } from '../date';
import type { FormReading, MenagePasse } from '../reading/formReading';
import { anneeOf } from './entete';
import type { Menages } from './menages';
import type { Passe, RowContext } from './rule';

/** The context of a form's rows. `menages` is the index of those rows. */
export function contextOf(reading: FormReading, aujourdhui: IsoDate, menages: Menages): RowContext {
  const { contexte } = reading;
  return {
    feuille: reading.feuille,
    modele: reading.modele,
    colonnes: reading.colonnes,
    aujourdhui,
    annee: anneeOf(reading),
    bailleur: textOf(reading.entete.bailleur?.value ?? null),
    bailleurs: new Set(contexte.bailleurs.map(keyOf).filter((key) => key !== '')),
    operations: new Set(contexte.operations.map(keyOf).filter((key) => key !== '')),
    passes: indexPasses(contexte.menagesPasses),
    menages,
  };
}

function indexPasses(passes: readonly MenagePasse[]): Map<string, readonly Passe[]> {
  const index = new Map<string, Passe[]>();
  for (const { annee, idtop, identifiant } of passes) {
    if (typeof annee !== 'number' || !isFilled(identifiant)) continue;
    const key = keyOf(identifiant);
    const passe = { annee, idtop: keyOf(idtop) };
    index.set(key, [...(index.get(key) ?? []), passe]);
  }
  return index;
}
