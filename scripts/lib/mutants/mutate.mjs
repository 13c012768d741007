// The small faults that can be put into a source: each is one piece of text in place of another.
import ts from 'typescript';

const SWAPS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
};

/** Methods that say the opposite, or whose call can go: `list.filter(f)` becomes `list`. */
const OPPOSITES = { some: 'every', every: 'some', min: 'max', max: 'min' };
const REMOVABLE = new Set(['filter', 'sort', 'slice', 'trim', 'toLowerCase', 'reverse']);

/**
 * Every mutant of a source, in the order of the text. `place` names it whatever its line is: the
 * function around it, what stands there and what would stand there instead, and which one it is
 * where the same stands twice.
 */
export function mutantsOf(file, text) {
  const source = parse(file, text);
  const found = [];
  const add = (node, start, end, replacement, shown = node) => {
    const original = squeeze(text.slice(shown.getStart(source), shown.end));
    const before = squeeze(text.slice(shown.getStart(source), start));
    const after = squeeze(text.slice(end, shown.end));
    found.push({
      start,
      end,
      replacement,
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      place: `${nameAround(node)}: ${original} → ${[before, replacement, after].filter(Boolean).join(' ')}`,
    });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node))
      return;
    mutateNode(node, source, add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return numbered(found.sort((a, b) => a.start - b.start)).map((mutant) => ({ file, ...mutant }));
}

function mutateNode(node, source, add) {
  const start = node.getStart(source);
  const replace = (replacement) => add(node, start, node.end, replacement);
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node) || ts.isWhileStatement(node)) {
    const condition = ts.isConditionalExpression(node) ? node.condition : node.expression;
    for (const value of ['true', 'false']) {
      if (value === 'true' && ts.isWhileStatement(node)) continue;
      add(condition, condition.getStart(source), condition.end, value);
    }
  }
  if (ts.isBinaryExpression(node)) mutateOperator(node, source, add);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    replace(node.operand.getText(source));
  }
  if (ts.isNumericLiteral(node)) {
    replace(String(Number(node.text) + 1));
    if (Number(node.text) !== 0) replace(String(Number(node.text) - 1));
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) replace('false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) replace('true');
  if (isComparedText(node)) replace("''");
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    mutateCall(node, source, add);
  }
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) replace(';');
}

function mutateOperator(node, source, add) {
  const swap = SWAPS[node.operatorToken.getText(source)];
  if (swap === undefined || joinsText(node)) return;
  add(node, node.operatorToken.getStart(source), node.operatorToken.end, swap);
}

/** A `+` beside a text puts words together: turned into a `-` it tells nothing. */
function joinsText({ operatorToken, left, right }) {
  const isText = (side) =>
    ts.isStringLiteralLike(side) ||
    ts.isTemplateExpression(side) ||
    (ts.isBinaryExpression(side) && joinsText(side));
  return operatorToken.kind === ts.SyntaxKind.PlusToken && (isText(left) || isText(right));
}

/** A text that decides: compared, or a case of a switch. */
function isComparedText(node) {
  if (!ts.isStringLiteralLike(node) || node.text === '') return false;
  const { parent } = node;
  if (ts.isCaseClause(parent)) return true;
  return (
    ts.isBinaryExpression(parent) &&
    ['===', '!=='].includes(ts.tokenToString(parent.operatorToken.kind) ?? '') &&
    !ts.isTypeOfExpression(parent.left)
  );
}

function mutateCall(node, source, add) {
  const { name, expression } = node.expression;
  const opposite = OPPOSITES[name.text];
  if (opposite !== undefined) add(node, name.getStart(source), name.end, opposite);
  if (REMOVABLE.has(name.text)) add(node, expression.end, node.end, '');
}

function numbered(mutants) {
  const seen = new Map();
  return mutants.map((mutant) => {
    const nth = (seen.get(mutant.place) ?? 0) + 1;
    seen.set(mutant.place, nth);
    return nth === 1 ? mutant : { ...mutant, place: `${mutant.place} (${nth})` };
  });
}

/** The source with each of its functions telling that it was called, by `file#start`. */
export function withHits(file, text) {
  const inserts = functionsOf(file, text).flatMap(({ from, body, concise }) => {
    const hit = `globalThis.__hit(${JSON.stringify(`${file}#${from}`)})`;
    if (!concise) return [[body.from + 1, `${hit};`]];
    return [
      [body.from, `(${hit},`],
      [body.to, ')'],
    ];
  });
  return inserts
    .sort(([a], [b]) => b - a)
    .reduce((all, [at, piece]) => all.slice(0, at) + piece + all.slice(at), text);
}

/** Finds the innermost function around a place, named as `withHits` does; undefined outside. */
export function functionsAround(file, text) {
  const functions = functionsOf(file, text).sort((a, b) => b.from - a.from);
  return (at) => {
    const inner = functions.find(({ from, to }) => from <= at && at < to);
    return inner && `${file}#${inner.from}`;
  };
}

function functionsOf(file, text) {
  const source = parse(file, text);
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      const body = { from: node.body.getStart(source), to: node.body.end };
      const concise = !ts.isBlock(node.body);
      found.push({ from: node.getStart(source), to: node.end, body, concise });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function parse(file, text) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind);
}

function nameAround(node) {
  const names = [];
  for (let at = node.parent; at; at = at.parent) {
    if (
      at.name &&
      ts.isIdentifier(at.name) &&
      !ts.isParameter(at) &&
      !ts.isPropertyAccessExpression(at)
    )
      names.unshift(at.name.text);
  }
  return names.join('.') || 'module';
}

function squeeze(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 140 ? `${line.slice(0, 90)} … ${line.slice(-45)}` : line;
}
