import type { RegimeChoice } from '../core/baremes/regimes';
import { regimeName } from '../core/forms/names';
import { areaAddress } from '../grid/a1';
import type { Command, Snapshot } from '../workbook/port';
import { ensureParametres, FORMULAIRES_COLUMNS } from './layout/parametres';
import { cell } from './layout/sheetWriter';
import { appendRows, freeRow } from './tables';

/** The cell that keeps what a form held when it was certified: `ModeleB_1_empreinte`. */
export function empreinteName(form: string): string {
  return `${form}_empreinte`;
}

/** What the workbook remembers about one form. */
export interface Settings {
  readonly regime?: RegimeChoice | undefined;
  readonly empreinte?: string | undefined;
}

/**
 * Keeps settings of a form in the table of forms, each value in a named cell. The sheet, the table and
 * the form's row are made if they are missing; a value left undefined stays as it is.
 */
export function settingsCommands(
  snapshot: Snapshot,
  form: string,
  settings: Settings,
): readonly Command[] {
  const places = {
    regime: namedCell(snapshot, regimeName(form)),
    empreinte: namedCell(snapshot, empreinteName(form)),
  };
  if (!places.regime || !places.empreinte) return newRow(snapshot, form, settings);
  return (['regime', 'empreinte'] as const).flatMap((key): Command[] => {
    const place = places[key];
    const value = settings[key];
    if (value === undefined || !place) return [];
    return [{ kind: 'write', sheet: place.sheet, range: place.range, values: [[value]] }];
  });
}

/** A row for a form that has none, or whose names were lost. */
function newRow(snapshot: Snapshot, form: string, settings: Settings): readonly Command[] {
  const { commands, formulaires } = ensureParametres(snapshot);
  const row = freeRow(formulaires);
  const { sheet } = formulaires;
  const { left } = formulaires.area;
  const values = [form, settings.regime ?? null, settings.empreinte ?? null];
  const name = (name: string, column: number): Command => ({
    kind: 'define-name',
    name,
    sheet,
    range: areaAddress(cell(row, column)),
  });
  return [
    ...commands,
    ...appendRows(formulaires, FORMULAIRES_COLUMNS, [values]),
    name(regimeName(form), left + 1),
    name(empreinteName(form), left + 2),
  ];
}

function namedCell(snapshot: Snapshot, name: string) {
  return snapshot.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
