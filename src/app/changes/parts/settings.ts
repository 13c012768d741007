import type { RegimeChoice } from '../../../core/baremes/regimes';
import { textOf } from '../../../core/cellText';
import { contextTables, empreinteName, parseFormName, regimeName } from '../../../core/forms/names';
import { areaAddress } from '../../../grid/a1';
import type { Command, Snapshot } from '../../../workbook/port';
import { ensureParametres } from '../../sheets/parametres';
import { formulairesColumns } from '../../sheets/parametresParts';
import { cell } from '../../sheets/sheetWriter';
import { appendRows, freeRow, type TablePlace } from '../../sheets/tablePlace';

/** What the workbook remembers about one form. */
export interface Settings {
  readonly regime?: RegimeChoice | undefined;
  readonly empreinte?: string | undefined;
}

/**
 * Keeps settings of a form in the table of forms, each value in a named cell. The sheet, the table and
 * the form's row are made if they are missing; a value left undefined stays as it is. The régime of
 * 2021 needs its table of barèmes too.
 */
export function settingsCommands(
  snapshot: Snapshot,
  form: string,
  settings: Settings,
): readonly Command[] {
  if (parseFormName(form) === undefined) return inRow(snapshot, form, settings);
  const places = {
    regime: namedCell(snapshot, regimeName(form)),
    empreinte: namedCell(snapshot, empreinteName(form)),
  };
  if (!places.regime || !places.empreinte) return newRow(snapshot, form, settings);
  const lists = settings.regime === '2021' ? ensureParametres(snapshot).commands : [];
  const writes = (['regime', 'empreinte'] as const).flatMap((key): Command[] => {
    const place = places[key];
    const value = settings[key];
    if (value === undefined || !place) return [];
    return [{ kind: 'write', sheet: place.sheet, range: place.range, values: [[value]] }];
  });
  return [...lists, ...writes];
}

/** A form typed by hand bears no name that others could begin with: its row alone keeps them. */
function inRow(snapshot: Snapshot, form: string, settings: Settings): readonly Command[] {
  const { commands, formulaires } = ensureParametres(snapshot);
  const places = placesIn(formulaires);
  const key = form.toLowerCase();
  const index = formulaires.rows.findIndex(
    (row) => textOf(row[places.formulaire] ?? null).toLowerCase() === key,
  );
  const values = valuesOf(formulaires, form, settings);
  if (index < 0) {
    return [
      ...commands,
      ...appendRows(formulaires, formulairesColumns(formulaires.columns), [values]),
    ];
  }
  const row = formulaires.area.top + 1 + index;
  const writes = (['regime', 'empreinte'] as const).flatMap((name): Command[] => {
    const value = settings[name];
    if (value === undefined) return [];
    const range = areaAddress(cell(row, formulaires.area.left + places[name]));
    return [{ kind: 'write', sheet: formulaires.sheet, range, values: [[value]] }];
  });
  return [...commands, ...writes];
}

function valuesOf(formulaires: TablePlace, form: string, settings: Settings) {
  const places = placesIn(formulaires);
  const values: (string | null)[] = formulaires.columns.map(() => null);
  values[places.formulaire] = form;
  values[places.regime] = settings.regime ?? null;
  values[places.empreinte] = settings.empreinte ?? null;
  return values;
}

/** A row for a form that has none, or whose names were lost. */
function newRow(snapshot: Snapshot, form: string, settings: Settings): readonly Command[] {
  const { commands, formulaires } = ensureParametres(snapshot);
  const row = freeRow(formulaires);
  const places = placesIn(formulaires);
  const values = valuesOf(formulaires, form, settings);
  const name = (name: string, place: number): Command => ({
    kind: 'define-name',
    name,
    sheet: formulaires.sheet,
    range: areaAddress(cell(row, formulaires.area.left + place)),
  });
  return [
    ...commands,
    ...appendRows(formulaires, formulairesColumns(formulaires.columns), [values]),
    name(regimeName(form), places.regime),
    name(empreinteName(form), places.empreinte),
  ];
}

/** Where the columns of ours stand; one whose heading was changed is where it was laid out. */
function placesIn({ columns }: TablePlace) {
  const [formulaire, regime, zone, empreinte] = contextTables.formulaires.columns;
  const place = (heading: string, otherwise: number) => {
    const found = columns.indexOf(heading);
    return found < 0 ? otherwise : found;
  };
  const last = columns.findLastIndex((heading) => heading !== zone);
  return {
    formulaire: place(formulaire, 0),
    regime: place(regime, 1),
    empreinte: place(empreinte, last),
  };
}

function namedCell(snapshot: Snapshot, name: string) {
  return snapshot.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
