/** Why an avertissement is none, from the pane to the workbook and back. */
import { STATUT_FILLS } from '../../src/app/sheets/conditions';
import { LIST_NAMES } from '../../src/app/sheets/lists';
import { attestationKeys } from '../../src/core/forms/modele';
import { parseAddress } from '../../src/grid/a1';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';
import { faceOf } from './support/face';

const FORM = 'Modèle B';
const DECISIONS = 'Décisions';

let bench: Bench;

/** One household whose lease of 2 April 2025 is eight days before its delivery. */
const AVANT = goodRow('0042').map((text, index) => (index === 3 ? '10/04/2025' : text));

beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
  bench.type(FORM, 'A14', [AVANT]);
  await checked(bench);
});
afterEach(() => bench.dispose());

function current() {
  const { current: form, problem } = bench.session.getState();
  expect(problem).toBeUndefined();
  if (!form) throw new Error('No form');
  return form;
}

const codes = () => current().groups.flatMap(({ findings }) => findings.map(({ code }) => code));

const given = { raison: 'Livré par tranches : procès-verbal du 28 mars', par: 'Claude Martin' };

async function justify(more: Partial<typeof given> = {}): Promise<void> {
  const finding = current()
    .groups.flatMap(({ findings }) => findings)
    .find(({ code }) => code === 'bail-avant-livraison');
  if (!finding) throw new Error('Nothing to justify');
  await bench.session.justify({ finding, ...given, ...more });
  await checked(bench);
}

test('a justified lease makes its household eligible, with who, when and why in the workbook', async () => {
  expect(current().compteurs).toMatchObject({ eligibles: 0, aJustifier: 1 });
  await justify();
  expect(codes()).not.toContain('bail-avant-livraison');
  expect(current().compteurs).toMatchObject({
    ...{ eligibles: 1, aJustifier: 0 },
    ...{ montantForfaitaire: 400_000, montantAJustifier: 0 },
  });
  expect(current().justifies).toMatchObject([
    { finding: { lieu: { cellule: 'F14' } }, decision: { ...given, le: '2026-03-14' } },
  ]);
  const cells = ['A5', 'B5', 'C5', 'E5', 'F5', 'H5'].map((cell) => bench.value(DECISIONS, cell));
  expect(cells).toEqual([
    ...['ModeleB_1', '0042', 'Bail antérieur à la livraison'],
    ...[given.raison, given.par, 'bail-avant-livraison'],
  ]);
});

test('a sheet Décisions of before, without the title of the avertissement, is read and kept as it is', async () => {
  const headings = 'Formulaire Identifiant Constat Colonne Raison Décidé-par Date Empreinte';
  await bench.workbook.apply([
    { kind: 'add-sheet', sheet: DECISIONS },
    {
      ...{ kind: 'write', sheet: DECISIONS, range: 'A4:H4' },
      values: [headings.split(' ').map((heading) => heading.replace('-', ' '))],
    },
    {
      ...{ kind: 'add-table', sheet: DECISIONS, range: 'A4:H5', name: 'Decisions', style: null },
      ...{ filterButtons: false, banded: false },
    },
  ]);
  await bench.session.checkAll();
  await justify();
  expect(['B5', 'C5', 'E5'].map((cell) => bench.value(DECISIONS, cell))).toEqual([
    ...['0042', 'bail-avant-livraison', given.raison],
  ]);
  expect(current().compteurs.eligibles).toBe(1);
  expect(codes()).not.toContain('intitule-change');
});

describe('on paper, between the totals and the certificate', () => {
  /** The rows of column A from the first total (row 20 of a form of five rows) to the signature. */
  const printed = () =>
    Array.from({ length: 20 }, (_, i) => bench.value(FORM, `A${28 + i}`))
      .filter((value) => typeof value === 'string' && value !== '')
      .map((value) => String(value).replace(/[\u00a0\u202f]/g, ' '));
  const TRACE = [
    'Avertissements justifiés :',
    'Ménage 0042 : Bail signé le 02/04/2025, avant la livraison du logement (10/04/2025) : vérifiez les deux dates.',
    `Justifié le 14/03/2026 par Claude Martin : ${given.raison}`,
  ];

  test('nothing is printed of a form on which nothing was justified', () => {
    expect(printed()).toEqual([]);
  });

  test('the household, the finding, the reason, the name and the day stand above the certificate, within what is printed', async () => {
    await justify();
    expect(printed()).toEqual(TRACE);
    // Eight totals in rows 20 to 27; title and two lines in 29 to 31; the certificate moved from 29 to 33.
    expect(bench.value(FORM, 'G33')).toMatch(/^Certifié exact/);
    expect(bench.sheet(FORM).pageLayout.printArea).toMatchObject({ top: 1, bottom: 36 });
    expect(current().compteurs.declarees).toBe(1);
    expect(codes()).not.toContain('lignes-hors-tableau');
    expect(current().compte.ecartees).toEqual([]);
  });

  test('a later lease takes the trace off the paper, the former day gives it back, without a word to the workbook', async () => {
    await justify();
    await bench.session.stop();
    bench.type(FORM, 'F14', [['03/04/2025']]);
    expect(printed()).toEqual([]);
    bench.type(FORM, 'F14', [['02/04/2025']]);
    expect(printed()).toEqual(TRACE);
    bench.type(FORM, 'B14', [['0099']]);
    expect(printed()).toEqual([]);
  });

  test.each([
    ['identifiant-personnel', 'Jean Durand', 'Ménage Jean Durand : '],
    ['menage-autre-operation', '0042', 'Ménage 0042 : '],
  ] as const)(
    '%s, which the household alone gives rise to, is printed as well, and leaves the paper with it',
    async (code, menage, sentence) => {
      bench.type(FORM, 'B14', [[menage]]);
      const { tables } = await bench.workbook.snapshot();
      const menages = tables.find(({ name }) => name === 'Menages');
      const [column = '', row = ''] = menages?.range.match(/[A-Z]+|\d+/g) ?? [];
      const below = column + String(Number(row) + 1);
      bench.type(menages?.sheet ?? '', below, [['2024', 'IDT-9', '0042']]);
      await checked(bench);
      const finding = current()
        .groups.flatMap(({ findings }) => findings)
        .find((each) => each.code === code);
      if (!finding) throw new Error('Nothing to justify');
      await bench.session.justify({ finding, ...given });
      const lines = printed().filter((line) => !line.startsWith('(suite) '));
      expect(lines).toEqual([TRACE[0], expect.stringContaining(sentence), TRACE[2]]);
      bench.type(FORM, 'B14', [['0099']]);
      expect(printed()).toEqual([]);
    },
  );

  test('a second household is told under the first; taken back, it leaves the first alone', async () => {
    await justify();
    bench.type(FORM, 'A15', [AVANT.map((text, index) => (index === 1 ? '0043' : text))]);
    await checked(bench);
    await justify({ raison: 'Remise des clés anticipée' });
    expect(printed()).toEqual([
      ...TRACE,
      TRACE[1]?.replace('0042', '0043'),
      'Justifié le 14/03/2026 par Claude Martin : Remise des clés anticipée',
    ]);
    const second = current().justifies.at(-1);
    if (!second) throw new Error('Nothing justified');
    await bench.session.retract(second.decision);
    expect(printed()).toEqual(TRACE);
    expect(codes()).not.toContain('lignes-hors-tableau');
    await bench.session.undo();
    expect(printed()).toHaveLength(5);
  });

  test('a reason of 400 characters, with quotes, goes on under itself and is cut between words', async () => {
    const raison = `Livré par « tranches », dit "A" ${'et B '.repeat(80)}fin`;
    await justify({ raison });
    const lines = printed();
    expect(lines.every((line) => line.length <= 150)).toBe(true);
    expect(lines.slice(3).every((line) => line.startsWith('(suite) '))).toBe(true);
    const whole = lines.slice(2).join(' ').replaceAll('(suite) ', '');
    expect(whole).toBe(`Justifié le 14/03/2026 par Claude Martin : ${raison}`);
  });

  test('certifying prints the trace that a workbook of before lacks, and vouches for it', async () => {
    await justify();
    const [standing] = current().justifies;
    // As a workbook of before has it: the decision alone.
    await bench.workbook.apply([
      { kind: 'write', sheet: FORM, range: 'A29:A31', values: [[null], [null], [null]] },
    ]);
    const keys = attestationKeys.B;
    await bench.session.attest(keys, 'Mme Durand');
    await bench.session.certify({ a: 'Besançon', representant: 'M. Gadet' });
    expect(printed()).toEqual(TRACE);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: true });
    if (!standing) throw new Error('Nothing justified');
    await bench.session.retract(standing.decision);
    await checked(bench);
    expect(current().verdict).toMatchObject({ kind: 'certifie', intact: false });
    expect(current().changements).toMatchObject([{ kind: 'decision', menage: '0042' }]);
  });

  test('a sheet that somebody protected takes no rows: the decision is kept without them', async () => {
    await bench.workbook.apply([{ kind: 'protect', sheet: FORM, allow: [] }]);
    await bench.session.checkAll();
    await justify();
    expect(current().compteurs.eligibles).toBe(1);
    expect(printed()).toEqual([]);
  });
});

test('« Annuler » takes the decision and its sheet away', async () => {
  const before = faceOf(bench.excel);
  await justify();
  await bench.session.undo();
  expect(codes()).toContain('bail-avant-livraison');
  expect(faceOf(bench.excel)).toEqual(before);
});

test('a later lease ends the decision, which is said; the former day gives it back', async () => {
  await justify();
  bench.type(FORM, 'F14', [['03/04/2025']]);
  await checked(bench);
  expect(codes()).toContain('bail-avant-livraison');
  expect(current().compteurs.aJustifier).toBe(1);
  expect(current().caduques).toMatchObject([{ decision: { par: 'Claude Martin' } }]);
  bench.type(FORM, 'F14', [['02/04/2025']]);
  await checked(bench);
  expect(current().compteurs.eligibles).toBe(1);
});

test('a household that is renamed or leaves makes its decision one of nobody, which is said and can be taken back', async () => {
  await justify();
  bench.type(FORM, 'B14', [['0099']]);
  await checked(bench);
  expect(codes()).toContain('bail-avant-livraison');
  expect(current().sansMenage).toMatchObject([{ menage: '0042', par: 'Claude Martin' }]);
  bench.type(FORM, 'B14', [['0042']]);
  await checked(bench);
  expect([current().sansMenage, current().compteurs.eligibles]).toEqual([[], 1]);
  bench.type(FORM, 'A14', [Array<string>(9).fill('')]);
  await checked(bench);
  const [decision] = current().sansMenage;
  if (!decision) throw new Error('Nothing is said');
  await bench.session.retract(decision);
  await checked(bench);
  expect(current().sansMenage).toEqual([]);
});

test('a rent that changes leaves the decision about the lease', async () => {
  await justify();
  bench.type(FORM, 'H14', [['6,10']]);
  await checked(bench);
  expect(current().compteurs.eligibles).toBe(1);
});

test('deciding again takes the place of the decision that lapsed', async () => {
  await justify();
  bench.type(FORM, 'F14', [['03/04/2025']]);
  await checked(bench);
  await justify({ raison: 'Remise des clés anticipée' });
  expect(current().justifies).toMatchObject([
    { decision: { raison: 'Remise des clés anticipée' } },
  ]);
  expect(bench.value(DECISIONS, 'A6')).toBeNull();
});

test('a decision taken back makes the avertissement count again, and can be taken again', async () => {
  await justify();
  const [first] = current().justifies;
  if (!first) throw new Error('Nothing justified');
  await bench.session.retract(first.decision);
  expect(current().compteurs.aJustifier).toBe(1);
  expect([current().justifies, current().caduques]).toEqual([[], []]);
  await justify();
  expect(current().compteurs.eligibles).toBe(1);
});

test.each([{ raison: ' ' }, { par: '' }])('%j: nothing is decided without it', async (missing) => {
  await justify(missing);
  expect(bench.excel.workbook.sheet(DECISIONS)).toBeUndefined();
  expect(current().compteurs.aJustifier).toBe(1);
});

test('a row that somebody empties in Décisions decides nothing any more', async () => {
  await justify();
  bench.type(DECISIONS, 'F5', [['']]);
  expect(bench.value(FORM, 'A30')).toBe('');
  await checked(bench);
  expect(current().compteurs.aJustifier).toBe(1);
});

describe('in the colours of the sheet', () => {
  const BLUE = STATUT_FILLS['a-justifier'];
  const fill = (row = 14) =>
    bench.excel.workbook.displayStyle(bench.sheet(FORM), row, 1).fill ?? 'none';
  const find = (code: string, champ?: string) => {
    const found = current()
      .groups.flatMap(({ findings }) => findings)
      .find((each) => each.code === code && (!champ || each.lieu.champ === champ));
    if (!found) throw new Error(`No ${code}`);
    return found;
  };
  const decide = async (code: string, champ?: string) => {
    await bench.session.justify({ finding: find(code, champ), ...given });
    await checked(bench);
  };
  /** Rows under the headings of a list of the workbook, its table grown over them. */
  const list = async (name: string, rows: readonly (readonly (string | number)[])[]) => {
    const { tables } = await bench.workbook.snapshot();
    const table = tables.find((each) => each.name === name);
    const [, column = 'A', top = '1'] = /^([A-Z]+)(\d+)/.exec(table?.range ?? '') ?? [];
    bench.type(
      table?.sheet ?? '',
      column + String(Number(top) + 1),
      rows.map((row) => row.map(String)),
    );
    await checked(bench);
  };

  test('the pale blue of a row goes with its justified avertissement, and comes back without a word to the workbook', async () => {
    expect(fill()).toBe(BLUE);
    await justify();
    await bench.session.stop();
    expect(fill()).toBe('none');
    for (const [cell, other, former] of [
      ['F14', '03/04/2025', '02/04/2025'],
      ['B14', '0099', '0042'],
      ['H14', '31', '6,05'],
    ] as const) {
      if (cell === 'H14') bench.type(FORM, 'I14', [['32']]);
      bench.type(FORM, cell, [[other]]);
      expect([cell, fill()]).toEqual([cell, BLUE]);
      bench.type(FORM, cell, [[former]]);
      if (cell === 'H14') bench.type(FORM, 'I14', [['6,05']]);
      expect([cell, fill()]).toEqual([cell, 'none']);
    }
    bench.type(DECISIONS, 'E5', [['']]);
    expect(fill()).toBe(BLUE);
  });

  test('an erreur keeps its colour beside a justified avertissement', async () => {
    await justify();
    bench.type(FORM, 'H14', [['9,05']]);
    expect(fill()).toBe(STATUT_FILLS['non-eligible']);
  });

  test('of two avertissements, the second keeps the row blue until it is justified as well', async () => {
    bench.type(FORM, 'H14', [['31', '32']]);
    await checked(bench);
    await decide('bail-avant-livraison');
    await decide('loyer-improbable', 'loyer');
    expect(fill()).toBe(BLUE);
    await decide('loyer-improbable', 'plafond');
    expect(fill()).toBe('none');
  });

  test.each<[string, readonly string[], string, string]>([
    ['neuf-a-justifier', ['01/03/2021', '01/01/2020', '02/04/2025'], 'E14', '02/01/2020'],
    ['convention-apres-bail', ['01/03/2025', '03/04/2025', '02/04/2025'], 'E14', '04/04/2025'],
    ['bail-avant-livraison', ['10/04/2025', '15/02/2024', '02/04/2025'], 'D14', '11/04/2025'],
  ])(
    '%s: the row is blue, then not once justified, then again once the cell says another day',
    async (code, days, cell, other) => {
      bench.type(FORM, 'D14', [days]);
      await checked(bench);
      expect([code, fill()]).toEqual([code, BLUE]);
      await decide(code);
      expect([code, fill()]).toEqual([code, 'none']);
      bench.type(FORM, cell, [[other]]);
      expect([code, fill()]).toEqual([code, BLUE]);
    },
  );

  test('an IDTOP that the list lacks, and a household of another operation: the same', async () => {
    bench.type(FORM, 'D14', [['01/03/2025']]);
    await list('Operations', [['IDT-1']]);
    expect(fill()).toBe(BLUE);
    await decide('idtop-inconnu', 'idtop');
    expect(fill()).toBe('none');
    await list('Menages', [[2024, 'IDT-9', '0042']]);
    expect(fill()).toBe(BLUE);
    await decide('menage-autre-operation');
    expect(fill()).toBe('none');
    // Declared for a third operation since: another question.
    await list('Menages', [
      [2024, 'IDT-9', '0042'],
      [2024, 'IDT-8', '0042'],
    ]);
    expect(fill()).toBe(BLUE);
  });

  test('free rows stay white under a household of Menages without identifier, and a list of operations without a free row', async () => {
    await list('Menages', [[2024, 'IDT-9', '']]);
    const { names } = await bench.workbook.snapshot();
    const range = names.find(({ name }) => name === LIST_NAMES.operations)?.range ?? '';
    const area = parseAddress(range);
    const length = area ? area.bottom - area.top + 1 : 0;
    expect(length).toBe(200);
    await list(
      'Operations',
      Array.from({ length }, (_, i) => [`IDT-${100 + i}`]),
    );
    await justify();
    expect([15, 16, 17, 18].map(fill)).toEqual(['none', 'none', 'none', 'none']);
  });

  test('letters of another case end the decision for the pane, while what is native takes them for the same', async () => {
    await list('Operations', [['IDT-1']]);
    bench.type(FORM, 'C14', [['idt-x']]);
    bench.type(FORM, 'D14', [['01/02/2024']]);
    await checked(bench);
    await decide('idtop-inconnu', 'idtop');
    expect(fill()).toBe('none');
    bench.type(FORM, 'C14', [['IDT-X']]);
    await checked(bench);
    expect(codes()).toContain('idtop-inconnu');
    expect(current().compteurs.aJustifier).toBe(1);
    expect(fill()).toBe('none');
  });

  test('taken back, or undone, the row is blue again', async () => {
    await justify();
    const [first] = current().justifies;
    if (!first) throw new Error('Nothing justified');
    await bench.session.retract(first.decision);
    expect(fill()).toBe(BLUE);
    await justify();
    expect(fill()).toBe('none');
    await bench.session.undo();
    expect(fill()).toBe(BLUE);
  });

  test('a form of before takes the new conditions in place of its own, wherever rows parted them; others stay', async () => {
    const own = {
      ...{ sheet: FORM, range: 'A14:A18' },
      ...{ formula: '=$A14="x"', fill: '#00FF00', stopIfTrue: false },
    } as const;
    await bench.workbook.apply([
      {
        ...{ kind: 'replace-conditions', sheet: FORM, range: 'A14:I18', fill: BLUE },
        conditions: [{ range: 'A14:I15,A17:I18', formula: '=$F14<$D14' }],
      },
      { ...own, kind: 'conditional-format' },
    ]);
    await bench.session.checkAll();
    const before = faceOf(bench.excel);
    expect(fill()).toBe(BLUE);
    await justify();
    expect(fill()).toBe('none');
    const formulas = () =>
      bench
        .sheet(FORM)
        .conditionalFormats.map(({ rule }) => (rule.type === 'custom' ? rule.formula : ''));
    expect(formulas()).toContain(own.formula);
    expect(formulas()).not.toContain('=$F14<$D14');
    await bench.session.undo();
    const blues = (face: ReturnType<typeof faceOf>) =>
      face.sheets.map((sheet) => sheet.conditions.filter(({ format }) => format.fill === BLUE));
    expect(blues(faceOf(bench.excel))).toEqual(blues(before));
    expect(fill()).toBe(BLUE);
  });

  test('undone, the former conditions come behind one that somebody added since, which stays', async () => {
    const formulas = () =>
      bench
        .sheet(FORM)
        .conditionalFormats.map(({ rule }) => (rule.type === 'custom' ? rule.formula : ''));
    const before = formulas();
    await justify();
    const own = '=$A14="x"';
    await bench.workbook.apply([
      {
        ...{ kind: 'conditional-format', sheet: FORM, range: 'A14:A18', formula: own },
        ...{ fill: '#00FF00', stopIfTrue: false },
      },
    ]);
    await bench.session.undo();
    const blues = before.length - formulas().indexOf(own);
    expect(blues).toBeGreaterThan(0);
    expect(formulas()).toEqual([...before.slice(0, -blues), own, ...before.slice(-blues)]);
    expect(fill()).toBe(BLUE);
  });

  test('rows added before the only one of a form know its decision', async () => {
    await bench.dispose();
    bench = await setUp();
    await insertB(bench, 1);
    bench.type(FORM, 'A14', [AVANT]);
    await checked(bench);
    await justify();
    await bench.session.addRows(2);
    await checked(bench);
    expect([14, 15, 16].map(fill)).toEqual(['none', 'none', 'none']);
  });
});
