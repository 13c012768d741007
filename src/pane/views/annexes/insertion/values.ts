import { annexeDefinitions, emptySaisie } from '../../../../core/annexes/forms';
import type { AnnexeModele, AnnexeSaisie } from '../../../../core/annexes/forms';
import type { Periode } from '../../../../core/annexes/model';
import { parseNombre } from '../../../../core/annexes/nombre';
import type { Unite } from '../../../../core/annexes/unite';
import { yearOf, type IsoDate } from '../../../../core/date';

/** More years than a sheet shows on a page, and than any convention lasts. */
export const ANNEES_MAX = 30;

/** A line as typed; amounts by column: a year, or `TOTAL` for an annexe of one column. */
export interface LigneValues {
  readonly id: number;
  readonly libelle: string;
  readonly montants: Readonly<Record<string, string>>;
}

export interface NoteValues {
  readonly id: number;
  readonly texte: string;
}

export interface AnnexeValues {
  readonly modele: AnnexeModele;
  readonly de: string;
  readonly a: string;
  /** The last period that could be read: the amounts' columns stay while a year is being typed. */
  readonly periode: Periode;
  readonly unite: Unite;
  readonly lignes: readonly LigneValues[];
  readonly notes: readonly NoteValues[];
  /** Whether amounts are typed here rather than in the sheet. */
  readonly avecMontants: boolean;
  /** The id of the next line or note: never used again, so that fields keep what is typed. */
  readonly suivant: number;
}

export const TOTAL = 'total';

/** What is offered first: what was last inserted, or the form's own lines for a plausible period. */
export function initialValues(
  modele: AnnexeModele,
  last: AnnexeSaisie | undefined,
  aujourdhui: IsoDate,
): AnnexeValues {
  return valuesOf(last ?? emptySaisie(modele, usualPeriode(modele, aujourdhui), 'k€'));
}

/** Annexe 1 tells the three years that have ended, Annexe 2 the three that come. */
function usualPeriode(modele: AnnexeModele, aujourdhui: IsoDate): Periode {
  const annee = yearOf(aujourdhui);
  return modele === '1' ? { de: annee - 3, a: annee - 1 } : { de: annee + 1, a: annee + 3 };
}

/** A saisie as its fields show it. */
export function valuesOf(saisie: AnnexeSaisie): AnnexeValues {
  const { modele, periode, unite, lignes, notes } = saisie;
  const columns = columnsOf(modele, periode);
  return {
    modele,
    de: String(periode.de),
    a: String(periode.a),
    periode,
    unite,
    lignes: lignes.map(({ libelle, montants }, id) => ({
      id,
      libelle,
      montants: Object.fromEntries(
        columns.map((column, index) => [column, printed(montants[index] ?? null)]),
      ),
    })),
    notes: notes.map((texte, index) => ({ id: lignes.length + index, texte })),
    avecMontants: lignes.some(({ montants }) => montants.some((montant) => montant !== null)),
    suivant: lignes.length + notes.length,
  };
}

const printed = (montant: number | null) =>
  montant === null ? '' : String(montant).replace('.', ',');

/** The keys of the columns that are typed. */
export function columnsOf(modele: AnnexeModele, periode: Periode): readonly string[] {
  if (modele === '2') return [TOTAL];
  const count = annexeDefinitions[modele].intitules(periode, '€').length;
  return Array.from({ length: count }, (_, index) => String(periode.de + index));
}

/** The period typed, where it is one. */
export function periodeOf({ de, a }: Pick<AnnexeValues, 'de' | 'a'>): Periode | undefined {
  const [first, last] = [parseAnnee(de), parseAnnee(a)];
  if (first === undefined || last === undefined) return undefined;
  return last >= first && last - first < ANNEES_MAX ? { de: first, a: last } : undefined;
}

/** A year of four figures, this century or the one before. */
export function parseAnnee(text: string): number | undefined {
  return /^(?:19|20)\d\d$/.test(text.trim()) ? Number(text) : undefined;
}

/** An amount in the annexe's unit, null for a blank, undefined for what is no number. */
export function parseMontant(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const nombre = parseNombre(text);
  return nombre === undefined || nombre.unite !== undefined ? undefined : nombre.valeur;
}

/** The saisie that valid values make. */
export function saisieOf(values: AnnexeValues): AnnexeSaisie {
  const { modele, periode, unite, avecMontants } = values;
  const columns = columnsOf(modele, periode);
  return {
    modele,
    periode,
    unite,
    lignes: values.lignes.map(({ libelle, montants }) => ({
      libelle: libelle.trim(),
      montants: columns.map((column) =>
        avecMontants ? (parseMontant(montants[column] ?? '') ?? null) : null,
      ),
    })),
    notes: values.notes.map(({ texte }) => texte.trim()).filter((texte) => texte !== ''),
  };
}
