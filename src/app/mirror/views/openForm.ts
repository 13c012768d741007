import type { FormCheck } from '../../../core/check';
import type { IsoDate } from '../../../core/date';
import { contextTables, exempleName, prerempliName } from '../../../core/forms/names';
import { findName } from '../../../core/reading/contexte';
import type { FormReading } from '../../../core/reading/formReading';
import type { Snapshot } from '../../../workbook/port';
import { checkOf } from './checkOf';

/** The form that the pane shows: as read, as judged, and what else is known of it. */
export interface OpenForm {
  readonly reading: FormReading;
  readonly check: FormCheck;
  /** Whether somebody protected the sheet: what is locked there is not known. */
  readonly protegee: boolean;
  /** Whether the sheet is protected as it was sent: its prefilled cells only are locked. */
  readonly preremplie: boolean;
  /** Whether it is the made-up form, to try on. */
  readonly exemple: boolean;
}

/** Judges a whole form as it stands in the snapshot. */
export function openForm(snapshot: Snapshot, reading: FormReading, aujourdhui: IsoDate): OpenForm {
  const isClosed = snapshot.sheets.some((s) => s.name === reading.feuille && s.protected);
  const isSent = findName(snapshot, prerempliName(reading.id)) !== undefined;
  return {
    reading,
    check: checkOf(reading, aujourdhui),
    protegee: isClosed && !isSent,
    preremplie: isClosed && isSent,
    exemple: findName(snapshot, exempleName(reading.id)) !== undefined,
  };
}

/** The sheets whose tables count for every form: lists, barèmes, past years, attestations, settings. */
export function contextSheetsOf(snapshot: Snapshot): ReadonlySet<string> {
  const names = Object.values(contextTables).map(({ name }) => name.toLowerCase());
  const tables = snapshot.tables.filter((table) => names.includes(table.name.toLowerCase()));
  return new Set(tables.map((table) => table.sheet));
}
