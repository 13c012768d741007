import type { Area } from '../../src/grid/a1';

export type ComparisonOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqualTo'
  | 'LessThanOrEqualTo';

/**
 * What an entry must be. Formulas are English with `=`, relative to the first cell of the first area.
 * The source of a list is such a formula (`=IML_Typologies`) or entries separated by commas.
 */
export type ValidationRule =
  | { readonly type: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly type: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly operator: ComparisonOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly type: 'custom'; readonly formula: string };

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface HostValidation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly errorAlert: ValidationAlert;
}

/** What to set on a range; absent prompt and alert are Excel's defaults (alert `Stop`, no text). */
export interface ValidationInit {
  readonly rule: ValidationRule;
  readonly ignoreBlanks?: boolean;
  readonly prompt?: ValidationPrompt;
  readonly errorAlert?: ValidationAlert;
}
