import type { HostWorkbook } from '../../model';
import { call, link, scalar, WireObject, type WireType } from '../object';
import { toWord } from './args';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const;

/** A French Excel: decimals by comma, thousands by a narrow no-break space. */
const numberFormat: WireType<HostWorkbook> = {
  name: 'NumberFormatInfo',
  members: {
    NumberDecimalSeparator: scalar('1.11', () => ','),
    NumberGroupSeparator: scalar('1.11', () => '\u202F'),
  },
};

const cultureInfo: WireType<HostWorkbook> = {
  name: 'CultureInfo',
  members: {
    Name: scalar('1.11', () => 'fr-FR'),
    NumberFormat: link('1.11', (workbook) => new WireObject(numberFormat, workbook)),
  },
};

/**
 * `workbook.application`. Calculation is done once at the end of a request: suspending it until then
 * changes nothing.
 */
export const applicationType: WireType<HostWorkbook> = {
  name: 'Application',
  members: {
    CalculationMode: scalar(
      '1.1',
      (workbook) => workbook.calculationMode,
      (workbook, value) => {
        workbook.calculationMode = toWord(value, MODES);
        if (workbook.calculationMode !== 'Manual') workbook.recalculate();
      },
    ),
    CalculationState: scalar('1.9', () => 'Done'),
    DecimalSeparator: scalar('1.11', () => ','),
    ThousandsSeparator: scalar('1.11', () => '\u202F'),
    UseSystemSeparators: scalar('1.11', () => true),
    CultureInfo: link('1.11', (workbook) => new WireObject(cultureInfo, workbook)),
    Calculate: call('1.1', (workbook, [type]) => {
      toWord(type, CALCULATIONS);
      workbook.recalculate();
    }),
    SuspendApiCalculationUntilNextSync: call('1.6', () => null),
    SuspendScreenUpdatingUntilNextSync: call('1.9', () => null),
  },
};
