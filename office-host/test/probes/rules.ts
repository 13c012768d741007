import { probe, type Bench, type OnlyExcel, type Probe } from './probe';

const REFUSED = 'InvalidArgument';
const long = (count: number) => 'x'.repeat(count);

const validated = (rule: Excel.DataValidationRule) => (bench: Bench) => {
  bench.at('D1:D5').dataValidation.rule = rule;
};
const listed = (source: string) => validated({ list: { inCellDropDown: true, source } });
const custom = (formula: string) => validated({ custom: { formula } });
const told =
  (texts: { prompt?: [string, string]; error?: [string, string] }) =>
  ({ at }: Bench) => {
    const { dataValidation } = at('D1');
    dataValidation.rule = { custom: { formula: '=TRUE' } };
    const [promptTitle = '', prompt = ''] = texts.prompt ?? [];
    const [errorTitle = '', error = ''] = texts.error ?? [];
    dataValidation.prompt = { showPrompt: true, title: promptTitle, message: prompt };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: errorTitle,
      message: error,
    };
  };
const conditioned =
  (formula: string) =>
  ({ at }: Bench) => {
    at('D1:D5').conditionalFormats.add('Custom').custom.rule.formula = formula;
  };
const dated = (formula1: unknown) =>
  validated({ date: { formula1, operator: 'GreaterThan' } as Excel.DateTimeDataValidation });

/** Validations: @types/office-js (DataValidation*), [MS-XLS] 2.5.37 DValStrings, Excel's own dialogs. */
export const VALIDATIONS: readonly Probe[] = [
  probe('DV1', 'a prompt title of 33', REFUSED, told({ prompt: [long(33), 'm'] })), // DValStrings: 32
  probe('DV2', 'a prompt of 256', REFUSED, told({ prompt: ['t', long(256)] })), // DValStrings: 255
  probe('DV2b', 'a prompt of 255', 'accepted', told({ prompt: [long(32), long(255)] })),
  probe('DV3', 'an error message of 226', REFUSED, told({ error: ['t', long(226)] })), // DValStrings: 225
  probe('DV3b', 'an error message of 225', 'accepted', told({ error: [long(32), long(225)] })),
  probe(
    'DV4',
    'a custom formula of 300',
    REFUSED,
    custom(`=LEN("${long(250)}")+${'1+'.repeat(20)}1`),
  ), // the dialog takes 255
  probe('DV5', 'a list written out of 256', REFUSED, listed(long(256))), // office-js#2128
  probe('DV6', 'a date bound given as a number', REFUSED, dated(41_640)), // @types: a string
  probe('DV7', 'a date bound as ISO text', 'accepted', dated('2026-01-31')), // @types
  probe('DV8', 'a date bound as a formula', 'accepted', dated('=41640')), // @types
  probe(
    'DV9',
    'Between without its second bound',
    REFUSED,
    validated({ wholeNumber: { formula1: 1, operator: 'Between' } }), // @types: required with Between
  ),
  probe(
    'DV10',
    'two rules at once',
    REFUSED, // @types: one rule at a time
    validated({ custom: { formula: '=TRUE' }, wholeNumber: { formula1: 1, operator: 'EqualTo' } }),
  ),
  probe('DV11', 'a list from a block of cells', REFUSED, listed('=$A$1:$B$3')), // the dialog: one row or column
  probe('DV12', 'a list from a name nobody defined', REFUSED, listed('=Absent')), // the dialog
  probe('DV13', 'a list from a column of a table', REFUSED, listed('=T[a]')), // needs INDIRECT
  probe('DV14', 'the type of cells with a rule and without', 'MixedCriteria', async (bench) => {
    // @types: « present on some but not all cells »
    bench.at('D1').dataValidation.rule = { custom: { formula: '=TRUE' } };
    const { dataValidation } = bench.at('D1:D2');
    dataValidation.load('type');
    await bench.context.sync();
    return dataValidation.type;
  }),
  probe('DV15', 'a rule on a protected sheet', 'AccessDenied', ({ sheet, at }) => {
    // errors in the Excel JavaScript API
    sheet.protection.protect();
    at('D1').dataValidation.rule = { custom: { formula: '=TRUE' } };
  }),
  probe(
    'DV16',
    'a decimal bound with a comma',
    REFUSED, // @types: a number, or a formula
    validated({ decimal: { formula1: '1,5', operator: 'GreaterThan' } }),
  ),
];

/** Conditions: the message of Excel's dialog, @types/office-js, office-js-snippets. */
export const CONDITIONS: readonly Probe[] = [
  probe('CF1', 'a structured reference', REFUSED, conditioned('=T[a]>1')),
  probe('CF2', 'an array constant', REFUSED, conditioned('=OR($D1={1,2})')),
  probe('CF3', 'a union', REFUSED, conditioned('=SUM((D1,D2))>1')),
  probe('CF4', 'another workbook', REFUSED, conditioned('=[Autre.xlsx]Feuil1!$A$1>1')),
  probe('CF5', 'an unknown sheet', REFUSED, conditioned('=Absente!$A$1>1')),
  probe('CF6', 'semicolons', REFUSED, conditioned('=OR(D1=1;D1=2)')), // @types: formula is English
  probe('CF7', 'no equals sign', REFUSED, conditioned('D1>1')), // supposed: see the file of doubts
  probe('CF8', 'a parenthesis left open', REFUSED, conditioned('=OR(D1=1')),
  probe('CF9', '8,193 characters', REFUSED, conditioned(`=${'1+'.repeat(4096)}1`)), // limits
  probe('CF9b', '256 characters', REFUSED, conditioned(`=LEN("${long(240)}")+10000>1`)), // the dialog
  probe('CF10', 'priorities of three added in turn', [0, 1, 2], async ({ at, context }) => {
    // office-js-snippets, conditional-formatting-basic: 0, 1, … in the order of addition
    const made = [1, 2, 3].map(() => at('D1').conditionalFormats.add('Custom'));
    made.forEach((format) => format.load('priority'));
    await context.sync();
    return made.map(({ priority }) => priority);
  }),
  probe('CF11', '-1 puts a condition last', 2, async ({ at, context }) => {
    // @types: a negative priority counts from the end
    const [first] = [1, 2, 3].map(() => at('D1').conditionalFormats.add('Custom'));
    await context.sync();
    if (!first) return undefined;
    first.priority = -1;
    first.load('priority');
    await context.sync();
    return first.priority;
  }),
];

export const ONLY_EXCEL: readonly OnlyExcel[] = [
  {
    id: 'CF12',
    asks: 'a proxy used after its priority changed',
    line: 'Une condition gardée en main',
  },
];
