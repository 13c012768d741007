import type { Area } from '../../src/grid/a1';
import type { Border, Underline } from './style';
import type { ComparisonOperator } from './validation';

/** What a condition that holds changes in the look of a cell; what is absent stays. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: Underline;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly top?: Border;
  readonly right?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
}

/** Formulas are English with `=`, relative to the first cell of the first area. */
export type ConditionalRule =
  | { readonly type: 'custom'; readonly formula: string }
  | {
      readonly type: 'cellValue';
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    };

/** A sheet keeps them in order of priority: the first one wins. */
export interface HostConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly format: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

export interface ConditionalInit {
  readonly rule: ConditionalRule;
  readonly format?: ConditionalStyle;
  readonly stopIfTrue?: boolean;
}
