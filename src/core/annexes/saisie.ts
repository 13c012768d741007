/** Reads what is to be inserted from JSON: a file of the user's, or what was kept of the last time. */
import { annexeDefinitions, emptySaisie } from './forms';
import type { AnnexeModele, AnnexeSaisie, LigneSaisie } from './forms';
import type { Periode } from './model';
import { unites } from './unite';
import type { Unite } from './unite';

/** The keys of a saisie; each may be left out. */
export const SAISIE_KEYS = ['periode', 'unite', 'lignes', 'notes'] as const;
type Key = (typeof SAISIE_KEYS)[number];

/** More columns than this are no annexe any more. */
export const MOST_YEARS = 60;

export type SaisieProblem =
  | { readonly kind: 'objet' }
  | { readonly kind: 'cle'; readonly cle: string }
  | { readonly kind: Key }
  /** The line, from 1, that has more amounts than there are columns. */
  | { readonly kind: 'montants'; readonly ligne: number; readonly colonnes: number };

type Parsed<T> = { readonly value: T } | { readonly problem: SaisieProblem };

/** What is left out is taken from `offered`; lines get one amount for every column. */
export function parseSaisie(json: unknown, offered: AnnexeSaisie): Parsed<AnnexeSaisie> {
  if (!isRecord(json)) return { problem: { kind: 'objet' } };
  const unknown = Object.keys(json).find(
    (key) => key !== 'modele' && !SAISIE_KEYS.some((known) => known === key),
  );
  if (unknown !== undefined) return { problem: { kind: 'cle', cle: unknown } };
  const { modele } = offered;
  const periode = json.periode === undefined ? offered.periode : parsePeriode(json.periode);
  if (!periode) return { problem: { kind: 'periode' } };
  const unite = json.unite === undefined ? offered.unite : parseUniteKey(json.unite);
  if (!unite) return { problem: { kind: 'unite' } };
  const notes = json.notes === undefined ? offered.notes : parseTexts(json.notes);
  if (!notes) return { problem: { kind: 'notes' } };
  const lignes = json.lignes === undefined ? offered.lignes : parseLignes(json.lignes);
  if (!lignes) return { problem: { kind: 'lignes' } };
  return fitted({ modele, periode, unite, notes, lignes }, json.lignes === undefined);
}

/**
 * A saisie that can be laid out: years in order, one line at least, one amount for every column, none
 * that is no number.
 */
export function normalSaisie(saisie: AnnexeSaisie): AnnexeSaisie {
  const { de, a } = saisie.periode;
  const periode = { de: Math.min(de, a), a: Math.max(de, a) };
  const columns = columnsOf(saisie.modele, periode, saisie.unite);
  const lignes = saisie.lignes.length === 0 ? [{ libelle: '', montants: [] }] : saisie.lignes;
  return {
    ...saisie,
    periode,
    lignes: lignes.map(({ libelle, montants }) => ({
      libelle,
      montants: Array.from({ length: columns }, (_, j) => finite(montants[j])),
    })),
  };
}

function fitted(saisie: AnnexeSaisie, cut: boolean): Parsed<AnnexeSaisie> {
  const colonnes = columnsOf(saisie.modele, saisie.periode, saisie.unite);
  const long = saisie.lignes.findIndex(({ montants }) => montants.length > colonnes);
  if (long >= 0 && !cut) return { problem: { kind: 'montants', ligne: long + 1, colonnes } };
  return { value: normalSaisie(saisie) };
}

function columnsOf(modele: AnnexeModele, periode: Periode, unite: Unite): number {
  return annexeDefinitions[modele].intitules(periode, unite).length;
}

function finite(montant: number | null | undefined): number | null {
  return typeof montant === 'number' && Number.isFinite(montant) ? montant : null;
}

/** Whole years of four digits, at most sixty of them, the first one first. */
function parsePeriode(json: unknown): Periode | undefined {
  if (!isRecord(json)) return undefined;
  const { de, a } = json;
  if (!isYear(de) || !isYear(a) || de > a || a - de >= MOST_YEARS) return undefined;
  return { de, a };
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function parseUniteKey(json: unknown): Unite | undefined {
  return unites.find((unite) => unite === json);
}

function parseTexts(json: unknown): readonly string[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const texts = json.flatMap((text: unknown) => (typeof text === 'string' ? [text] : []));
  return texts.length === json.length ? texts : undefined;
}

function parseLignes(json: unknown): readonly LigneSaisie[] | undefined {
  if (!Array.isArray(json) || json.length === 0) return undefined;
  const lignes = json.flatMap((ligne: unknown) => parseLigne(ligne) ?? []);
  return lignes.length === json.length ? lignes : undefined;
}

function parseLigne(json: unknown): LigneSaisie | undefined {
  if (!isRecord(json) || typeof json.libelle !== 'string') return undefined;
  const given: unknown = json.montants ?? [];
  if (!Array.isArray(given)) return undefined;
  const montants = given.flatMap((montant: unknown) =>
    montant === null || (typeof montant === 'number' && Number.isFinite(montant)) ? [montant] : [],
  );
  return montants.length === given.length ? { libelle: json.libelle, montants } : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What is offered first: the three years before `annee` for what was mobilised, three years from it
 * for a forecast, in k€.
 */
export function offeredSaisie(modele: AnnexeModele, annee: number): AnnexeSaisie {
  const de = modele === '1' ? annee - 3 : annee;
  return emptySaisie(modele, { de, a: de + 2 }, 'k€');
}
