import { readFileSync } from 'node:fs';
import path from 'node:path';

import { annexeNiveaux } from '../../src/core/annexes/catalogue';
import type { AnnexeCode } from '../../src/core/annexes/finding';
import type { FindingCode, Niveau } from '../../src/core/finding';
import { paiementNiveaux } from '../../src/core/paiement/catalogue';
import type { PaiementCode } from '../../src/core/paiement/model';
import { consolidationNiveaux } from '../../src/core/retours/catalogue';
import type { ConsolidationCode } from '../../src/core/retours/model';
import { catalogue } from '../../src/core/rules/catalogue';
import { proseNiveaux, type ProseCode } from '../../src/core/textes/finding';
import { annexeSource } from '../../src/text/annexes';
import { sourceOf } from '../../src/text/fr';
import { paiementSource } from '../../src/text/paiement';
import { consolidationSource } from '../../src/text/retours';
import { proseSource } from '../../src/text/textes';

const guide = readFileSync(path.join(__dirname, '../../docs/guide/constats.md'), 'utf8');

/** The cells of every line that begins with a code. */
const lines = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

interface Expected {
  readonly code: string;
  readonly niveau: Niveau | 'question';
  readonly source: string;
}

/** What the rules say of themselves, family by family. */
const expected: readonly Expected[] = [
  ...(Object.keys(catalogue) as FindingCode[]).map((code) => ({
    code,
    niveau: catalogue[code].niveau,
    source: sourceOf({ code }),
  })),
  ...(Object.keys(annexeNiveaux) as AnnexeCode[]).map((code) => ({
    code,
    niveau: annexeNiveaux[code],
    source: annexeSource({ code }),
  })),
  ...(Object.keys(proseNiveaux) as ProseCode[])
    .filter((code) => !(code in annexeNiveaux))
    .map((code) => ({ code, niveau: proseNiveaux[code], source: proseSource({ code }) })),
  ...(Object.keys(consolidationNiveaux) as ConsolidationCode[]).map((code) => ({
    code,
    niveau: consolidationNiveaux[code],
    source: consolidationSource({ code }),
  })),
  ...(Object.keys(paiementNiveaux) as PaiementCode[]).map((code) => ({
    code,
    niveau: paiementNiveaux[code],
    source: paiementSource({ code }),
  })),
];

test('the guide explains every code once, and none else', () => {
  const explained = lines.map(([code = '']) => code.replaceAll('`', ''));
  expect(explained.toSorted()).toEqual(expected.map(({ code }) => code).toSorted());
});

test.each(expected)(
  '$code has the level and the source of its rule, and says what to do',
  ({ code, niveau, source }) => {
    const [, told, meaning = '', remedy = '', from] =
      lines.find(([first]) => first === `\`${code}\``) ?? [];
    expect({ niveau: told, source: from }).toEqual({ niveau, source });
    expect(meaning).toMatch(/\.$/);
    expect(remedy).toMatch(/\.$/);
  },
);

test('the guide keeps to French typography', () => {
  expect(guide).not.toMatch(/[a-zé]'[a-zé]| [:;?!»€%](?! *\|)|« /);
});
