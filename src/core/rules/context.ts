/** What the rows of a form are judged against, made once for all of them. */
import { isAmericanDate } from '../cellDate';
import { isFilled, keyOf, textOf } from '../cellText';
import type { IsoDate } from '../date';
import { envoisFor, isIncertain, type MenageEnvoye } from '../dossier/envois';
import type { MenagePasse } from '../dossier/menages';
import { dateKeys, type DateKey } from '../forms/column';
import type { FormReading } from '../reading/formReading';
import { anneeOf } from './entete';
import type { Liste, Menages, Passe, RowContext } from './rule';

/** The context of a form's rows. `menages` is the index of those rows. */
export function contextOf(reading: FormReading, aujourdhui: IsoDate, menages: Menages): RowContext {
  const { contexte } = reading;
  const annee = anneeOf(reading);
  return {
    feuille: reading.feuille,
    modele: reading.modele,
    colonnes: reading.colonnes,
    aujourdhui,
    annee,
    regime: contexte.regime,
    operation: keyOf(reading.entete.idtopOperation?.value ?? null),
    moisDabord: findMoisDabord(reading),
    bailleur: String(reading.entete.bailleur?.value ?? ''),
    signataire: signataireOf(reading),
    formules: reading.recognisedBy === 'noms',
    bailleurs: indexListe(contexte.bailleurs.map(({ nom }) => nom)),
    operations: indexListe(contexte.operations),
    passes: indexPasses(contexte.menagesPasses),
    menages,
    envoyes: indexEnvoyes(reading, annee),
  };
}

function indexEnvoyes(
  { modele, entete, contexte }: FormReading,
  annee: number | undefined,
): RowContext['envoyes'] {
  const index = new Map<string, MenageEnvoye[]>();
  const { envois = [] } = contexte;
  if (modele !== 'A' || annee === undefined || isIncertain({ envois, annee })) return index;
  const idtopOperation = entete.idtopOperation?.value ?? null;
  for (const each of envoisFor(envois, { annee, idtopOperation })) {
    const key = keyOf(each.menage);
    index.set(key, [...(index.get(key) ?? []), each]);
  }
  return index;
}

function indexListe(textes: readonly string[]): Liste {
  const liste = new Map<string, string[]>();
  for (const texte of textes.filter(isFilled)) {
    liste.set(keyOf(texte), [...(liste.get(keyOf(texte)) ?? []), texte]);
  }
  return liste;
}

function signataireOf({ entete, contexte }: FormReading): string {
  const siret = keyOf(entete.siret?.value ?? null);
  const same = contexte.bailleurs.filter((each) => siret !== '' && keyOf(each.siret) === siret);
  return same.length === 1 ? (same[0]?.nom ?? '') : '';
}

/** The columns of dates where a text can only be read with its month first. */
export function findMoisDabord({ lignes }: FormReading): ReadonlySet<DateKey> {
  return new Set(
    dateKeys.filter((champ) => lignes.some(({ cells }) => isAmericanDate(cells[champ]))),
  );
}

function indexPasses(passes: readonly MenagePasse[]): Map<string, readonly Passe[]> {
  const index = new Map<string, Passe[]>();
  for (const { annee, idtop, identifiant, feuille, rang } of passes) {
    if (typeof annee !== 'number' || !isFilled(identifiant)) continue;
    const key = keyOf(identifiant);
    const passe = { annee, idtop: keyOf(idtop), operation: textOf(idtop), feuille, rang };
    index.set(key, [...(index.get(key) ?? []), passe]);
  }
  return index;
}
