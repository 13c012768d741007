import { at, Phase, type Backup, type PhasedStep } from '../step';

/** Names that the change defines, points elsewhere or deletes. */
export function nameBackup(name: string): Backup {
  let before: Excel.NamedItem | undefined;
  let now: Excel.NamedItem | undefined;
  const item = (context: Excel.RequestContext) =>
    context.workbook.names.getItemOrNullObject(name).load('formula');
  return {
    place: name,
    read: (context) => {
      before = item(context);
    },
    look: (context) => {
      now = item(context);
    },
    takeBack: () => nameBack(name, formulaOf(before), formulaOf(now)),
  };
}

function formulaOf(item: Excel.NamedItem | undefined): string | undefined {
  return item === undefined || item.isNullObject ? undefined : String(item.formula);
}

/** The formula is set again even where it looks unchanged: rows going back may have moved it. */
function nameBack(name: string, before: string | undefined, now: string | undefined): PhasedStep[] {
  if (before === undefined && now === undefined) return [];
  return [
    at(Phase.Names, ({ workbook: { names } }) => {
      if (before === undefined) names.getItem(name).delete();
      else if (now === undefined) names.add(name, before);
      else names.getItem(name).formula = before;
    }),
  ];
}
