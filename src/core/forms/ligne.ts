/** A row of a form once every cell can be read, and back to cells. */
import { z } from 'zod';

import type { CellValue } from '../cell';
import { readDate } from '../cellDate';
import { readMontant } from '../cellMontant';
import { isFilled, textOf } from '../cellText';
import { readTypologie } from '../cellTypologie';
import { serialOfDate } from '../date';
import type { IsoDate } from '../date';
import type { EurosParM2 } from '../montant';
import type { RowCells } from '../reading/formReading';
import type { Typologie } from './modele';

/** A declared household, typed: what the amounts, the consolidation and the payment stand on. */
export interface Ligne {
  readonly bailleur: string;
  readonly menage: string;
  readonly idtop: string;
  readonly dateLivraison: IsoDate;
  readonly dateConventionApl: IsoDate;
  readonly dateBail: IsoDate;
  readonly typologie: Typologie;
  readonly loyer: EurosParM2;
  readonly plafond: EurosParM2;
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A cell read by `read`, refused where that gives nothing. */
function readBy<T extends string | number>(read: (value: CellValue) => T | undefined) {
  return cell.transform((value, context): T => {
    const typed = read(value);
    if (typed !== undefined) return typed;
    context.issues.push({ code: 'custom', message: 'unreadable', input: value });
    return z.NEVER;
  });
}

const texte = readBy((value) => (isFilled(value) ? textOf(value) : undefined));
const date = readBy((value) => {
  const lu = readDate(value);
  return 'date' in lu ? lu.date : undefined;
});
const montant = readBy((value) => {
  const lu = readMontant(value);
  return 'montant' in lu ? lu.montant : undefined;
});
const typologie = readBy((value) => {
  const lu = readTypologie(value);
  return 'typologie' in lu ? lu.typologie : undefined;
});

const schema = z.object({
  bailleur: texte,
  menage: texte,
  idtop: texte,
  dateLivraison: date,
  dateConventionApl: date,
  dateBail: date,
  typologie,
  loyer: montant,
  plafond: montant,
});

/** The typed row, texts that can be read included; undefined while a cell cannot. */
export function parseLigne(cells: RowCells): Ligne | undefined {
  return schema.safeParse(cells).data;
}

/** The cells of a row as the form wants them: dates as serial numbers. */
export function cellsOfLigne(ligne: Ligne): RowCells {
  return {
    ...ligne,
    dateLivraison: serialOfDate(ligne.dateLivraison),
    dateConventionApl: serialOfDate(ligne.dateConventionApl),
    dateBail: serialOfDate(ligne.dateBail),
  };
}
