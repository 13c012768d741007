import { tokenTypes, type Token } from '@borgar/fx/xlsx';

import { readTokens } from '../references';
import { ARITY } from './arity';

/** « Excel specifications and limits », support.microsoft.com: formula contents, nested levels. */
const LONGEST_FORMULA = 8192;
const DEEPEST_NESTING = 64;
/** The same page: a text written inside a formula. */
const LONGEST_LITERAL = 255;
/**
 * Operators beyond which IronCalc runs out of its stack. Excel goes on to 8,192 characters: the
 * stand-in refuses rather than lose its engine.
 */
const MOST_OPERATORS = 900;

/** Why Excel would not read a formula, whatever workbook it stands in; undefined when it would. */
export function unreadable(formula: string): string | undefined {
  if (formula.length > LONGEST_FORMULA) return 'The formula is too long.';
  const tokens = readTokens(formula).filter(({ type }) => type !== tokenTypes.WHITESPACE);
  if (formula.length < 2 || tokens.some(isBroken)) return 'The formula cannot be read.';
  if (tokens.some(isLongLiteral)) return 'A text in the formula is too long.';
  if (tokens.filter(isOperator).length > MOST_OPERATORS) return 'The formula has too many terms.';
  return badCalls(tokens);
}

function isBroken({ type, unterminated }: Token): boolean {
  return type === tokenTypes.UNKNOWN || unterminated === true;
}

function isLongLiteral({ type, value }: Token): boolean {
  if (type !== tokenTypes.STRING) return false;
  return value.slice(1, -1).replaceAll('""', '"').length > LONGEST_LITERAL;
}

function isOperator({ type, value }: Token): boolean {
  return type === tokenTypes.OPERATOR && !/^[(){},;]$/.test(value);
}

interface Call {
  /** Empty for plain parentheses and for braces. */
  readonly name: string;
  readonly closes: string;
  separators: number;
  isEmpty: boolean;
}

/** Parentheses left open, calls too deep, a `;` outside an array, too few or too many arguments. */
function badCalls(tokens: readonly Token[]): string | undefined {
  const open: Call[] = [];
  for (const [index, { value }] of tokens.entries()) {
    const inside = open.at(-1);
    if (value === '(' || value === '{') {
      if (inside) inside.isEmpty = false;
      open.push(callAt(tokens, index));
      if (open.filter(({ name }) => name !== '').length > DEEPEST_NESTING + 1) {
        return 'The formula is nested too deeply.';
      }
    } else if (value === ')' || value === '}') {
      const call = open.pop();
      if (call?.closes !== value) return 'The parentheses do not match.';
      const fault = argumentFault(call);
      if (fault) return fault;
    } else if (value === ';' && inside?.closes !== '}') return 'A formula separates by commas.';
    else if (value === ',' && inside) inside.separators += 1;
    else if (inside) inside.isEmpty = false;
  }
  return open.length > 0 ? 'A parenthesis is left open.' : undefined;
}

function callAt(tokens: readonly Token[], index: number): Call {
  const before = tokens[index - 1];
  const isCall = tokens[index]?.value === '(' && before?.type === tokenTypes.FUNCTION;
  const closes = tokens[index]?.value === '(' ? ')' : '}';
  return { name: isCall ? before.value.toUpperCase() : '', closes, separators: 0, isEmpty: true };
}

function argumentFault({ name, separators, isEmpty }: Call): string | undefined {
  const arity = Object.hasOwn(ARITY, name) ? ARITY[name] : undefined;
  if (!arity) return undefined;
  const given = isEmpty && separators === 0 ? 0 : separators + 1;
  return given < arity[0] || given > arity[1]
    ? `${name} does not take ${given} arguments.`
    : undefined;
}
