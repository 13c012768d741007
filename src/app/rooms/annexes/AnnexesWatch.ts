import type { WorkbookEvent } from '../../../workbook/port';
import type { RoomParts } from '../../session/RoomParts';
import type { ShownAnnexes } from './shownAnnexes';

type Parts = Pick<RoomParts, 'lane' | 'mirror' | 'upkeep'>;

/** Follows the sheets of the tables shown, so that what is said of them stays true. */
export class AnnexesWatch {
  #dirty = new Set<string>();
  #moved = new Set<string>();
  #all = false;
  readonly #ask: () => void;

  constructor(
    private readonly parts: Parts,
    private readonly shown: ShownAnnexes,
  ) {
    this.#ask = parts.upkeep.add(() => this.#refresh());
  }

  readonly handle = (event: WorkbookEvent): void => {
    const { shown } = this;
    if ('own' in event && event.own) return;
    if (event.kind === 'sheets' && (shown.isWide || shown.regard)) this.#all = true;
    else if (event.kind === 'changed' && shown.concerns(event.sheet)) {
      this.#dirty.add(event.sheet);
      if (event.structural) this.#moved.add(event.sheet);
    } else return;
    this.#ask();
  };

  /** What is shown was read while somebody changed the workbook. */
  readAgain(): void {
    this.#all = true;
    this.#ask();
  }

  /** Reads again what changed. What could not be read stays so. */
  async #refresh(): Promise<void> {
    const { all, dirty, moved } = this.#taken();
    if (!this.shown.isWide && !this.shown.regard) return;
    if (!all && dirty.size === 0) return;
    try {
      const { lane, mirror } = this.parts;
      if (all) await lane.inSlices(this.shown.takeWorkbook(await mirror.latest(), moved));
      else {
        const { part } = await mirror.readSheets([...dirty]);
        await lane.inSlices(this.shown.takeSheets(part, moved));
      }
    } catch (error) {
      this.#all ||= all;
      dirty.forEach((sheet) => this.#dirty.add(sheet));
      moved.forEach((sheet) => this.#moved.add(sheet));
      throw error;
    }
  }

  #taken() {
    const taken = { all: this.#all, dirty: this.#dirty, moved: this.#moved };
    this.#all = false;
    this.#dirty = new Set();
    this.#moved = new Set();
    return taken;
  }
}
