/** What the workbook's small tables say: past years, lists, barèmes, attestations. */
import { cellAddress, parseAddress } from '../../grid/a1';
import type { Bareme } from '../baremes/bareme';
import { parseRegime } from '../baremes/regimes';
import { zoneKey } from '../baremes/zone';
import { readDate } from '../cellDate';
import { isFilled, isSameText, keyOf, textOf } from '../cellText';
import { typologieIn } from '../cellTypologie';
import type { CellValue } from '../CellValue';
import { readDecisions } from '../dossier/decisions';
import { markIncertains, readEnvois } from '../dossier/envois';
import { readMenagesPasses, type MenagePasse } from '../dossier/menages';
import { readRetoursConnus } from '../dossier/retours';
import { readSuiviRows } from '../dossier/suivi';
import { parseAttestation } from '../forms/attestations';
import { intituleOf } from '../forms/column';
import {
  COMPTEES,
  contextTables,
  enteteName,
  MARQUES_NAME,
  parseFormName,
  regimeName,
} from '../forms/names';
import { centimes } from '../montant';
import type { Centimes } from '../montant';
import { parseAnnee } from '../rules/entete';
import type { AttestationReading, Attestations, Contexte, IntituleChange } from './formReading';
import { valueAt } from './sheetCells';
import type { SnapshotLike } from './snapshotLike';
import { tableRows, type TableRow } from './tableRows';
import { wordsOf } from './wordsOf';

/** The context of the form `id`. */
export function readContexte(snapshot: SnapshotLike, id: string): Contexte {
  const suivi = readSuiviRows(snapshot);
  const declarees = readDeclarees(snapshot);
  const operations = [...declarees, ...suivi.map(({ idtop }) => idtop)];
  return {
    suivi,
    intitulesChanges: readIntitulesChanges(snapshot),
    menagesPasses: [...readMenagesPasses(snapshot), ...readMenagesDeclares(snapshot, id)],
    bailleurs: readBailleurs(snapshot),
    operations: readList(snapshot, contextTables.operations.name, 'IDTOP'),
    declarees,
    regime: parseRegime(readRegime(snapshot, id)),
    baremes: readBaremes(snapshot),
    zone: readZone(snapshot, id),
    zones: readZones(snapshot, id),
    attestations: readAttestations(snapshot, id),
    decisions: readDecisions(snapshot, id),
    ...(findName(snapshot, MARQUES_NAME) && { marques: true }),
    envois: markIncertains(readEnvois(snapshot), operations),
    retours: readRetoursConnus(snapshot),
  };
}

/**
 * The cells over our tables that say other words than the headings by which these are read; for a counted
 * column that is there no more, no word, and the first heading.
 */
function readIntitulesChanges({ sheets, tables }: SnapshotLike): readonly IntituleChange[] {
  return Object.values(contextTables).flatMap(({ name, columns }) => {
    const table = tables.find((entry) => isSameText(entry.name, name));
    const sheet = sheets.find((candidate) => candidate.name === table?.sheet);
    const area = table && parseAddress(table.range);
    if (!sheet || !area) return [];
    return columns.flatMap((intitule) => {
      const place = table.columns.indexOf(intitule);
      const column = area.left + place;
      if (place < 0 && name === contextTables.suivi.name && COMPTEES.includes(intitule)) {
        const cellule = cellAddress(area.top, area.left);
        return [{ tableau: name, feuille: sheet.name, cellule, intitule, trouve: '' }];
      }
      const trouve = place < 0 ? '' : textOf(valueAt(sheet, area.top, column));
      if (trouve === '' || wordsOf(trouve) === wordsOf(intitule)) return [];
      const cellule = cellAddress(area.top, column);
      return [{ tableau: name, feuille: sheet.name, cellule, intitule, trouve }];
    });
  });
}

/** A form typed by hand has no names: its régime stands in its row of the table of forms. */
function readRegime(snapshot: SnapshotLike, id: string): CellValue {
  if (parseFormName(id) !== undefined) return namedValue(snapshot, regimeName(id));
  return formulaireRow(snapshot, id)?.('Régime') ?? null;
}

/** The first cell of a defined name, or null when there is no such name. */
export function namedValue(snapshot: SnapshotLike, name: string): CellValue {
  const place = findName(snapshot, name);
  const sheet = snapshot.sheets.find((candidate) => candidate.name === place?.sheet);
  const area = place && parseAddress(place.range);
  return sheet && area ? valueAt(sheet, area.top, area.left) : null;
}

/** A defined name, whatever its case. */
export function findName(
  snapshot: SnapshotLike,
  name: string,
): SnapshotLike['names'][number] | undefined {
  return snapshot.names.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

/** The operation of each form of ours. */
export function readDeclarees(snapshot: SnapshotLike): readonly string[] {
  return snapshot.tables
    .filter(({ name }) => parseFormName(name) !== undefined)
    .map(({ name }) => namedValue(snapshot, enteteName(name, 'idtopOperation')))
    .filter(isFilled)
    .map(String);
}

/** The households of the Modèles A of ours other than `id`: a year needs no anneeClose to be known. */
function readMenagesDeclares(snapshot: SnapshotLike, id: string): readonly MenagePasse[] {
  return snapshot.tables
    .filter(({ name }) => parseFormName(name)?.modele === 'A' && !isSameText(name, id))
    .flatMap(({ name }) => {
      const annee = parseAnnee(namedValue(snapshot, enteteName(name, 'annee'))) ?? null;
      const idtop = namedValue(snapshot, enteteName(name, 'idtopOperation'));
      return tableRows(snapshot, name)
        .map(({ cell, feuille, rang }) => {
          return { annee, idtop, identifiant: cell(intituleOf('menage')), feuille, rang };
        })
        .filter(({ identifiant }) => isFilled(identifiant));
    });
}

function readBailleurs(snapshot: SnapshotLike): Contexte['bailleurs'] {
  return readTable(snapshot, contextTables.bailleurs.name)
    .map((cell) => ({ nom: String(cell('Nom') ?? ''), siret: textOf(cell('SIRET')) }))
    .filter(({ nom }) => isFilled(nom));
}

function readList(snapshot: SnapshotLike, table: string, column: string): readonly string[] {
  return readTable(snapshot, table)
    .map((cell) => cell(column))
    .filter(isFilled)
    .map(String);
}

/** The rows that can be placed; one whose day or typologie cannot be read says nothing. */
export function readBaremes(snapshot: SnapshotLike): readonly Bareme[] {
  return readTable(snapshot, contextTables.baremes.name).flatMap((cell) => {
    const from = readDate(cell('À partir du'));
    const typologie = typologieIn(cell('Typologie'));
    if (!('date' in from) || typologie === undefined) return [];
    const zone = zoneKey(cell('Zone'));
    return [{ from: from.date, zone, typologie, montant: readForfait(cell('Montant')) }];
  });
}

/** A text is no amount here: « 1.800 » reads in two ways. */
function readForfait(value: CellValue): Centimes | undefined {
  const montant = typeof value === 'number' ? centimes(value) : undefined;
  return montant !== undefined && montant > 0 ? montant : undefined;
}

/** The zone that somebody wrote beside the form in the table of forms, or nothing. */
function readZone(snapshot: SnapshotLike, id: string): string {
  const zone = formulaireRow(snapshot, id)?.('Zone') ?? null;
  return isFilled(zone) ? textOf(zone) : '';
}

/** The row of a form in the table of forms. */
function formulaireRow(snapshot: SnapshotLike, id: string): TableRow['cell'] | undefined {
  const rows = readTable(snapshot, contextTables.formulaires.name);
  return rows.find((cell) => textOf(cell('Formulaire')).toLowerCase() === id.toLowerCase());
}

/** The zone that somebody wrote for each dwelling of the form. */
function readZones(snapshot: SnapshotLike, id: string): ReadonlyMap<string, string> {
  return new Map(
    readTable(snapshot, contextTables.zones.name)
      .filter((cell) => isSameText(cell('Formulaire'), id) && isFilled(cell('Zone')))
      .map((cell) => [keyOf(cell('Identifiant')), textOf(cell('Zone'))] as const),
  );
}

function readAttestations(snapshot: SnapshotLike, id: string): Attestations {
  const found: Partial<Record<keyof Attestations, AttestationReading>> = {};
  for (const cell of readTable(snapshot, contextTables.attestations.name)) {
    const key = parseAttestation(textOf(cell('Attestation')));
    const ours = textOf(cell('Formulaire')).toLowerCase() === id.toLowerCase();
    const nom = textOf(cell('Nom'));
    if (!ours || key === undefined || nom === '') continue;
    const date = readDate(cell('Date'));
    found[key] = { nom, le: 'date' in date ? date.date : undefined };
  }
  return found;
}

export /** The rows of a table, each read by the names of its columns. */
function readTable(snapshot: SnapshotLike, name: string): readonly TableRow['cell'][] {
  return tableRows(snapshot, name).map(({ cell }) => cell);
}
