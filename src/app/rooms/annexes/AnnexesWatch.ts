import type { WorkbookEvent } from '../../../workbook/port';
import { Debounce } from '../../mirror/debounce';
import { Abandoned } from '../../mirror/lane';
import { toProblem } from '../../mirror/toProblem';
import { isPassing, PATIENCE, QUIET, RETRY } from '../../mirror/watch';
import type { RoomParts } from '../../session/RoomParts';
import type { ShownAnnexes } from './shownAnnexes';

type Parts = Pick<RoomParts, 'mirror' | 'lane' | 'store'>;

/** Follows the sheets of the tables shown, so that what is said of them stays true. */
export class AnnexesWatch {
  #dirty = new Set<string>();
  #moved = new Set<string>();
  #all = false;
  #refusals = 0;
  readonly #soon = new Debounce(QUIET, () => void this.#flush());
  readonly #later = new Debounce(RETRY, () => void this.#flush());

  constructor(
    private readonly parts: Parts,
    private readonly shown: ShownAnnexes,
  ) {}

  readonly handle = (event: WorkbookEvent): void => {
    const { shown } = this;
    if ('own' in event && event.own) return;
    if (event.kind === 'sheets' && (shown.isWide || shown.regard)) this.#all = true;
    else if (event.kind === 'changed' && shown.concerns(event.sheet)) {
      this.#dirty.add(event.sheet);
      if (event.structural) this.#moved.add(event.sheet);
    } else return;
    this.#soon.ask();
  };

  /** Reads again what changed, when no task runs. What Excel refuses meanwhile is asked again. */
  #flush(): Promise<void> {
    return this.parts.lane.run(async () => {
      const { all, dirty, moved } = this.#taken();
      if (!this.shown.isWide && !this.shown.regard) return;
      if (!all && dirty.size === 0) return;
      try {
        const { mirror } = this.parts;
        if (all) this.shown.takeWorkbook(await mirror.latest(), moved);
        else this.shown.takeSheets((await mirror.readSheets([...dirty])).part, moved);
        this.#settled();
      } catch (error) {
        this.#all ||= all;
        dirty.forEach((sheet) => this.#dirty.add(sheet));
        moved.forEach((sheet) => this.#moved.add(sheet));
        this.#refused(error);
      }
    });
  }

  #taken() {
    const taken = { all: this.#all, dirty: this.#dirty, moved: this.#moved };
    this.#all = false;
    this.#dirty = new Set();
    this.#moved = new Set();
    return taken;
  }

  #settled(): void {
    this.#refusals = 0;
    const { store } = this.parts;
    if (store.getState().problem?.during === 'ecoute') store.set({ problem: undefined });
  }

  #refused(error: unknown): void {
    if (error instanceof Abandoned) return;
    this.#refusals += 1;
    const passing = isPassing(error);
    if (!passing || this.#refusals >= PATIENCE) {
      this.parts.store.set({ problem: toProblem(error, 'ecoute') });
    }
    if (passing) this.#later.ask();
  }
}
