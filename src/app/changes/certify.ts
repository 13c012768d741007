import { checkCertification, type FormCheck } from '../../core/check';
import { serialOfDate, type IsoDate } from '../../core/date';
import type { CertificationKey } from '../../core/forms/modele';
import { computeEmpreinte } from '../../core/reading/computeEmpreinte';
import type { FormReading } from '../../core/reading/formReading';
import { areaAddress, parseAddress } from '../../grid/a1';
import type { CellValue, Command, Snapshot } from '../../workbook/port';
import { tailOf } from '../sheets/tail';
import { settingsCommands } from './settings';

export interface Certificate {
  readonly le: IsoDate;
  readonly a: string;
  readonly representant: string;
}

/** Whether a form may be certified: it declares something, no `erreur` stands, all is attested. */
export function isCertifiable(reading: FormReading, check: FormCheck): boolean {
  const { attestations, erreurs } = checkCertification(reading, check);
  return reading.lignes.length > 0 && attestations.length === 0 && erreurs.length === 0;
}

/** Fills the certificate, and keeps a mark of what was certified. */
export function certifyCommands(
  snapshot: Snapshot,
  reading: FormReading,
  { le, a, representant }: Certificate,
): readonly Command[] {
  return [
    ...fill(reading, 'certifieLe', serialOfDate(le), 'dd/mm/yyyy'),
    ...fill(reading, 'faitA', a, 'General'),
    ...fill(reading, 'representant', representant, 'General'),
    ...settingsCommands(snapshot, reading.id, { empreinte: computeEmpreinte(reading) }),
  ];
}

/** A form typed by hand is filled only where it has the line: its other cells are not ours. */
function fill(
  reading: FormReading,
  key: CertificationKey,
  value: CellValue,
  format: string,
): readonly Command[] {
  const sheet = reading.feuille;
  const range = cellOf(reading, key);
  if (range === undefined) return [];
  return [
    { kind: 'number-format', sheet, range, format },
    { kind: 'write', sheet, range, values: [[value]] },
  ];
}

function cellOf(reading: FormReading, key: CertificationKey): string | undefined {
  const known = reading.certification[key]?.cellule;
  if (known !== undefined && parseAddress(known)) return known;
  if (reading.recognisedBy === 'intitules') return undefined;
  const line = tailOf(reading).certification.find((each) => each.key === key);
  return line && areaAddress(line.valeur);
}
