import { addin, type WireCase } from './case';

/** Sheets, names, settings, validation, conditional formats, page layout, protection. */
export const OBJECTS: readonly WireCase[] = [
  {
    name: 'sheets are added, named, moved, hidden, coloured and deleted',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const sheet = worksheets.add('Modèle B');
          sheet.tabColor = '#107C41';
          sheet.showGridlines = false;
          sheet.position = 0;
          const hidden = worksheets.add('Listes');
          hidden.visibility = 'Hidden';
          worksheets.add('Jetable').delete();
          sheet.name = 'Modèle B (2)';
          sheet.activate();
          worksheets.load('items/name,items/visibility');
          sheet.load('tabColor,showGridlines,position');
          const active = worksheets.getActiveWorksheet().load('name');
          const visible = worksheets.getCount(true);
          await context.sync();
          return [
            worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`),
            [sheet.tabColor, sheet.showGridlines, sheet.position],
            [active.name, visible.value],
          ];
        }),
      ),
    ],
    expected: [
      ['Modèle B (2) Visible', 'Feuil1 Visible', 'Listes Hidden'],
      ['#107C41', false, 0],
      ['Modèle B (2)', 2],
    ],
  },
  {
    name: 'a sheet whose name exists is refused with ItemAlreadyExists',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.add('feuil1');
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'ItemAlreadyExists',
  },
  {
    name: 'names point to cells, and give their range back',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const { names, worksheets } = context.workbook;
          const sheet = worksheets.add('Modèle B');
          names.add('ModeleB_1_annee', sheet.getRange('B4'));
          names.add('Taux', '=0.2');
          names.load('items/name,items/type,items/formula,items/value,items/scope,items/visible');
          const range = names.getItem('modeleb_1_annee').getRange().load('address');
          const none = names.getItem('Taux').getRangeOrNullObject();
          none.load('address');
          await context.sync();
          const told = names.items.map((item) => [
            item.name,
            item.type,
            item.formula as unknown,
            item.value as unknown,
            item.scope,
            item.visible,
          ]);
          names.getItem('Taux').delete();
          const gone = names.getItemOrNullObject('Taux');
          await context.sync();
          return [told, range.address, none.isNullObject, gone.isNullObject];
        }),
      ),
    ],
    expected: [
      [
        ['ModeleB_1_annee', 'Range', "='Modèle B'!$B$4", "'Modèle B'!$B$4", 'Workbook', true],
        ['Taux', 'Double', '=0.2', 0.2, 'Workbook', true],
      ],
      "'Modèle B'!B4",
      true,
      true,
    ],
  },
  {
    name: 'settings keep plain data',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const { settings } = context.workbook;
          settings.add('regime', { modele: 'B', options: [1, 2] });
          settings.add('autre', 'texte');
          const setting = settings.getItem('regime');
          setting.load('value');
          await context.sync();
          const { value } = setting as { value: unknown };
          settings.getItem('autre').delete();
          settings.load('items/key');
          await context.sync();
          return [value, settings.items.map(({ key }) => key)];
        }),
      ),
    ],
    expected: [{ modele: 'B', options: [1, 2] }, ['regime']],
  },
  {
    name: 'a validation keeps its rule, its prompt and its alert',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('F1:F3').values = [['T1/T2'], ['T3/T4'], ['T5 et plus']];
          const range = sheet.getRange('A1:A5');
          range.dataValidation.rule = { list: { inCellDropDown: true, source: '=$F$1:$F$3' } };
          range.dataValidation.prompt = { showPrompt: true, title: 'Typologie', message: 'm' };
          range.dataValidation.errorAlert = {
            showAlert: true,
            style: 'Stop',
            title: 'Typologie inconnue',
            message: 'Choisissez dans la liste.',
          };
          sheet.getRange('B1').dataValidation.rule = {
            date: { formula1: '=45292', operator: 'GreaterThanOrEqualTo' },
          };
          sheet.getRange('A1').values = [['T9']];
          const { dataValidation } = range;
          dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
          const date = sheet.getRange('B1').dataValidation.load('type,rule');
          const wrong = sheet.getRange('A1').dataValidation.load('valid');
          const mixed = sheet.getRange('A1:B1').dataValidation.load('type');
          const none = sheet.getRange('D1').dataValidation.load('type');
          await context.sync();
          return [
            [dataValidation.type, dataValidation.rule.list?.source, dataValidation.ignoreBlanks],
            [dataValidation.prompt.title, dataValidation.errorAlert.style],
            [date.type, date.rule.date?.formula1, date.rule.date?.operator],
            [wrong.valid, mixed.type, none.type],
          ];
        }),
      ),
    ],
    expected: [
      ['List', '=$F$1:$F$3', true],
      ['Typologie', 'Stop'],
      ['Date', '=45292', 'GreaterThanOrEqualTo'],
      [false, 'Inconsistent', 'None'],
    ],
  },
  {
    name: 'conditional formats keep their rule, their look and their order',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:C10');
          const first = range.conditionalFormats.add('Custom');
          first.custom.rule.formula = '=$A1>1';
          first.custom.format.fill.color = '#FFF000';
          first.custom.format.font.color = '#AA0000';
          first.stopIfTrue = true;
          const second = range.conditionalFormats.add('CellValue');
          second.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
          second.cellValue.format.font.bold = true;
          second.priority = 1;
          const all = range.conditionalFormats.load('items/type,items/priority,items/stopIfTrue');
          first.custom.rule.load('formula');
          first.custom.format.fill.load('color');
          second.cellValue.load('rule');
          const count = range.conditionalFormats.getCount();
          await context.sync();
          const told = all.items.map((cf) => [cf.type, cf.priority, cf.stopIfTrue]);
          const read = [
            first.custom.rule.formula,
            first.custom.format.fill.color,
            second.cellValue.rule.operator,
          ];
          range.conditionalFormats.clearAll();
          const after = range.conditionalFormats.getCount();
          await context.sync();
          return [told, read, count.value, after.value];
        }),
      ),
    ],
    expected: [
      [
        ['Custom', 0, true],
        ['CellValue', 1, false],
      ],
      ['=$A1>1', '#FFF000', 'LessThan'],
      2,
      0,
    ],
  },
  {
    name: 'page layout, print titles and frozen rows are kept',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          const { pageLayout, freezePanes } = sheet;
          pageLayout.orientation = 'Landscape';
          pageLayout.paperSize = 'A4';
          pageLayout.zoom = { horizontalFitToPages: 1 };
          pageLayout.centerHorizontally = true;
          pageLayout.setPrintArea('A1:I60');
          pageLayout.setPrintTitleRows('$12:$13');
          pageLayout.setPrintMargins('Centimeters', { left: 1.27, right: 1.27 });
          pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Page &P sur &N';
          freezePanes.freezeRows(13);
          pageLayout.load('orientation,paperSize,zoom,leftMargin,centerHorizontally');
          const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
          const area = pageLayout.getPrintAreaOrNullObject().load('address');
          const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
          const frozen = freezePanes.getLocationOrNullObject().load('address');
          await context.sync();
          freezePanes.unfreeze();
          const none = freezePanes.getLocationOrNullObject();
          none.load('address');
          await context.sync();
          return [
            [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom.horizontalFitToPages],
            [Math.round(pageLayout.leftMargin), pageLayout.centerHorizontally],
            [footer.centerFooter, area.address, titles.address, frozen.address],
            none.isNullObject,
          ];
        }),
      ),
    ],
    expected: [
      ['Landscape', 'A4', 1],
      [36, true],
      ['Page &P sur &N', 'Feuil1!A1:I60', 'Feuil1!12:13', 'Feuil1!1:13'],
      true,
    ],
  },
  {
    name: 'a protected sheet refuses locked cells with AccessDenied and takes unlocked ones',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.getRange('A1').format.protection.locked = false;
          sheet.protection.protect({ allowSort: true });
          sheet.protection.load('protected');
          await context.sync();
          sheet.getRange('A1').values = [['libre']];
          await context.sync();
          let code = '';
          sheet.getRange('B1').values = [['verrouillée']];
          try {
            await context.sync();
          } catch (error) {
            code = (error as OfficeExtension.Error).code;
          }
          const kept = sheet.protection.protected;
          sheet.protection.unprotect();
          sheet.protection.load('protected');
          const read = sheet.getRange('A1:B1').load('values');
          await context.sync();
          return [kept, code, sheet.protection.protected, read.values];
        }),
      ),
    ],
    expected: [true, 'AccessDenied', false, [['libre', '']]],
  },
  {
    name: 'a sheet protected twice is refused',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const { protection } = context.workbook.worksheets.getFirst();
          protection.protect();
          protection.protect();
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'AccessDenied',
  },
  {
    name: 'the selection is where the add-in put it',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('D12:E13').select();
          const selected = context.workbook.getSelectedRange().load('address');
          const active = context.workbook.getActiveCell().load('address');
          await context.sync();
          return [selected.address, active.address];
        }),
      ),
    ],
    expected: ['Feuil1!D12:E13', 'Feuil1!D12'],
  },
  {
    name: 'the application is French and calculates by itself',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const { application } = context.workbook;
          application.suspendApiCalculationUntilNextSync();
          application.suspendScreenUpdatingUntilNextSync();
          application.calculate('Full');
          application.load('calculationMode,decimalSeparator');
          application.cultureInfo.load('name');
          await context.sync();
          const { calculationMode, decimalSeparator, cultureInfo } = application;
          return [calculationMode, decimalSeparator, cultureInfo.name];
        }),
      ),
    ],
    expected: ['Automatic', ',', 'fr-FR'],
  },
];
