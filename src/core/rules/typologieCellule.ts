/** The typologie must be one of the three classes of article 2, written as the form writes it. */
import { readTypologie } from '../cellTypologie';
import { typologies } from '../forms/modele';
import { findingInRow } from './findingAt';
import { filled } from './formula';
import type { RowRule } from './rule';

export const typologieCellule: RowRule = {
  codes: ['typologie-inconnue', 'typologie-a-normaliser'],
  check(row, context) {
    const lu = readTypologie(row.cells.typologie);
    const at = { context, row, champ: 'typologie' as const };
    if (lu.kind === 'inconnue') {
      return [findingInRow({ code: 'typologie-inconnue', valeur: lu.valeur }, at)];
    }
    if (lu.kind !== 'lisible') return [];
    const { valeur, typologie } = lu;
    const correction = { valeur: typologie, format: '@', libelle: typologie };
    return [findingInRow({ code: 'typologie-a-normaliser', valeur, typologie }, at, correction)];
  },
  /** Both codes leave the row to be completed, so the sheet needs one condition for the two. */
  conditions({ cell }) {
    const isClass = typologies.map((text) => `EXACT(${cell.typologie},"${text}")`).join(',');
    return [
      {
        codes: ['typologie-inconnue', 'typologie-a-normaliser'],
        champ: 'typologie',
        formula: `AND(${filled(cell.typologie)},NOT(OR(${isClass})))`,
      },
    ];
  },
};
