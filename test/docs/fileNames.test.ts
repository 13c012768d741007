import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');

/** Every source of the product and of the stand-in; their doors and entry files have names of their own. */
const sources = ['src', 'office-host'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.d\.ts$|\.worker\.ts$|\/index\.tsx?$/.test(file))
    .filter((file) => !file.startsWith(path.join('office-host', 'test'))),
);

/** The names that a file exports; none is told of one that hands on another file's. */
function exportsOf(text: string): readonly string[] {
  const source = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, true);
  const names = source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return ['*', '**'];
    if (!ts.canHaveModifiers(statement)) return [];
    const isExported = ts
      .getModifiers(statement)
      ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (isExported !== true) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    return 'name' in statement ? [(statement as ts.FunctionDeclaration).name?.text ?? ''] : [];
  });
  return [...new Set(names)];
}

test('a file that exports one thing bears its name', () => {
  const wrong = sources.flatMap((file) => {
    const [name, ...others] = exportsOf(readFileSync(path.join(ROOT, file), 'utf8'));
    const isNamed = path.basename(file).toLowerCase().startsWith(`${name?.toLowerCase()}.`);
    const isConstant = name !== undefined && /^[A-Z_]+$/.test(name);
    return name === undefined || others.length > 0 || isNamed || isConstant
      ? []
      : [`${file} : ${name}`];
  });
  expect(wrong).toEqual([]);
});
