/** The state to send with a payment request: one page, whose figures are native formulas. */
import { isFilled } from '../../core/cellText';
import { serialOfDate, type IsoDate } from '../../core/date';
import { certificationName } from '../../core/forms/names';
import type { FormReading } from '../../core/reading/formReading';
import { areaAddress } from '../../grid/a1';
import { decisionSentence } from '../../text/decisions';
import { fr, sentenceOf } from '../../text/fr';
import type { Command, Snapshot } from '../../workbook/port';
import { RIGHT, sectionTitle, writeLine, type Line } from './etatLines';
import { writeBailleurs, writeTypologies, type EtatFacts, type EtatMontants } from './etatMontants';
import { freeSheetName } from './freeName';
import { BODY, FIELD, SIZE } from './palette';
import { raiseRows } from './rowHeights';
import { area, cell, SheetWriter } from './sheetWriter';

const CM = 28.35;

/** A new sheet each time: an earlier state may have been sent. */
export function etatCommands(
  snapshot: Snapshot,
  reading: FormReading,
  etat: EtatFacts,
): readonly Command[] {
  const annee = etat.dossier.annee ?? '';
  const writer = new SheetWriter(freeSheetName(`État de la demande ${annee}`.trim(), snapshot));
  writer.add({ kind: 'add-sheet', sheet: writer.sheet, gridlines: false });
  const widths = [30, 12, 12, 13, 13, 17];
  widths.forEach((width, i) => {
    const letter = String.fromCharCode(65 + i);
    writer.width(`${letter}:${letter}`, width);
  });
  const header = writeHeader(writer, reading);
  const amounts = writeTypologies(writer, header + 1, reading, etat);
  const bailleurs = writeBailleurs(writer, amounts.bottom + 2, reading, etat, amounts);
  const figures = writeFigures(writer, bailleurs + 2, reading, etat, amounts);
  const justifies = writeJustifies(writer, figures + 2, etat.dossier.justifies);
  const bottom = writeCertificate(writer, justifies);
  writer.add({
    kind: 'page-layout',
    sheet: writer.sheet,
    orientation: 'portrait',
    paper: 'a4',
    fitToWidth: 1,
    printArea: areaAddress(area(1, 1, bottom, RIGHT)),
    margins: { top: 1.5 * CM, right: 1.5 * CM, bottom: 1.5 * CM, left: 1.5 * CM },
    centerHorizontally: true,
    footer: { left: '&A', center: '', right: 'Page &P / &N' },
  });
  writer.add({ kind: 'activate', sheet: writer.sheet, range: 'A1' });
  return writer.commands;
}

const ENTETE = [
  ['convention', 'Convention ou protocole n°'],
  ['maitreOuvrage', 'Maître d’ouvrage'],
  ['raisonSociale', 'Bénéficiaire'],
  ['adresse', 'Adresse'],
  ['siret', 'SIRET'],
  ['idtopOperation', 'IDTOP de l’opération'],
  ['libelleOperation', 'Libellé de l’opération'],
  ['annee', 'Année N-1'],
] as const;

/** Gives the last row of the header. */
function writeHeader(writer: SheetWriter, reading: FormReading): number {
  writer.put(1, 1, 'État de la demande de paiement');
  writer.style(cell(1, 1), { ...BODY, fontSize: 14, bold: true });
  writer.height(1, 1, 21);
  writer.put(
    2,
    1,
    'Subvention « indemnité pour minoration de loyer », à adresser au délégué territorial de l’Anru',
  );
  writer.style(cell(2, 1), { ...BODY, fontSize: SIZE.heading, italic: true });
  writeProvisoire(writer, reading);
  ENTETE.forEach(([key, label], i) => {
    const row = 4 + i;
    const value = reading.entete[key]?.value ?? null;
    writeLine(writer, row, {
      label,
      value,
      format: key === 'annee' ? '0' : '@',
      align: 'left',
      from: 2,
    });
  });
  return 4 + ENTETE.length;
}

/** The totals of a form count its rows with errors too, until it is certified. */
function writeProvisoire(writer: SheetWriter, reading: FormReading): void {
  const text = fr`Provisoire : le Modèle A n’est pas certifié. Ses lignes en erreur sont comptées ici.`;
  writer.style(cell(3, 1), { ...BODY, bold: true });
  if (reading.recognisedBy === 'noms') {
    writer.formula(3, 1, `=IF(${certifieLe(reading)}="","${text}","")`);
  } else if (!isFilled(reading.certification.certifieLe?.value ?? null)) {
    writer.put(3, 1, text);
  }
}

const certifieLe = ({ id }: FormReading) => certificationName(id, 'certifieLe');

/** The figures of the ceiling. What nobody gave stays empty, to be filled in. */
function writeFigures(
  writer: SheetWriter,
  top: number,
  reading: FormReading,
  { controle: { saisie }, dossier }: EtatFacts,
  amounts: EtatMontants,
): number {
  sectionTitle(writer, top, 'Subvention programmée et demande');
  const [p, dix, quatreVingts, v, reste, d, demande] = [1, 2, 3, 4, 5, 6, 7].map(
    (i) => top + i,
  ) as [number, number, number, number, number, number, number];
  const euros = (amount: number | undefined) => (amount === undefined ? null : amount / 100);
  const known = (formula: string) => `=IF(F${p}="","",${formula})`;
  writeLine(writer, p, {
    label: 'Subvention programmée de l’opération (P)',
    value: euros(saisie.programme),
  });
  writeLine(writer, dix, {
    label: fr`10 % de P : première tranche, au moins`,
    formula: known(`F${p}*0.1`),
  });
  writeLine(writer, quatreVingts, {
    label: fr`80 % de P : au-delà, le solde seulement`,
    formula: known(`F${p}*0.8`),
  });
  writeLine(writer, v, { label: 'Déjà versé par l’Anru (V)', value: euros(saisie.verse) });
  writeLine(writer, reste, {
    label: 'Reste de la programmation (P − V)',
    formula: known(`MAX(0,F${p}-F${v})`),
  });
  writeLine(writer, d, {
    label: 'Montant des relogements de l’année',
    formula: `=F${amounts.bottom}`,
  });
  const least = `=IF(F${p}="",F${d},MIN(F${d},F${reste}))`;
  const recorded = dossier.demande;
  writeLine(writer, demande, {
    label:
      recorded === undefined
        ? 'Montant demandé (D), dans la limite de la programmation'
        : 'Montant demandé (D)',
    ...(recorded === undefined ? { formula: least } : { value: recorded / 100 }),
    bold: true,
  });
  return writeDates(writer, demande + 1, reading, { dossier, acheve: saisie.acheve });
}

function writeDates(
  writer: SheetWriter,
  top: number,
  reading: FormReading,
  { dossier, acheve }: { readonly dossier: EtatFacts['dossier']; readonly acheve: boolean },
): number {
  const day = (label: string, date: IsoDate | undefined): Line => ({
    label,
    value: date === undefined ? null : serialOfDate(date),
    format: 'dd/mm/yyyy',
  });
  const certified = day('Modèle A certifié le', dossier.certifieLe);
  const live = { formula: `=IF(${certifieLe(reading)}="","",${certifieLe(reading)})` };
  const lines = [
    day('Convention spécifique signée par toutes les parties le', dossier.signeeLe),
    day('Décision attributive de subvention (DAS) du', dossier.dasDu),
    reading.recognisedBy === 'noms' ? { ...certified, ...live } : certified,
    ...(acheve ? [day('Opération achevée le (demande du solde)', dossier.acheveeLe)] : []),
  ];
  lines.forEach((line, i) => writeLine(writer, top + i, line));
  return top + lines.length - 1;
}

/** How many characters of a reason fit on one line of the columns to its right. */
const PER_LINE = 62;

/** The trace of what was justified: which household, why, by whom and when. Gives the row after it. */
function writeJustifies(
  writer: SheetWriter,
  top: number,
  justifies: EtatFacts['dossier']['justifies'],
): number {
  if (justifies.length === 0) return top;
  sectionTitle(writer, top, 'Avertissements justifiés');
  justifies.forEach(({ finding, decision }, i) => {
    const row = top + 1 + i;
    const text = [sentenceOf(finding), decisionSentence(decision)].join(' ');
    const told = area(row, 2, row, RIGHT);
    writeLine(writer, row, {
      label: decision.menage,
      value: text,
      format: '@',
      align: 'left',
      from: 2,
    });
    writer.style(told, { ...FIELD, wrap: true, horizontal: 'left' });
    raiseRows(writer, [{ row, column: 2, text, width: PER_LINE }]);
  });
  return top + justifies.length + 2;
}

function writeCertificate(writer: SheetWriter, top: number): number {
  ['Certifié exact, le', 'Fait à', 'Nom du représentant du maître d’ouvrage', 'Signature'].forEach(
    (label, i) => {
      const row = top + i;
      writeLine(writer, row, { label, value: null, format: '@', align: 'left', from: 4 });
      if (label === 'Signature') writer.height(row, row, 48);
    },
  );
  return top + 3;
}
