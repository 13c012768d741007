import fc from 'fast-check';

import { parseDate } from '../../src/core/cellDate';
import { parseMontant } from '../../src/core/cellMontant';
import { checkForm } from '../../src/core/check';
import { catalogue } from '../../src/core/constats/catalogue';
import { dateOfSerial } from '../../src/core/date';
import type { Finding, FindingCode } from '../../src/core/finding';
import { centimes } from '../../src/core/montant';
import {
  attestations,
  correctionLabel,
  formatCount,
  formatDate,
  formatEuros,
  formatLieu,
  formatList,
  formatLoyer,
  niveauLabel,
  problemSentence,
  sentenceOf,
  sourceOf,
} from '../../src/text/fr';
import type { WorkbookErrorCode } from '../../src/workbook/errors';
import { AUJOURDHUI, day, formB, rows, serial } from '../core/build';
import { findingsOfRow } from '../core/findingsOfRow';

/** Spaces before these signs, and after «, must not break a line. */
const BREAKING = / [:;?!»€%]|« /;

test.each([
  [36500, '36\u202f500\u00a0€'],
  [0, '0\u00a0€'],
  [1500.5, '1\u202f500,50\u00a0€'],
  [1_234_567, '1\u202f234\u202f567\u00a0€'],
])('%s euros', (euros, text) => {
  expect(formatEuros(centimes(euros))).toBe(text);
});

test.each([
  [6.05, '6,05\u00a0€/m²'],
  [6, '6,00\u00a0€/m²'],
  [6.500001, '6,500001\u00a0€/m²'],
  [0.1 + 0.2, '0,30\u00a0€/m²'],
])('a rent of %s', (value, text) => {
  expect(formatLoyer(value)).toBe(text);
});

test('counts agree: zero and one in the singular', () => {
  expect([0, 1, 2, 1200].map((n) => formatCount(n, 'ligne'))).toEqual([
    '0\u00a0ligne',
    '1\u00a0ligne',
    '2\u00a0lignes',
    '1\u202f200\u00a0lignes',
  ]);
  expect([niveauLabel('erreur'), niveauLabel('erreur', 2)]).toEqual(['Erreur', 'Erreurs']);
});

test.each([
  ['Annexe 1', 'D6', 'Annexe\u00a01\u00a0!\u00a0D6'],
  ['Budget', 'B2:F9', 'Budget\u00a0!\u00a0B2:F9'],
  ['Budget 2024 de la ville', 'B2', 'Budget 2024 de la\u00a0ville\u00a0!\u00a0B2'],
])('a cell of the sheet « %s » never goes to the next line alone', (feuille, cellule, text) => {
  expect(formatLieu(feuille, cellule)).toBe(text);
});

test('lists are cut beyond six', () => {
  expect(formatList([14])).toBe('14');
  expect(formatList([14, 16])).toBe('14 et 16');
  expect(formatList([1, 2, 3, 4, 5, 6])).toBe('1, 2, 3, 4, 5 et 6');
  expect(formatList([1, 2, 3, 4, 5, 6, 7])).toBe('1, 2, 3, 4, 5 et 2\u00a0autres');
});

test('what is formatted reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 73050 }), fc.integer({ min: 1, max: 99999 }), (n, c) => {
      const date = dateOfSerial(n) ?? AUJOURDHUI;
      expect(parseDate(formatDate(date))).toBe(date);
      expect(parseMontant(formatLoyer(c / 100))).toBe(c / 100);
    }),
  );
});

const first = (change: Parameters<typeof findingsOfRow>[0]) => findingsOfRow(change)[0] as Finding;

test.each([
  [
    first({ dateBail: serial('2026-02-04') }),
    'Bail signé le 04/02/2026, hors de l’année déclarée (2025)\u00a0: vérifiez la date, ou déclarez ce relogement avec ceux de 2026.',
  ],
  [
    first({ loyer: 6.51 }),
    'Loyer de 6,51\u00a0€/m², supérieur au plafond de 6,50\u00a0€/m²\u00a0: vérifiez les deux montants.',
  ],
  [
    first({ typologie: 'T3/T4 ' }),
    'Typologie «\u00a0T3/T4\u00a0»\u00a0: la cellule contient aussi un espace ou un caractère qui ne se voit pas. Remplacez-la par T3/T4 seul.',
  ],
  [
    first({ typologie: 'T5\u00a0et plus' }),
    'Typologie «\u00a0T5 et plus\u00a0»\u00a0: la cellule contient aussi un espace ou un caractère qui ne se voit pas. Remplacez-la par T5 et plus seul.',
  ],
  [first({ typologie: 'T 3' }), 'Typologie «\u00a0T 3\u00a0»\u00a0: remplacez-la par T3/T4.'],
  [first({ plafond: null }), 'Cellule vide\u00a0: indiquez le plafond de loyer.'],
])('%#: the sentence has the figures', (finding, sentence) => {
  expect(sentenceOf(finding)).toBe(sentence);
});

test('a source names its clause, and says when the reading is ours', () => {
  expect(sourceOf(first({ loyer: 6.51 }))).toContain('Convention IML, art.\u00a02');
  expect(sourceOf(first({ dateBail: serial('2026-02-04') }))).toBe(
    'Convention IML, art.\u00a06, lecture de la règle par cet outil',
  );
});

test('a correction says what it writes', () => {
  const { correction } = first({ typologie: 'T 3' });
  expect(correction && correctionLabel(correction)).toBe('Corriger\u00a0: T3/T4');
});

test('every sentence and source ends well, asks politely, and never breaks before a sign', () => {
  const reading = formB({
    lignes: rows([
      { menage: 'X' },
      { menage: 'x', dateBail: '02/04/2025', loyer: 'a' },
      { typologie: 'x' },
    ]),
    entete: { siret: '1', annee: 2012 },
    contexte: { regime: undefined },
  });
  for (const finding of checkForm(reading, day('2026-03-14')).findings) {
    const sentence = sentenceOf(finding);
    expect(sentence).toMatch(/[.?]$/);
    expect(sentence).not.toMatch(BREAKING);
  }
  for (const code of Object.keys(catalogue) as FindingCode[]) {
    expect(sourceOf({ code })).not.toMatch(BREAKING);
  }
  for (const [key, text] of Object.entries(attestations)) {
    expect([key, BREAKING.test(text.titre + text.texte)]).toEqual([key, false]);
  }
  expect(attestations['hors-plus-cd'].texte).toContain('17\u00a0%');
});

test('a problem says what happened and what to do next', () => {
  const codes: readonly WorkbookErrorCode[] = [
    'cell-edit-mode',
    'protected',
    'busy',
    'unknown',
    'not-found',
  ];
  for (const code of codes) expect(problemSentence(code, 'correction')).not.toMatch(BREAKING);
  expect(problemSentence('protected', 'insertion', 'Modèle B')).toContain(
    'L’insertion du formulaire n’a pas abouti (Modèle B)\u00a0: la feuille est protégée.',
  );
});

test('an amount that a text quotes leads to the articles of a convention only beside its annexes', () => {
  const found = { code: 'montant-cite-different', citation: {} } as const;
  const clauses = ({ officielle }: { officielle?: true }) =>
    sourceOf({ ...found, ...(officielle && { officielle }) }).replace(/\s/g, ' ');
  expect(clauses({ officielle: true })).toBe(
    'Conventions Action Logement, articles 2.1 et 3, annexes 1 et 2',
  );
  expect(clauses({})).toBe('Ce texte et les tableaux du classeur, à la précision imprimée');
});
