/** The headings of a form: those that nothing answers, and those that two columns could answer. */
import { parseAddress } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import { isFilled, textOf } from '../cellText';
import type { Correction, Finding, Lieu } from '../finding';
import { columnKeys, intituleOf, type ColumnKey } from '../forms/column';
import type { FormReading } from '../reading/formReading';
import { columnOfHeading } from '../reading/headings';
import { findingAt, rowAddress } from './findingAt';

/** One finding for each column that waits, and one for all those that are missing. */
export function checkColonnes(reading: FormReading): readonly Finding[] {
  return [...ambigues(reading), ...manquantes(reading)];
}

/** Whether every row lacks something that its form does not show: nothing of it can be verified. */
export function lacksColumns({ intitules }: Pick<FormReading, 'intitules'>): boolean {
  return intitules.manquants.length > 0 || Object.keys(intitules.ambigus).length > 0;
}

function ambigues(reading: FormReading): readonly Finding[] {
  const { ambigus } = reading.intitules;
  return columnKeys.flatMap((colonne) => {
    const candidats = ambigus[colonne];
    const cellule = candidats?.[0]?.cellule;
    if (!candidats || cellule === undefined) return [];
    const lieu = { feuille: reading.feuille, cellule, champ: colonne };
    return [findingAt({ code: 'colonne-ambigue', colonne, candidats }, lieu)];
  });
}

function manquantes(reading: FormReading): readonly Finding[] {
  const { manquants, ecartes } = reading.intitules;
  const [first] = manquants;
  if (first === undefined) return [];
  const correction = correctionOf(reading, manquants);
  const cellule =
    correction?.kind === 'valeur'
      ? correction.cellule
      : rowAddress(reading.colonnes, reading.ligneIntitules, first);
  const lieu: Lieu = { feuille: reading.feuille, cellule, champ: first };
  const proches = manquants.flatMap((key) => ecartes[key] ?? []);
  const constat = { code: 'colonne-manquante', colonnes: manquants, ecartes: proches } as const;
  return [findingAt(constat, lieu, correction)];
}

/**
 * One column is missing: its heading goes back where it is printed, where something else is written in
 * its place; the bailleur of a Modèle B is that of its header.
 */
function correctionOf(
  reading: FormReading,
  manquants: readonly ColumnKey[],
): Correction | undefined {
  const [key] = manquants;
  if (key === undefined || manquants.length > 1) return undefined;
  if (reading.recognisedBy === 'noms') return renamed(reading, key) ?? bailleurOf(reading, key);
  return hasRoom(reading) ? bailleurOf(reading, key) : undefined;
}

/** Whether nothing stands right of the headings of a form typed by hand, beside its rows. */
function hasRoom({ compte, intitules, ligneIntitules, derniereLigne }: FormReading): boolean {
  const column = greatest(intitules.tous.map(({ colonne }) => colonne)) + 1;
  return !compte.ecartees.some(({ cellule }) => {
    const at = parseAddress(cellule);
    return at?.left === column && at.top >= ligneIntitules && at.top <= derniereLigne;
  });
}

function renamed(reading: FormReading, key: ColumnKey): Correction | undefined {
  const { tous } = reading.intitules;
  const printed = tous[columnKeys.indexOf(key)];
  if (tous.length < columnKeys.length || !printed) return undefined;
  if (columnOfHeading(printed.texte) !== undefined) return undefined;
  const valeur = intituleOf(key);
  const { feuille } = reading;
  return {
    kind: 'valeur',
    feuille,
    cellule: printed.cellule,
    valeur,
    format: '@',
    libelle: valeur,
  };
}

function bailleurOf(reading: FormReading, key: ColumnKey): Correction | undefined {
  const named = reading.entete.bailleur?.value ?? null;
  if (key !== 'bailleur' || reading.modele !== 'B' || !isFilled(named)) return undefined;
  const { feuille, id } = reading;
  return { kind: 'bailleur', feuille, formulaire: id, bailleur: textOf(named) };
}
