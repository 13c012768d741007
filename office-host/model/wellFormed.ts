import { tokenTypes } from '@borgar/fx/xlsx';

import { readTokens } from './references';

/** Whether Excel would accept the text as a formula: known tokens, strings and parentheses closed. */
export function isWellFormed(formula: string): boolean {
  let depth = 0;
  for (const token of readTokens(formula)) {
    if (token.type === tokenTypes.UNKNOWN || token.unterminated) return false;
    if (token.value === '(') depth += 1;
    if (token.value === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && formula.length > 1;
}
