import { recogniseForms } from '../../../core/reading/recogniseForms';
import type { Snapshot } from '../../../workbook/port';
import { once } from './once';

/** The forms of a reading, recognised once. */
export const formsIn = once((snapshot: Snapshot) => recogniseForms(snapshot));
