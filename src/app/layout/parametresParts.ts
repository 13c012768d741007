import { zonesForfait } from '../../core/baremes/zone';
import { typologies } from '../../core/forms/modele';
import { contextTables } from '../../core/forms/names';
import type { SmallColumn } from './smallTable';
import { PROMPTS } from './words';

/** The list behind the drop-down of typologies: a range, since list texts split on commas. */
export const TYPOLOGIES_NAME = 'IML_Typologies';
/** The list behind the drop-down of zones. */
export const ZONES_NAME = 'IML_Zones';

/** Choices of a drop-down, under a defined name. */
export interface ListPart {
  readonly name: string;
  readonly titre: string;
  readonly values: readonly string[];
}

export const LIST_PARTS: readonly ListPart[] = [
  { name: TYPOLOGIES_NAME, titre: 'Typologies', values: typologies },
  { name: ZONES_NAME, titre: 'Zones', values: zonesForfait },
];

/** A native table of the sheet, offered with `lignes` empty rows. */
export interface TablePart {
  readonly name: string;
  readonly titre: string;
  readonly columns: readonly SmallColumn[];
  readonly lignes: number;
}

const text = (heading: string, width: number): SmallColumn => ({
  heading,
  width,
  format: '@',
  horizontal: 'left',
});
const zone = (heading: string): SmallColumn => ({
  ...text(heading, 10),
  expects: { rule: { type: 'list', source: `=${ZONES_NAME}` }, words: PROMPTS.zone },
});

const { bailleurs, operations, formulaires, baremes } = contextTables;

const FORMULAIRES_COLUMNS: readonly SmallColumn[] = [
  text(formulaires.columns[0], 14),
  text(formulaires.columns[1], 10),
  zone(formulaires.columns[2]),
  text(formulaires.columns[3], 20),
];

/** How the columns of a table of forms look, in its order; one that somebody added is plain text. */
export function formulairesColumns(headings: readonly string[]): readonly SmallColumn[] {
  return headings.map(
    (heading) =>
      FORMULAIRES_COLUMNS.find((column) => column.heading === heading) ?? text(heading, 14),
  );
}

const BAREMES_COLUMNS: readonly SmallColumn[] = [
  {
    heading: baremes.columns[0],
    width: 12,
    format: 'dd/mm/yyyy',
    horizontal: 'center',
    expects: { rule: { type: 'date', min: 1 }, words: PROMPTS.date },
  },
  zone(baremes.columns[1]),
  {
    ...text(baremes.columns[2], 13),
    expects: { rule: { type: 'list', source: `=${TYPOLOGIES_NAME}` }, words: PROMPTS.typologie },
  },
  {
    heading: baremes.columns[3],
    width: 12,
    format: '#,##0.00',
    horizontal: 'right',
    expects: { rule: { type: 'decimal', min: 0 }, words: PROMPTS.forfait },
  },
  text(baremes.columns[4], 34),
];

export const TABLE_PARTS: readonly TablePart[] = [
  {
    name: bailleurs.name,
    titre: 'Bailleurs signataires',
    columns: [text(bailleurs.columns[0], 34), text(bailleurs.columns[1], 18)],
    lignes: 1,
  },
  {
    name: operations.name,
    titre: 'Opérations',
    columns: [text(operations.columns[0], 18), text(operations.columns[1], 40)],
    lignes: 1,
  },
  {
    name: formulaires.name,
    titre: 'Formulaires (tenu par le complément, sauf la zone)',
    columns: FORMULAIRES_COLUMNS,
    lignes: 1,
  },
  {
    name: baremes.name,
    titre: 'Barèmes du régime de 2021 (forfait par ménage, en euros)',
    columns: BAREMES_COLUMNS,
    lignes: 6,
  },
];
