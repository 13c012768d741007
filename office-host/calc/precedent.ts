import type { Area } from '../../src/grid/a1';
import type { SheetModel } from '../model/sheet';

/** Cells that a formula reads. */
export interface Precedent {
  readonly sheet: SheetModel;
  readonly area: Area;
}
