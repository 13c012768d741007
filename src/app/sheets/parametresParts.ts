import { zonesForfait } from '../../core/baremes/zone';
import { typologies } from '../../core/forms/modele';
import { contextTables } from '../../core/forms/names';
import { dayColumn, eurosColumn, looksOf, technicalColumn, textColumn } from './columns';
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

/** The spaces that people type between its digits are read as well: the rule only asks. */
const siret = (heading: string): SmallColumn => ({
  ...textColumn(heading, 28),
  expects: { rule: { type: 'length', min: 14, max: 14 }, words: PROMPTS.siret },
});
/** A zone of the régime of 2021, chosen in a list. */
export const zoneColumn = (heading: string): SmallColumn => ({
  ...textColumn(heading, 10),
  expects: { rule: { type: 'list', source: `=${ZONES_NAME}` }, words: PROMPTS.zone },
});

const { convention, bailleurs, operations, formulaires, baremes } = contextTables;

const FORMULAIRES_COLUMNS: readonly SmallColumn[] = [
  technicalColumn(formulaires.columns[0], 14),
  textColumn(formulaires.columns[1], 10),
  zoneColumn(formulaires.columns[2]),
  technicalColumn(formulaires.columns[3], 20),
];

/** How the columns of a table of forms look, in its order; one that somebody added is plain text. */
export function formulairesColumns(headings: readonly string[]): readonly SmallColumn[] {
  return looksOf(headings, FORMULAIRES_COLUMNS, '@');
}

const BAREMES_COLUMNS: readonly SmallColumn[] = [
  dayColumn(baremes.columns[0]),
  zoneColumn(baremes.columns[1]),
  {
    ...textColumn(baremes.columns[2], 13),
    expects: { rule: { type: 'list', source: `=${TYPOLOGIES_NAME}` }, words: PROMPTS.typologie },
  },
  {
    ...eurosColumn(baremes.columns[3]),
    expects: { rule: { type: 'decimal', min: 0 }, words: PROMPTS.forfait },
  },
  textColumn(baremes.columns[4], 28),
];

export const OPERATIONS_COLUMNS: readonly SmallColumn[] = [
  textColumn(operations.columns[0], 18),
  textColumn(operations.columns[1], 34),
  { ...eurosColumn(operations.columns[2]), width: 22 },
  dayColumn(operations.columns[3]),
  dayColumn(operations.columns[4]),
];

/** As wide as the table of bailleurs under it wants them. */
const CONVENTION_COLUMNS: readonly SmallColumn[] = [
  textColumn(convention.columns[0], 34),
  textColumn(convention.columns[1], 28),
  dayColumn(convention.columns[2]),
  dayColumn(convention.columns[3]),
];

const CONVENTION: TablePart = {
  name: convention.name,
  titre: 'Convention ou protocole',
  columns: CONVENTION_COLUMNS,
  lignes: 1,
};

const BAILLEURS: TablePart = {
  name: bailleurs.name,
  titre: 'Bailleurs signataires',
  columns: [textColumn(bailleurs.columns[0], 34), siret(bailleurs.columns[1])],
  lignes: 1,
};

/** Side by side from left to right; the parts of one group stand one under the other, the last one grows. */
export const TABLE_GROUPS: readonly (readonly TablePart[])[] = [
  [CONVENTION, BAILLEURS],
  [{ name: operations.name, titre: 'Opérations', columns: OPERATIONS_COLUMNS, lignes: 1 }],
  [
    {
      name: baremes.name,
      titre: 'Barèmes du régime de 2021 (forfait par ménage, en euros)',
      columns: BAREMES_COLUMNS,
      lignes: 6,
    },
  ],
  [
    {
      name: formulaires.name,
      titre: 'Formulaires (tenu par le complément, sauf la zone)',
      columns: FORMULAIRES_COLUMNS,
      lignes: 1,
    },
  ],
];
