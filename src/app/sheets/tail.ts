import type { CertificationLayout, TotalLayout } from '../../core/forms/layout';
import { certificationKeys, totalKeys } from '../../core/forms/modele';
import type { FormReading } from '../../core/reading/formReading';
import { typologieHeading } from '../../core/totals';
import { parseAddress, type Area } from '../../grid/a1';
import { writeCertificate } from './certificate';
import { columnsOf } from './formCells';
import { cell, type SheetWriter } from './sheetWriter';
import { writeTotals, writeTotalTexts, type TotalsPlan } from './totals';

/** What stands under the table of a form: its total lines and its certificate. */
export interface Tail {
  readonly totaux: readonly TotalLayout[];
  readonly certification: readonly CertificationLayout[];
}

/**
 * The tail where its names say it is. A line whose name was lost is taken to stand where the layout
 * puts it, counted from the end of the table.
 */
export function tailOf(reading: FormReading): Tail {
  const { left, right } = columnsOf(reading);
  const firstTotal = reading.derniereLigne + 2;
  const firstLine = firstTotal + totalKeys.length + 1;
  return {
    totaux: totalKeys.map((key, index) => {
      const valeur = placeOf(reading.totaux[key]?.cellule, cell(firstTotal + index, right));
      return { key, valeur, libelle: cell(valeur.top, left) };
    }),
    certification: certificationKeys.map((key, index) => {
      const valeur = placeOf(
        reading.certification[key]?.cellule,
        cell(firstLine + index, Math.max(left + 1, right - 1)),
      );
      return { key, valeur, libelle: cell(valeur.top, valeur.left - 1) };
    }),
  };
}

function placeOf(cellule: string | undefined, otherwise: Area): Area {
  const area = cellule === undefined ? undefined : parseAddress(cellule);
  return area ? cell(area.top, area.left) : otherwise;
}

/** The same tail some rows further down. */
export function moveTail({ totaux, certification }: Tail, by: number): Tail {
  const move = <T extends { libelle: Area; valeur: Area }>(line: T): T => ({
    ...line,
    libelle: cell(line.libelle.top + by, line.libelle.left),
    valeur: cell(line.valeur.top + by, line.valeur.left),
  });
  return { totaux: totaux.map(move), certification: certification.map(move) };
}

/** Writes the tail's labels, formulas, names and looks again; what the certificate holds stays. */
export function restoreTail(writer: SheetWriter, reading: FormReading, tail: Tail): void {
  const plan = totalsPlan(reading, tail.totaux);
  if (plan) writeTotals(writer, plan);
  const { modele, id } = reading;
  writeCertificate(writer, { modele, id, certification: tail.certification });
}

/** Writes the labels and formulas of the totals again, where they stand. */
export function restoreTotaux(writer: SheetWriter, reading: FormReading): void {
  const plan = totalsPlan(reading, tailOf(reading).totaux);
  if (plan) writeTotalTexts(writer, plan);
}

/** A form without its year or IDTOP cell has no formulas to write. */
function totalsPlan(reading: FormReading, totaux: readonly TotalLayout[]): TotalsPlan | undefined {
  const { modele, id, entete } = reading;
  if (!entete.annee || !entete.idtopOperation) return undefined;
  const annee = absolute(entete.annee.cellule);
  const idtopOperation = absolute(entete.idtopOperation.cellule);
  const typologie = typologieHeading(reading);
  return { modele, id, typologie, totaux, annee, idtopOperation };
}

function absolute(cellule: string): string {
  return cellule.replace(/[A-Z]+|\d+/g, '$$$&');
}
