import { checkCertification, type FormCheck } from '../../core/check';
import { serialOfDate } from '../../core/date';
import type { CertificationKey } from '../../core/forms/modele';
import { computeEmpreinte, contenuOf, numeroControle } from '../../core/reading/empreinte';
import type { FormReading } from '../../core/reading/formReading';
import { areaAddress, parseAddress } from '../../grid/a1';
import type { CellValue, Command } from '../../workbook/port';
import { contenuCommands } from '../sheets/contenuCommands';
import { certificatText, enteteTexts, rowTexts } from '../sheets/formTexts';
import { holdTexts } from '../sheets/rowHeights';
import { SheetWriter } from '../sheets/sheetWriter';
import { tailOf } from '../sheets/tail';
import { writeControle } from '../sheets/writeControle';
import { SANS_OBJET, type Act } from './act';
import { decisionsBloc } from './parts/decisionsBloc';
import type { FormBase } from './parts/formBase';
import { settingsCommands } from './parts/settings';
import { throughLocks } from './parts/throughLocks';

/** Where it is certified, and by whom. */
export interface Certifying {
  readonly a: string;
  readonly representant: string;
}

/**
 * Whether a form may be certified: it is one of ours, which keeps what was certified; it declares
 * something, no `erreur` stands, all is attested.
 */
export function isCertifiable(reading: FormReading, check: FormCheck): boolean {
  const { attestations, erreurs } = checkCertification(reading, check);
  if (reading.recognisedBy === 'intitules') return false;
  return reading.lignes.length > 0 && attestations.length === 0 && erreurs.length === 0;
}

/** Fills the certificate, prints its control number, and keeps a mark of what was certified. */
export const certify = (({ snapshot, open }, { a, representant }, today) => {
  const { reading, check } = open;
  if (!isCertifiable(reading, check)) return SANS_OBJET;
  const empreinte = computeEmpreinte(reading);
  const commands = [
    ...fill(reading, 'certifieLe', serialOfDate(today), 'dd/mm/yyyy'),
    ...fill(reading, 'faitA', a, 'General'),
    ...fill(reading, 'representant', representant, 'General'),
    ...hold(reading, { faitA: a, representant }),
    ...writeControle(reading, numeroControle(empreinte)),
    ...contenuCommands(snapshot, reading.id, contenuOf(reading)),
    ...settingsCommands(snapshot, reading.id, { empreinte }),
    // Last: its rows move the cells of the certificate.
    ...decisionsBloc({ snapshot, open }, check.justifies),
  ];
  return { commands: throughLocks(open, commands), told: { kind: 'certifie', count: 1 } };
}) satisfies Act<FormBase, Certifying>;

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

/** What is certified is on paper whole, however long. */
function hold(
  reading: FormReading,
  filled: Readonly<Record<'faitA' | 'representant', string>>,
): readonly Command[] {
  const { modele, feuille, colonnes, lignes, entete } = reading;
  const writer = new SheetWriter(feuille);
  const certificat = (['faitA', 'representant'] as const).flatMap((key) => {
    const at = parseAddress(cellOf(reading, key) ?? '');
    return at ? certificatText(filled[key], at) : [];
  });
  holdTexts(writer, [...enteteTexts(modele, entete), ...rowTexts(colonnes, lignes), ...certificat]);
  return writer.commands;
}

function cellOf(reading: FormReading, key: CertificationKey): string | undefined {
  const known = reading.certification[key]?.cellule;
  if (known !== undefined && parseAddress(known)) return known;
  const line = tailOf(reading).certification.find((each) => each.key === key);
  return line && areaAddress(line.valeur);
}
