import { ANNEXE_ERREURS } from '../../../words/annexesInsertion';
import { ANNEES_MAX, columnsOf, parseAnnee, parseMontant, type AnnexeValues } from './values';

/** Sentences by the name of the field that they stand under. */
export type AnnexeErrors = Readonly<Partial<Record<string, string>>>;

export const libelleField = (id: number) => `libelle-${id}`;
export const montantField = (id: number, column: string) => `montant-${id}-${column}`;
/** The button that moves a line, up for -1. */
export const placeField = (id: number, step: -1 | 1) =>
  `${step < 0 ? 'monter' : 'descendre'}-${id}`;
/** Stands for the lines as a whole: the button that adds one. */
export const AJOUT = 'ajouter-ligne';

/** What must be mended before the annexe can be laid out, in the order of the page. */
export function validate(values: AnnexeValues): AnnexeErrors {
  const found: readonly (readonly [string, string | undefined])[] = [
    ['de', parseAnnee(values.de) === undefined ? ANNEXE_ERREURS.annee : undefined],
    ['a', checkFin(values)],
    ...checkLignes(values),
    [AJOUT, values.lignes.length === 0 ? ANNEXE_ERREURS.aucuneLigne : undefined],
  ];
  return Object.fromEntries(found.filter(([, sentence]) => sentence !== undefined));
}

function checkFin({ de, a }: AnnexeValues): string | undefined {
  const [first, last] = [parseAnnee(de), parseAnnee(a)];
  if (last === undefined) return ANNEXE_ERREURS.annee;
  if (first === undefined) return undefined;
  if (last < first) return ANNEXE_ERREURS.ordre;
  return last - first < ANNEES_MAX ? undefined : ANNEXE_ERREURS.duree;
}

function checkLignes(values: AnnexeValues): readonly (readonly [string, string | undefined])[] {
  const columns = values.avecMontants ? columnsOf(values.modele, values.periode) : [];
  return values.lignes.flatMap(({ id, libelle, montants }) => [
    [libelleField(id), libelle.trim() === '' ? ANNEXE_ERREURS.libelle : undefined] as const,
    ...columns.map((column) => {
      const isWrong = parseMontant(montants[column] ?? '') === undefined;
      return [montantField(id, column), isWrong ? ANNEXE_ERREURS.montant : undefined] as const;
    }),
  ]);
}
