import { height, width } from '../model/areas';
import { areaOfRange } from '../model/moves';
import { rangeOf, readTokens } from '../model/references';
import type { FormulaNode } from './print';

/** Functions of single values that IronCalc does not carry over an array. */
const SCALAR: ReadonlySet<string> = new Set(
  (
    'LEN TRIM SUBSTITUTE NOT MOD ISNUMBER ISTEXT ISBLANK ISERROR ISERR ISNA ISLOGICAL ISNONTEXT VALUE ' +
    'FIND SEARCH ROUND ROUNDUP ROUNDDOWN EDATE EOMONTH EXACT CODE PROPER N T REPT CLEAN REPLACE RIGHT ' +
    'DATEVALUE MONTH DAY'
  ).split(' '),
);
/** Functions that IronCalc carries over an array itself. */
const CARRIED: ReadonlySet<string> = new Set(
  'UPPER LOWER LEFT MID YEAR TEXT ABS INT DATE IF IFERROR IFNA'.split(' '),
);
/** Where a criterion or a sought value may be an array: every n-th argument from the first one named. */
const CRITERIA: Readonly<Record<string, { readonly first: number; readonly step: number }>> = {
  COUNTIF: { first: 1, step: 2 },
  COUNTIFS: { first: 1, step: 2 },
  SUMIF: { first: 1, step: 99 },
  SUMIFS: { first: 2, step: 2 },
  MATCH: { first: 0, step: 99 },
  VLOOKUP: { first: 0, step: 99 },
};

/** The same tree in words that IronCalc computes as Excel does. */
export function liftNode(node: FormulaNode, today: number): FormulaNode {
  switch (node.type) {
    case 'UnaryExpression':
      return liftUnary(node, today);
    case 'BinaryExpression':
      return { ...node, arguments: node.arguments.map((one) => liftNode(one, today)) };
    case 'CallExpression':
      return liftCall(node, today);
    default:
      return node;
  }
}

type Unary = Extract<FormulaNode, { type: 'UnaryExpression' }>;
type Call = Extract<FormulaNode, { type: 'CallExpression' }>;

/** `0-x`, in parentheses, in place of `-x`: IronCalc drops the double minus that makes numbers. */
function liftUnary(node: Unary, today: number): FormulaNode {
  const operands = node.arguments.map((one) => liftNode(one, today));
  if (node.operator !== '-') return { ...node, arguments: operands };
  return { type: 'BinaryExpression', operator: '-', arguments: [number(0), ...operands] };
}

function liftCall(node: Call, today: number): FormulaNode {
  const name = node.callee.name.toUpperCase();
  if (name === 'TODAY' || name === 'NOW') return number(today);
  const values = node.arguments.map((one) => liftArgument(one, today));
  const call: Call = { ...node, arguments: values };
  if (name === 'ROW' || name === 'COLUMN') return sequence(call, name) ?? call;
  const spread = values.flatMap((value, index) =>
    isSpread(name, index) && value !== null && isArray(value) ? [index] : [],
  );
  return spread.length === 0 ? call : mapOver(call, spread);
}

/** A missing argument stays missing. */
function liftArgument(node: FormulaNode, today: number): FormulaNode {
  return node === null ? node : liftNode(node, today);
}

function isSpread(name: string, index: number): boolean {
  if (SCALAR.has(name)) return true;
  const criteria = CRITERIA[name];
  return (
    criteria !== undefined &&
    index >= criteria.first &&
    (index - criteria.first) % criteria.step === 0
  );
}

/** `MAP(array,LAMBDA(_a,F(_a)))` in place of `F(array)`. */
function mapOver(call: Call, spread: readonly number[]): FormulaNode {
  const parameter = (index: number) => reference(`_${String.fromCharCode(97 + index)}`);
  const inner: Call = {
    ...call,
    arguments: call.arguments.map((one, index) =>
      spread.includes(index) ? parameter(index) : one,
    ),
  };
  const arrays = spread.flatMap((index) => call.arguments[index] ?? []);
  const lambda = called('LAMBDA', [...spread.map(parameter), inner]);
  return called('MAP', [...arrays, lambda]);
}

/** `ROW(2:4)` gives only the first number in IronCalc: `SEQUENCE` gives them all. */
function sequence(call: Call, name: 'ROW' | 'COLUMN'): FormulaNode | undefined {
  const area = areaOf(call.arguments[0]);
  if (!area || (height(area) === 1 && width(area) === 1)) return undefined;
  return name === 'ROW'
    ? called('SEQUENCE', [number(height(area)), number(1), number(area.top)])
    : called('SEQUENCE', [number(1), number(width(area)), number(area.left)]);
}

function isArray(node: FormulaNode): boolean {
  switch (node.type) {
    case 'ArrayExpression':
      return true;
    case 'ReferenceIdentifier': {
      const area = areaOf(node);
      return area !== undefined && (height(area) > 1 || width(area) > 1);
    }
    case 'UnaryExpression':
    case 'BinaryExpression':
      return node.arguments.some(isArray);
    case 'CallExpression':
      return isArrayCall(node);
    default:
      return false;
  }
}

function isArrayCall(node: Call): boolean {
  const name = node.callee.name.toUpperCase();
  if (name === 'MAP' || name === 'SEQUENCE') return true;
  return CARRIED.has(name) && node.arguments.some((one) => one !== null && isArray(one));
}

function areaOf(node: FormulaNode | undefined) {
  if (node?.type !== 'ReferenceIdentifier') return undefined;
  const token = readTokens(`=${node.value}`)[1];
  const found = token && rangeOf(token);
  return found && areaOfRange(found.range);
}

function number(value: number): FormulaNode {
  return { type: 'Literal', value, raw: String(value) };
}

function reference(value: string): FormulaNode {
  return { type: 'ReferenceIdentifier', kind: 'name', value };
}

function called(name: string, values: FormulaNode[]): Call {
  return { type: 'CallExpression', callee: { type: 'Identifier', name }, arguments: values };
}
