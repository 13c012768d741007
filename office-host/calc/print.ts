import type { AstExpression } from '@borgar/fx/xlsx';

export type FormulaNode = AstExpression;

/** A formula written from its tree, without `=`; operations are put in parentheses. */
export function printNode(node: FormulaNode): string {
  switch (node.type) {
    case 'Literal':
      return node.raw;
    case 'ErrorLiteral':
      return node.raw;
    case 'ReferenceIdentifier':
      return node.value;
    case 'UnaryExpression':
      return printUnary(node.operator, node.arguments.map(printNode).join(''));
    case 'BinaryExpression':
      return `(${node.arguments.map(printNode).join(node.operator)})`;
    case 'CallExpression':
      return `${node.callee.name}(${node.arguments.map(printArgument).join(',')})`;
    case 'ArrayExpression':
      return `{${node.elements.map((row) => row.map(printNode).join(',')).join(';')}}`;
    default:
      throw new Error(`No way to print ${node.type}`);
  }
}

/** An argument left out, as in `IF(A1,,2)`, is null in the tree. */
function printArgument(node: FormulaNode | null): string {
  return node === null ? '' : printNode(node);
}

function printUnary(operator: string, operand: string): string {
  return operator === '%' || operator === '#'
    ? `(${operand}${operator})`
    : `(${operator}${operand})`;
}
