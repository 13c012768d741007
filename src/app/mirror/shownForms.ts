import { isSameText } from '../../core/cellText';
import { recheckRows, replaceRows } from '../../core/check';
import type { IsoDate } from '../../core/date';
import { operationsConnues, type OperationConnue } from '../../core/dossier/operationsConnues';
import { readParametres, type Parametres } from '../../core/dossier/parametres';
import { readSuivi } from '../../core/dossier/suivi';
import { latestModeleA } from '../../core/paiement/latestModeleA';
import { controleOf, isIntact } from '../../core/reading/certificat';
import { readContexte } from '../../core/reading/contexte';
import type { FormReading } from '../../core/reading/formReading';
import { markCopies } from '../../core/reading/markCopies';
import { readLignes } from '../../core/reading/natures';
import { recogniseInSteps } from '../../core/reading/recogniseForms';
import { mergedAreas } from '../../core/reading/sheetCells';
import { copieOf } from '../../core/retours/findCopies';
import { finish, type Steps } from '../../core/steps';
import { areaAddress } from '../../grid/a1';
import type { Interval } from '../../grid/interval';
import type { Block, Snapshot } from '../../workbook/port';
import { columnsOf } from '../sheets/formCells';
import { area } from '../sheets/sheetWriter';
import type { FormState, LigneChoisie, SessionState } from '../state';
import type { Store } from '../state/store';
import type { PartialReading } from './mirror';
import { totalsRange, withTotals } from './totalCells';
import { checkOfInSteps } from './views/checkOf';
import { formState, summaryOf } from './views/formState';
import { ligneChoisie } from './views/ligneChoisie';
import { contextSheetsOf, openForm, type OpenForm } from './views/openForm';

/** How two states of a form differ: few forms are told so, and none before the first screen. */
const fetchComparing = () =>
  import(/* webpackChunkName: "actes" */ '../../core/reading/changements');
type Comparing = Awaited<ReturnType<typeof fetchComparing>>;

/** Holds what was last read of the workbook's forms, and shows the one that is open. */
export class ShownForms {
  #readings: readonly FormReading[] = [];
  #open: OpenForm | undefined;
  #contextSheets: ReadonlySet<string> = new Set();
  #activeSheet = '';
  #parametres: Parametres = readParametres({ sheets: [], tables: [], names: [] });
  #connues: readonly OperationConnue[] = [];
  /** The IDTOP of the operation in hand. */
  #operation = '';
  /** The form that was last followed to its operation, and the IDTOP that it bore. */
  #followed = '';
  /** The row that the user stands in, and the form that it is of. */
  #selected: { readonly form: string; readonly rang: number } | undefined;
  /** Sheet rows of the open form under cells merged over several rows. */
  #merged: ReadonlySet<number> = new Set();
  /** Undefined until a form is shown that differs from another state of it. */
  #comparing: Comparing | undefined;

  constructor(
    private readonly clock: () => IsoDate,
    private readonly store: Store<SessionState>,
  ) {}

  get readings(): readonly FormReading[] {
    return this.#readings;
  }

  get open(): OpenForm | undefined {
    return this.#open;
  }

  /** Whether what stands on a sheet counts for the open form: lists, past years, households of others. */
  isContext(sheet: string): boolean {
    return [...this.#contextSheets, ...this.declaringSheets()].includes(sheet);
  }

  /** The form of a sheet; the open one first, should it hold several. */
  formOn(sheet: string): FormReading | undefined {
    const open = this.#open?.reading;
    return open?.feuille === sheet ? open : this.#readings.find((form) => form.feuille === sheet);
  }

  /**
   * Takes in a snapshot of the whole workbook and opens `wanted`, or the form of the active sheet. Nothing
   * is shown of it before the last step.
   */
  *takeWorkbook(snapshot: Snapshot, wanted?: string): Steps<void> {
    const readings = yield* recogniseInSteps(snapshot);
    const before = this.#open?.reading.id;
    const chosen =
      readings.find((form) => form.id === wanted) ??
      readings.find((form) => form.feuille === snapshot.activeSheet) ??
      readings.find((form) => form.id === before) ??
      readings[0];
    const open = chosen && (yield* this.#opened(snapshot, chosen));
    this.#readings = readings;
    this.#activeSheet = snapshot.activeSheet;
    this.#contextSheets = contextSheetsOf(snapshot);
    this.#open = open;
    this.#merged = mergedRows(snapshot, chosen);
    this.#followOperation(snapshot);
    this.show();
  }

  /** The sheets that say all there is to know about a form. */
  sheetsOf(form: FormReading): readonly string[] {
    return [...new Set([form.feuille, ...this.#contextSheets])];
  }

  /** The sheets of the Modèles A, whose households another form may not declare again. */
  declaringSheets(): readonly string[] {
    return this.#readings
      .filter(({ modele, recognisedBy }) => modele === 'A' && recognisedBy === 'noms')
      .map(({ feuille }) => feuille);
  }

  /**
   * Takes in a form by its sheets, and what the whole workbook says of its households. False when the
   * form is no longer there.
   */
  *takeForm({ part: snapshot, whole }: PartialReading, id: string): Steps<boolean> {
    const alone = yield* recogniseInSteps(snapshot);
    const found = alone.map((form) => ({ ...form, contexte: readContexte(whole, form.id) }));
    if (!found.some((form) => form.id === id)) return false;
    const readings = markCopies(
      this.#readings.map((form) => found.find((f) => f.id === form.id) ?? form),
    );
    const reading = readings.find((form) => form.id === id);
    if (!reading) return false;
    const open = yield* this.#opened(snapshot, reading);
    this.#readings = readings;
    this.#activeSheet = snapshot.activeSheet;
    this.#open = open;
    this.#merged = mergedRows(snapshot, reading);
    this.#followOperation(snapshot);
    this.show();
    return true;
  }

  /** A form as judged; what its certificate is worth is worked out in a step of its own. */
  *#opened(snapshot: Snapshot, reading: FormReading): Steps<OpenForm> {
    const aujourdhui = this.clock();
    yield* checkOfInSteps(reading, aujourdhui);
    return openForm(snapshot, reading, aujourdhui);
  }

  /** The areas to read after some rows of the open form changed: the rows, then the totals. */
  rangesOf(intervals: readonly Interval[]): readonly string[] {
    const reading = this.#open?.reading;
    if (!reading) return [];
    const { left, right } = columnsOf(reading);
    const rows = intervals.map(({ first, last }) => areaAddress(area(first, left, last, right)));
    return [...rows, ...totalsRange(reading)];
  }

  /**
   * Takes in the areas of `rangesOf`: only the rows concerned are judged again. False where one of them
   * is no household, or was none, or stands under merged cells: what others are or hold may then change,
   * and the form is to be read whole.
   */
  takeRows(intervals: readonly Interval[], blocks: readonly Block[]): boolean {
    const open = this.#open;
    if (!open) return true;
    const rangs = intervals.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    const known = new Set(rangs);
    if (rangs.some((rang) => this.#merged.has(rang))) return false;
    const tableau = { ...open.reading, bailleur: open.reading.entete.bailleur?.value ?? null };
    const autres = open.reading.lignes.filter(({ rang }) => !known.has(rang));
    const read = intervals.flatMap(({ first, last }, index) => {
      const block = blocks[index];
      return block ? [finish(readLignes(block, tableau, first, last, autres))] : [];
    });
    const others = [...open.reading.nonMenages, ...read.flatMap(({ nonMenages }) => nonMenages)];
    if (others.some(({ rang }) => known.has(rang))) return false;
    const rows = read.flatMap(({ lignes }) => lignes);
    const replaced = replaceRows(open.reading, rangs, rows);
    const reading = withTotals(replaced, blocks[intervals.length]);
    const check = recheckRows(open.check, reading, rangs, this.clock());
    this.#open = { ...open, reading, check };
    this.#readings = this.#readings.map((form) => (form.id === reading.id ? reading : form));
    this.show();
    return true;
  }

  /** Takes note of the sheet that the user looks at. */
  activate(sheet: string): void {
    if (sheet === this.#activeSheet) return;
    this.#activeSheet = sheet;
    this.store.set({ horsFormulaire: this.#isAway() });
  }

  /** Takes the operation that somebody chose in hand, until a form of another one is opened. */
  chooseOperation(idtop: string): void {
    this.#operation = this.#connueOf(idtop) ?? this.#operation;
    this.show();
  }

  /** What the workbook says of the header of its next form. */
  get connu() {
    return { idtop: this.#operation, parametres: this.#parametres };
  }

  /** The form to open for an operation: the open one if it is of it, else its latest Modèle A, else its last. */
  latestOf(idtop: string): FormReading | undefined {
    const forms = this.#readings.filter((form) => isSameText(summaryOf(form).idtop, idtop));
    const open = forms.find(({ id }) => id === this.#open?.reading.id);
    return open ?? latestModeleA(forms) ?? forms.at(-1);
  }

  /** The operation in hand is that of the form just opened; else the one that was, or the only one. */
  #followOperation(snapshot: Snapshot): void {
    this.#parametres = readParametres(snapshot);
    this.#connues = operationsConnues({
      operations: this.#parametres.operations,
      suivi: readSuivi(snapshot),
      forms: this.#readings,
    });
    const { id = '', idtop = '' } = this.#open ? summaryOf(this.#open.reading) : {};
    const followed = JSON.stringify([id, idtop]);
    const own = followed === this.#followed ? undefined : this.#connueOf(idtop);
    this.#followed = followed;
    const [only, other] = this.#connues;
    this.#operation = own ?? this.#connueOf(this.#operation) ?? (other ? '' : (only?.idtop ?? ''));
  }

  #connueOf(wanted: string): string | undefined {
    return this.#connues.find(({ idtop }) => isSameText(idtop, wanted))?.idtop;
  }

  /** Takes note of the row that the user stands in; undefined for none that a form holds. */
  select(selected: { readonly form: string; readonly rang: number } | undefined): void {
    const before = this.#selected;
    if (selected?.form === before?.form && selected?.rang === before?.rang) return;
    this.#selected = selected;
    this.store.set({ selectedRang: selected?.rang, ligne: this.#ligne() });
  }

  /** Where another form is about to be opened nothing is said of the row yet. */
  #ligne(): LigneChoisie | undefined {
    const reading = this.#open?.reading;
    if (reading === undefined || this.#selected?.form !== reading.id) return undefined;
    return ligneChoisie(reading, this.#selected.rang);
  }

  /** True, or undefined where the active sheet holds a form. */
  #isAway(): true | undefined {
    return this.#open && !this.formOn(this.#activeSheet) ? true : undefined;
  }

  /** What the open form says otherwise than its certificate, and than a sheet before it with the same households. */
  #differences({ reading }: OpenForm, intact: boolean): Pick<FormState, 'changements' | 'copie'> {
    const found = copieOf(reading, this.#readings);
    if (intact && !found) return { changements: [] };
    const comparing = this.#comparing;
    if (!comparing) {
      this.#compare().catch(() => undefined);
      return {};
    }
    return {
      changements: comparing.changementsDepuis(reading, intact),
      ...(found && {
        copie: {
          autre: found.original.feuille,
          menages: found.menages,
          ecarts: comparing.ecartsDeCopie(found.original, reading),
        },
      }),
    };
  }

  /** What does not come is asked for again by the next form that is shown. */
  async #compare(): Promise<void> {
    this.#comparing = await fetchComparing();
    this.show();
  }

  /** Puts the open form into the pane's state. */
  show(): void {
    const open = this.#open;
    const intact = open === undefined || isIntact(open.reading);
    this.store.set({
      phase: open ? 'formulaire' : 'sans-formulaire',
      forms: this.#readings.map(summaryOf),
      horsFormulaire: this.#isAway(),
      operation:
        this.#connues.length === 0 ? undefined : { idtop: this.#operation, connues: this.#connues },
      ligne: this.#ligne(),
      current:
        open &&
        formState(open.reading, open.check, {
          ...open,
          intact,
          controle: controleOf(open.reading),
          ...this.#differences(open, intact),
        }),
    });
  }
}

function mergedRows(snapshot: Snapshot, form: FormReading | undefined): ReadonlySet<number> {
  const sheet = snapshot.sheets.find(({ name }) => name === form?.feuille);
  const tall = mergedAreas(sheet?.merges ?? []).filter(({ top, bottom }) => bottom > top);
  return new Set(
    tall.flatMap(({ top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
    ),
  );
}
