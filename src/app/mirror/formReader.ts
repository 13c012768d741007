import type { Lieu } from '../../core/finding';
import type { Interval } from '../../grid/interval';
import type { LiveWorkbook, Snapshot } from '../../workbook/port';
import type { Lane } from './lane';
import type { Mirror } from './mirror';
import type { ShownForms } from './shownForms';

/** Reads what is asked in as few round trips as there can be, and shows it. */
export class FormReader {
  constructor(
    private readonly workbook: Pick<LiveWorkbook, 'readBlocks'>,
    private readonly mirror: Mirror,
    private readonly shown: ShownForms,
    private readonly lane: Lane,
  ) {}

  /** The whole workbook; opens `wanted`, or the form of the active sheet. */
  async readWorkbook(wanted?: string): Promise<Snapshot> {
    const snapshot = await this.mirror.read();
    await this.lane.inSlices(this.shown.takeWorkbook(snapshot, wanted));
    return snapshot;
  }

  /**
   * One form with the sheets it leans on, those of other Modèles A only where they changed since they
   * were read; the whole workbook when it is no longer where it was.
   */
  async readForm(id = this.shown.open?.reading.id): Promise<Snapshot> {
    const form = this.shown.readings.find((reading) => reading.id === id);
    if (!form) return this.readWorkbook(id);
    const declared = this.mirror.staleAmong(this.shown.declaringSheets());
    const reading = await this.mirror.readSheets([...this.shown.sheetsOf(form), ...declared]);
    const { whole } = reading;
    const isThere = await this.lane.inSlices(this.shown.takeForm(reading, form.id));
    return isThere ? whole : this.readWorkbook(id);
  }

  /** The row of a place in the open form's table; the whole form for any other place. */
  async readAround({ feuille, rang }: Lieu): Promise<void> {
    const open = this.shown.open?.reading;
    const isRow =
      open?.feuille === feuille &&
      rang !== undefined &&
      rang >= open.premiereLigne &&
      rang <= open.derniereLigne;
    if (isRow) await this.readRows([{ first: rang, last: rang }], () => false);
    else await this.readForm();
  }

  /**
   * Some rows of the open form and its totals, in one round trip; the whole form where a row is no
   * household. The answer is dropped when `isStale`
   * says so: rows may have moved meanwhile.
   */
  async readRows(intervals: readonly Interval[], isStale: () => boolean): Promise<void> {
    const open = this.shown.open;
    if (!open) return;
    const ranges = this.shown.rangesOf(intervals);
    const blocks = await this.workbook.readBlocks(open.reading.feuille, ranges);
    if (isStale() || this.shown.open !== open) return;
    if (!this.shown.takeRows(intervals, blocks)) await this.readForm();
  }
}
