/**
 * What the pane shows by following events, one row or one sheet at a time, is what a full check finds: random
 * walks of a user, a colleague and the pane's own acts over two Modèles A of one operation, a Modèle B and the
 * lists that they lean on. `WALKS=200 SEED=7 npm test -- test/app/followed.test.ts` walks further.
 */
import fc from 'fast-check';

import { attestationKeys } from '../../src/core/forms/modele';
import { contextTables } from '../../src/core/forms/names';
import { parseAddress } from '../../src/grid/a1';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';
import { ENTETE_A } from './support/entete';

const WALKS = Number(process.env.WALKS ?? 3);
jest.setTimeout(60_000 * (1 + WALKS));

let bench: Bench;
/** The forms as they were inserted, with the first row of their tables. */
let forms: { readonly feuille: string; readonly premiere: number }[] = [];

/** Words that a column may be given, right and wrong, from the first to the last column. */
const TYPED: readonly (readonly string[])[] = [
  ['Néolia', 'NEOLIA', 'Habitat 25', ''],
  ['M-1', ' M-1', 'M-2', 'M-3', 'M-4', '', 'jean.dupont@exemple.fr'],
  ['250-1234-01', '250-1234-02', '250 1234 01', ''],
  ['01/02/2024', '01/02/2019', '2024-02-01', 'hier', ''],
  ['15/02/2024', '15/02/2018', ''],
  ['02/04/2024', '02/04/2025', '01/01/2024', '03/05/2027', ''],
  ['T3/T4', 'T3', 'T1/T2', 'T5 et plus', 'Maison', ''],
  ['6,05', '6.05', '540', 'abc', ''],
  ['6,20', '5,00', ''],
];

/** Rows that a list may be given. */
const LISTED: readonly (readonly [table: string, rows: readonly (readonly string[])[]])[] = [
  [contextTables.bailleurs.name, [['Néolia'], ['Habitat 25'], ['']]],
  [
    contextTables.operations.name,
    [
      ['250-1234-01', 'Planoise', '200000'],
      ['', '', ''],
    ],
  ],
  [
    contextTables.suivi.name,
    [
      ['2023', '250-1234-01', '1', '2', '3', '6'],
      ['2022', 'x', 'y'],
    ],
  ],
  [
    contextTables.menages.name,
    [
      ['M-3', '2023', '250-1234-01'],
      ['', '', ''],
    ],
  ],
  [
    contextTables.baremes.name,
    [
      ['01/10/2021', 'II', 'T3/T4', '4200', 'Anru'],
      ['', ''],
    ],
  ],
];

/** What the pane does when it is asked to. */
const ACTS: readonly (() => Promise<void>)[] = [
  () => bench.session.applyAllCorrections(),
  () => bench.session.undo(),
  () => bench.session.addRows(2),
  () => bench.session.chooseRegime('2021'),
  () => bench.session.chooseRegime('2018'),
  () => justifyFirst(),
  () => bench.session.attest(attestationKeys[open()?.modele ?? 'B'], 'Claude Martin'),
  () => bench.session.certify({ a: 'Besançon', representant: 'Claude Martin' }),
  () => bench.session.rooms.suivi.close(),
  () => bench.session.rooms.suivi.prepareHere(),
];

const open = () => bench.session.getState().current;

async function justifyFirst(): Promise<void> {
  const findings = open()?.groups.flatMap((group) => group.findings) ?? [];
  const finding = findings.find(({ niveau }) => niveau === 'avertissement');
  if (finding) await bench.session.justify({ finding, raison: 'Vu', par: 'Claude Martin' });
}

type Texts = readonly (readonly string[])[];
type Step =
  | { readonly kind: 'type'; readonly place: Place; readonly texts: Texts }
  | { readonly kind: 'list'; readonly list: number; readonly row: number; readonly who: string }
  | { readonly kind: 'rows'; readonly place: Place; readonly isInserted: boolean }
  | { readonly kind: 'turn'; readonly sheet: number }
  | { readonly kind: 'act'; readonly act: number }
  | { readonly kind: 'ctrl-z' };

interface Place {
  readonly form: number;
  readonly row: number;
  readonly column: number;
  /** At this desk, or elsewhere. */
  readonly who: string;
}

const among = (count: number) => fc.nat({ max: count - 1 });
const who = fc.constantFrom('ici', 'ailleurs');
const place = (columns: number) =>
  fc.record({ form: among(3), row: among(5), column: among(columns), who });
const cell = place(TYPED.length).chain((at) =>
  fc
    .constantFrom(...(TYPED[at.column] ?? ['']))
    .map((text): Step => ({ kind: 'type', place: at, texts: [[text]] })),
);
const block = fc
  .tuple(place(1), fc.array(among(5), { minLength: 1, maxLength: 6 }))
  .map(([at, menages]): Step => {
    return { kind: 'type', place: at, texts: menages.map((menage) => goodRow(`M-${menage}`)) };
  });
const walk: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: cell },
    { weight: 3, arbitrary: block },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('list' as const),
        list: among(LISTED.length),
        row: among(3),
        who,
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('turn' as const), sheet: among(9) }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('act' as const), act: among(ACTS.length) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('rows' as const),
        place: place(1),
        isInserted: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'ctrl-z' } as const) },
  ),
  { minLength: 4, maxLength: 12 },
);

async function begin(): Promise<void> {
  bench = await setUp({ session: 'ici' });
  forms = [];
  for (const annee of [2024, 2025]) {
    const entete = { ...ENTETE_A, annee };
    await bench.session.insertModele({ modele: 'A', entete, lignes: 4, regime: '2018' });
    forms.push({ feuille: open()?.feuille ?? '', premiere: 13 });
  }
  await insertB(bench, 4);
  forms.push({ feuille: open()?.feuille ?? '', premiere: 14 });
  await bench.session.rooms.suivi.openParametres();
  await checked(bench);
}

/** Who types at this desk looks at the sheet. */
function edit(by: string, feuille: string, at: Change): void {
  if (by === 'ici') bench.select(feuille, 'A1');
  bench.excel.workbook.edit({ source: 'user', label: 'Saisie', by }, at);
}
type Change = Parameters<Bench['excel']['workbook']['edit']>[1];

async function take(step: Step): Promise<void> {
  const { workbook } = bench.excel;
  if (step.kind === 'act') return ACTS[step.act]?.();
  if (step.kind === 'ctrl-z') return void workbook.undo();
  if (step.kind === 'turn') {
    const { name } = workbook.sheets[step.sheet % workbook.sheets.length] ?? {};
    return name === undefined ? undefined : bench.select(name, 'B14');
  }
  if (step.kind === 'list') {
    const [name = '', rows = []] = LISTED[step.list] ?? [];
    const table = (await bench.workbook.snapshot()).tables.find((each) => each.name === name);
    const at = parseAddress(table?.range ?? '');
    const texts = rows[step.row % rows.length];
    if (!table || !at || !texts) return;
    const row = at.top + 1 + (step.row % 2);
    return edit(step.who, table.sheet, (tx) => {
      tx.type(bench.sheet(table.sheet), row, at.left, [texts]);
    });
  }
  const { form, row, column, who: by } = step.place;
  const { feuille = '', premiere = 0 } = forms[form] ?? {};
  // Somebody took the insertion of the form back.
  if (!workbook.sheet(feuille)) return;
  const sheet = bench.sheet(feuille);
  const top = premiere + row;
  edit(by, feuille, (tx) => {
    if (step.kind === 'type') tx.type(sheet, top, column + 1, step.texts);
    else if (step.isInserted) tx.insertRows(sheet, top, 1);
    else tx.deleteRows(sheet, top, 1);
  });
}

/** What a protected sheet refuses to its user leaves it as it was. */
async function tryTo(step: Step): Promise<void> {
  try {
    await take(step);
  } catch (error) {
    if (!/protég|protect|locked/i.test(String(error))) throw error;
  }
  await checked(bench);
  bench.session.dismiss();
}

const shown = () => {
  const { current, horsFormulaire, forms: known, problem } = bench.session.getState();
  return structuredClone({ current, horsFormulaire, known, problem: problem?.code });
};

test('after any walk the pane shows what « Tout vérifier » then finds', async () => {
  const property = fc.asyncProperty(walk, async (steps) => {
    await begin();
    try {
      for (const step of steps) await tryTo(step);
      const followed = shown();
      await bench.session.checkAll();
      await checked(bench);
      expect(shown()).toEqual(followed);
    } finally {
      await bench.dispose();
    }
  });
  await fc.assert(property, { numRuns: WALKS, seed: Number(process.env.SEED ?? 5) });
});
