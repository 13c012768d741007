/** What a formula does: which cells it adds, or what it is when it adds none. */
import { parse, tokenize } from '@borgar/fx';

import { parseAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';

/** A formula of cells; only a sum is compared with what its label announces. */
export type Calculee =
  /** It adds these areas of its own sheet, and nothing else. */
  | { readonly kind: 'somme'; readonly areas: readonly Area[]; readonly sousTotal: boolean }
  /** A mean, a product, a ratio, a difference, a lookup, cells of another sheet: no sum of this table. */
  | { readonly kind: 'autre' };

type Node = ReturnType<typeof parse>;

const AUTRE: Calculee = { kind: 'autre' };

/** Undefined for a constant, and for what cannot be read as a formula. */
export function readFormule(formula: string | null): Calculee | undefined {
  if (formula === null || !formula.startsWith('=')) return undefined;
  try {
    const node = parse(tokenize(formula));
    // « =C5 » shows another cell again: a running total, a carry-over.
    if (isReference(node)) return AUTRE;
    const areas = areasOf(node);
    const sousTotal = isCall(node) && /^(?:SUBTOTAL|AGGREGATE)$/i.test(node.callee.name);
    return areas ? { kind: 'somme', areas, sousTotal } : AUTRE;
  } catch {
    return AUTRE;
  }
}

function isReference(node: Node): boolean {
  if (node.type === 'UnaryExpression')
    return node.operator === '+' && node.arguments.every(isReference);
  const [area] = (node.type === 'ReferenceIdentifier' && referenceOf(node.value)) || [];
  return area !== undefined && area.top === area.bottom && area.left === area.right;
}

type Call = Extract<Node, { type: 'CallExpression' }>;

function isCall(node: Node): node is Call {
  return node.type === 'CallExpression';
}

/** The areas that a node adds, or undefined where it does something else. */
function areasOf(node: Node): readonly Area[] | undefined {
  if (node.type === 'ReferenceIdentifier') return referenceOf(node.value);
  if (node.type === 'UnaryExpression') {
    return node.operator === '+' ? all(node.arguments) : undefined;
  }
  if (node.type === 'BinaryExpression') {
    return node.operator === '+' ? all(node.arguments) : undefined;
  }
  return isCall(node) ? calledAreas(node) : undefined;
}

function all(nodes: readonly Node[]): readonly Area[] | undefined {
  const found = nodes.map(areasOf);
  return found.every((areas) => areas !== undefined) ? found.flat() : undefined;
}

/** Functions that add: SUBTOTAL and AGGREGATE do where their first argument says so. */
function calledAreas({ callee, arguments: args }: Call): readonly Area[] | undefined {
  const [first, ...rest] = args as readonly Node[];
  switch (callee.name.toUpperCase()) {
    case 'SUM':
      return all(args);
    case 'SUBTOTAL':
      return [9, 109].includes(numberOf(first) ?? 0) ? all(rest) : undefined;
    case 'AGGREGATE':
      return numberOf(first) === 9 ? all(rest.slice(1)) : undefined;
    case 'OFFSET':
      return offsetOf(args);
    // « =IF(B9="","",SUM(B2:B8)) », « =IFERROR(SUM(…),0) », « =ROUND(SUM(…),2) »: the sum inside.
    case 'IFERROR':
    case 'ROUND':
      return first && areasOf(first);
    default:
      return undefined;
  }
}

/** The area that `OFFSET(B4,1,0,ROWS(B4:B8)-2,1)` gives, as the totals of our annexes do. */
function offsetOf(args: readonly Node[]): readonly Area[] | undefined {
  const [from, ...numbers] = args;
  const [area] = (from?.type === 'ReferenceIdentifier' && referenceOf(from.value)) || [];
  const [down, across, rows = 1, columns = 1] = numbers.map(numberOf);
  if (!area || down === undefined || across === undefined) return undefined;
  const [top, left] = [area.top + down, area.left + across];
  return rows < 1 || columns < 1
    ? undefined
    : [{ top, left, bottom: top + rows - 1, right: left + columns - 1 }];
}

function referenceOf(reference: string): readonly Area[] | undefined {
  const area = reference.includes('!') ? undefined : parseAddress(reference);
  return area && [area];
}

/** A whole number that needs no cell: literals, ROWS and COLUMNS, their sums and differences. */
function numberOf(node: Node | undefined): number | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'number' ? node.value : undefined;
  if (node?.type === 'BinaryExpression') {
    const [a, b] = (node.arguments as readonly Node[]).map(numberOf);
    if (a === undefined || b === undefined) return undefined;
    if (node.operator === '-') return a - b;
    return node.operator === '+' ? a + b : undefined;
  }
  return node && isCall(node) ? sizeOf(node) : undefined;
}

function sizeOf({ callee, arguments: args }: Call): number | undefined {
  const [of] = args as readonly Node[];
  const [area] = (of?.type === 'ReferenceIdentifier' && referenceOf(of.value)) || [];
  if (!area) return undefined;
  const name = callee.name.toUpperCase();
  if (name === 'ROWS') return area.bottom - area.top + 1;
  return name === 'COLUMNS' ? area.right - area.left + 1 : undefined;
}
