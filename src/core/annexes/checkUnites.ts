/** `unite-contradictoire`: a heading announces one unit and the cells under it print another. */
import type { Correction } from '../finding';
import { printedUnite } from './cellules';
import type { AnnexeFinding } from './finding';
import { findingAtPlace } from './findingAt';
import type { AnnexeCellule, AnnexeReading, UniteDite } from './model';
import { findUnite } from './unite';
import type { Unite } from './unite';

/** One finding for every heading and every unit that contradicts it. */
export function checkUnites(annexe: AnnexeReading): readonly AnnexeFinding[] {
  const dites = new Map(
    annexe.colonnes.flatMap(({ uniteDite }) => (uniteDite ? [[uniteDite.cellule, uniteDite]] : [])),
  );
  return [...dites.values()].flatMap((dite) => checkDite(annexe, dite));
}

function checkDite(annexe: AnnexeReading, dite: UniteDite): readonly AnnexeFinding[] {
  const annoncee = findUnite(dite.texte)?.unite;
  const cells = annexe.cellules
    .flat()
    .filter(({ colonne }) => annexe.colonnes[colonne]?.uniteDite?.cellule === dite.cellule);
  const printed = new Set(cells.flatMap(({ lu }) => printedUnite(lu) ?? []));
  if (!annoncee) return [];
  return [...printed]
    .filter((unite) => unite !== annoncee)
    .map((portee) => contradiction(annexe, dite, { annoncee, portee, cells }));
}

function contradiction(
  annexe: AnnexeReading,
  dite: UniteDite,
  found: {
    readonly annoncee: Unite;
    readonly portee: Unite;
    readonly cells: readonly AnnexeCellule[];
  },
): AnnexeFinding {
  const { annoncee, portee, cells } = found;
  const against = cells.filter(({ lu }) => printedUnite(lu) === portee);
  const whole = cells.every(({ lu }) => lu.kind === 'vide' || printedUnite(lu) === portee);
  const cellule = whole ? dite.cellule : (against[0]?.cellule ?? dite.cellule);
  const intitule = dite.texte.replace(/\s+/g, ' ');
  return findingAtPlace(
    {
      code: 'unite-contradictoire',
      intitule,
      annoncee,
      portee,
      cellules: against.map((cell) => cell.cellule),
    },
    { feuille: annexe.feuille, cellule, champ: intitule },
    whole ? announce(annexe.feuille, dite, portee) : undefined,
  );
}

const WORDS: Readonly<Record<Unite, string>> = {
  '€': 'euros',
  'k€': 'milliers d’euros',
  'M€': 'millions d’euros',
  'Md€': 'milliards d’euros',
};

/** The heading with the unit of its cells, written as it was: a symbol, or words. */
function announce(feuille: string, { cellule, texte }: UniteDite, unite: Unite): Correction {
  const ecrit = findUnite(texte)?.ecrit ?? '';
  const written = /€/.test(ecrit) ? unite : WORDS[unite];
  const valeur = texte.replace(ecrit, written);
  const libelle = valeur.replace(/\s+/g, ' ');
  return { kind: 'valeur', feuille, cellule, valeur, format: 'General', libelle };
}
