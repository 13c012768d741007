/** The two tables of the state: the amount by typologie, then by bailleur. */
import { intituleOf } from '../../core/forms/column';
import { totalName } from '../../core/forms/names';
import type { ControlePaiement } from '../../core/paiement/controle';
import type { MontantTypologie } from '../../core/paiement/model';
import type { DossierPaiement } from '../../core/paiement/readDossierPaiement';
import type { FormReading } from '../../core/reading/formReading';
import { key } from '../../core/rules/formula';
import { columnSpecifier } from '../../core/totals';
import { EUROS_FORMAT } from './columns';
import { sectionTitle, writeFiguresRow, writeHeadings } from './etatLines';
import { FIELD } from './palette';
import { area, type SheetWriter } from './sheetWriter';

const COUNT = '0';
const TOTALS = ['n1_t1t2', 'n1_t3t4', 'n1_t5'] as const;

/** What the state says of a payment. */
export interface EtatFacts {
  readonly dossier: DossierPaiement;
  readonly controle: ControlePaiement;
}

/** Where the amounts stand, for what is worked out of them. */
export interface EtatMontants {
  /** The first row of a typologie. */
  readonly first: number;
  /** The row of the total. */
  readonly bottom: number;
  /** Whether each typologie has one forfait, so that amounts are formulas. */
  readonly isUniform: boolean;
}

/**
 * Households times forfait. The households are the totals of the form, where it has names of its own:
 * the state then follows its rows. Where a typologie has several forfaits its amount is a figure.
 */
export function writeTypologies(
  writer: SheetWriter,
  top: number,
  reading: FormReading,
  { dossier: { montants } }: EtatFacts,
): EtatMontants {
  sectionTitle(writer, top, 'Montant par typologie');
  writeHeadings(writer, top + 1, [
    { text: 'Typologie du logement', columns: 3 },
    { text: 'Ménages' },
    { text: 'Forfait (€)' },
    { text: 'Montant (€)' },
  ]);
  const first = top + 2;
  const isUniform = montants.parTypologie.every(({ menages, forfait }) => menages === 0 || forfait);
  const lives = reading.recognisedBy === 'noms' && isUniform;
  montants.parTypologie.forEach((each, i) => {
    writeTypologie(writer, first + i, each, {
      menages: lives ? `=${totalName(reading.id, TOTALS[i] ?? 'n1')}` : each.menages,
      isUniform,
    });
  });
  const bottom = first + montants.parTypologie.length;
  writeLabel(writer, bottom, 'Total', true);
  const last = bottom - 1;
  const figures = [
    { content: `=SUM(D${first}:D${last})`, format: COUNT },
    { content: null, format: EUROS_FORMAT },
    { content: `=SUM(F${first}:F${last})`, format: EUROS_FORMAT },
  ];
  writeFiguresRow(writer, bottom, 4, figures, true);
  return { first, bottom, isUniform };
}

function writeTypologie(
  writer: SheetWriter,
  row: number,
  { typologie, forfait, montant }: MontantTypologie,
  { menages, isUniform }: { readonly menages: number | string; readonly isUniform: boolean },
): void {
  writeLabel(writer, row, typologie);
  writeFiguresRow(writer, row, 4, [
    { content: menages, format: COUNT },
    { content: forfait === undefined ? null : forfait / 100, format: EUROS_FORMAT },
    { content: isUniform ? `=D${row}*E${row}` : montant / 100, format: EUROS_FORMAT },
  ]);
}

function writeLabel(writer: SheetWriter, row: number, text: string, bold = false): void {
  const at = area(row, 1, row, 3);
  writer.merge(at);
  writer.put(row, 1, text);
  writer.style(at, { ...FIELD, bold });
}

/** One line for each bailleur; gives the row of the total. */
export function writeBailleurs(
  writer: SheetWriter,
  top: number,
  reading: FormReading,
  { dossier: { montants } }: EtatFacts,
  amounts: EtatMontants,
): number {
  sectionTitle(writer, top, 'Montant par bailleur HLM relogeur');
  writeHeadings(
    writer,
    top + 1,
    ['Bailleur', 'T1/T2', 'T3/T4', 'T5 et plus', 'Ménages', 'Montant (€)'].map((text) => ({
      text,
    })),
  );
  const first = top + 2;
  const lives = reading.recognisedBy === 'noms' && amounts.isUniform;
  montants.parBailleur.forEach((each, i) => {
    const row = first + i;
    writer.put(row, 1, each.bailleur);
    writer.style(area(row, 1, row, 1), { ...FIELD, wrap: true });
    const counts = TYPOLOGIES.map((typologie) => ({
      content: lives ? countFormula(reading.id, row, typologie) : null,
      format: COUNT,
    }));
    const montant = ['B', 'C', 'D'].map((column, n) => `${column}${row}*$E$${amounts.first + n}`);
    writeFiguresRow(writer, row, 2, [
      ...counts,
      { content: lives ? `=SUM(B${row}:D${row})` : each.menages, format: COUNT },
      { content: lives ? `=${montant.join('+')}` : each.montant / 100, format: EUROS_FORMAT },
    ]);
  });
  const bottom = first + montants.parBailleur.length;
  writer.put(bottom, 1, 'Total');
  writer.style(area(bottom, 1, bottom, 1), { ...FIELD, bold: true });
  const sums = ['B', 'C', 'D', 'E', 'F'].map((column, i) => ({
    content: bottom === first ? 0 : `=SUM(${column}${first}:${column}${bottom - 1})`,
    format: i === 4 ? EUROS_FORMAT : COUNT,
  }));
  writeFiguresRow(writer, bottom, 2, sums, true);
  return bottom;
}

const TYPOLOGIES = ['T1/T2', 'T3/T4', 'T5 et plus'] as const;

/** Rows of one bailleur and typologie, blanks and case ignored where the engine maps functions. */
function countFormula(table: string, row: number, typologie: string): string {
  const names = `${table}${columnSpecifier(intituleOf('bailleur'))}`;
  const kinds = `(${table}${columnSpecifier(intituleOf('typologie'))}="${typologie}")`;
  const exact = `SUMPRODUCT((${key(names)}=${key(`$A${row}`)})*${kinds})`;
  return `=IFERROR(${exact},SUMPRODUCT((${names}=$A${row})*${kinds}))`;
}
