import { asideName } from '../commands/charts';
import { at, Phase, type Backup, type PhasedStep } from '../step';

/**
 * A chart that the change adds, replaces or deletes on a standing sheet. Nothing brings a deleted chart
 * back: one that stood before keeps another name until every other request of the change is through.
 */
export function chartBackup(sheet: string, name: string): Backup {
  let before: Excel.Chart | undefined;
  let now: Excel.Chart | undefined;
  let aside: Excel.Chart | undefined;
  const find = (context: Excel.RequestContext, wanted: string) =>
    context.workbook.worksheets
      .getItemOrNullObject(sheet)
      .charts.getItemOrNullObject(wanted)
      .load('name');
  return {
    place: `${sheet} (graphique ${name})`,
    read: (context) => {
      before = find(context, name);
    },
    look: (context) => {
      now = find(context, name);
      aside = find(context, asideName(name));
    },
    takeBack: () => {
      const isOurs = stands(now) && (stands(aside) || !stands(before));
      return [
        ...(isOurs ? [deletion(sheet, name)] : []),
        ...(stands(aside) ? [renaming(sheet, name)] : []),
      ];
    },
  };
}

function stands(chart: Excel.Chart | undefined): boolean {
  return chart !== undefined && !chart.isNullObject;
}

function deletion(sheet: string, name: string): PhasedStep {
  return at(Phase.Look, (context) =>
    context.workbook.worksheets.getItem(sheet).charts.getItem(name).delete(),
  );
}

function renaming(sheet: string, name: string): PhasedStep {
  return at(Phase.Look, (context) => {
    context.workbook.worksheets.getItem(sheet).charts.getItem(asideName(name)).name = name;
  });
}
