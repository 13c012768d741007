import { isFilled, keyOf, textOf } from '../../core/cellText';
import { contextTables } from '../../core/forms/names';
import { tableRows } from '../../core/reading/tableRows';
import { cellAddress } from '../../grid/a1';
import { foresee } from '../sheets/foresee';
import { ensureParametres } from '../sheets/parametres';
import { findTable } from '../sheets/tablePlace';
import { ZONES_COLUMNS, zonesSheet } from '../sheets/zones';
import { SANS_OBJET, type Act } from './act';
import { addOrLayOut } from './parts/addOrLayOut';
import type { FormBase } from './parts/formBase';

const { name } = contextTables.zones;

/** A row for each household of the form that has none, its zone left to be given; then goes to the table. */
export const listZones = (({ snapshot, open: { reading } }) => {
  const listed = new Set(
    tableRows(snapshot, name)
      .filter(({ cell }) => keyOf(cell('Formulaire')) === keyOf(reading.id))
      .map(({ cell }) => keyOf(cell('Identifiant'))),
  );
  const missing = reading.lignes
    .map(({ cells }) => cells.menage)
    .filter((menage) => isFilled(menage) && !listed.has(keyOf(menage)));
  const rows = missing.map((menage) => [reading.id, textOf(menage), null]);
  if (rows.length === 0 && findTable(snapshot, name) === undefined) return SANS_OBJET;
  const lists = ensureParametres(snapshot).commands;
  const table = { name, columns: ZONES_COLUMNS, layOut: zonesSheet };
  const added = rows.length === 0 ? [] : addOrLayOut(foresee(snapshot, lists), table, rows);
  const place = findTable(foresee(snapshot, [...lists, ...added]), name);
  if (!place) return SANS_OBJET;
  const { top, left } = place.area;
  const range = cellAddress(top + 1, left + 2);
  return { commands: [...lists, ...added, { kind: 'activate', sheet: place.sheet, range }] };
}) satisfies Act<FormBase>;
