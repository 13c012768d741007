export function loadMode(context: Excel.RequestContext): Excel.Application {
  return context.workbook.application.load('calculationMode');
}

/** Under manual calculation a formula shows what it gave before the last entries. */
export function isStale({ calculationMode }: Excel.Application): boolean {
  return calculationMode === 'Manual';
}

/** As F9 does; the user's choice of mode stays. */
export function recalculate(application: Excel.Application): void {
  application.calculate('Recalculate');
}
