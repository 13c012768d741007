import { intersect, MAX_ROW, type Area } from '../../src/grid/a1';
import { contains } from '../model/areas';
import type { Book } from '../model/book';
import type { Touched } from '../model/journal';
import type { SheetModel } from '../model/sheet';
import type { Place } from '../model/structured';
import type { Scalar } from '../model/values';
import { Engine, scalarText, sheetName, type Job } from './engine';
import type { Precedent } from './precedent';
import { Tally } from './tally';
import { translate, type Translation } from './translate';

/** A formula of the workbook and where it stands. */
interface FormulaCell extends Place {
  readonly formula: string;
  translation: Translation | undefined;
}

/** A value that a calculation gave. */
export interface Calculated {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly value: Scalar;
}

/** Columns of which only some cells are read are given to IronCalc cell by cell, up to this height. */
const FEW_ROWS = 64;
/** Beyond this many changed cells their surrounding areas are compared instead of each cell. */
const MANY_CELLS = 200;
const MOST_TRANSLATIONS = 50_000;

/**
 * Keeps the formulas of a workbook calculated. It follows which cells each formula reads, gives
 * IronCalc only the cells that are read, and has it evaluate only the formulas concerned: IronCalc
 * goes through all it holds each time. Counts over columns are answered by a tally where they can.
 */
export class Calculator {
  private engine = new Engine();
  private readonly sheets = new Map<
    SheetModel,
    {
      readonly number: number;
      /** Columns that IronCalc holds whole, and single cells of others as `row:column`. */
      readonly columns: Set<number>;
      readonly cells: Set<string>;
    }
  >();
  private readonly tally = new Tally();
  private readonly cells = new Map<SheetModel, Map<string, FormulaCell>>();
  private readonly translations = new Map<string, Translation>();
  private readonly loose = new Map<
    string,
    { readonly value: Scalar; readonly precedents: readonly Precedent[] }
  >();

  constructor(
    private readonly book: Book,
    public today: number,
  ) {}

  /**
   * Calculates what a batch of changes makes necessary, and gives the cells whose value changed. With
   * `onlyWritten`, as under manual calculation, the formulas written and no other.
   */
  update(touched: Touched, onlyWritten = false): readonly Calculated[] {
    if (touched.moved.size > 0) this.forgetCells();
    const changed = [...touched.cells].flatMap(([sheet, numbers]) => this.takeIn(sheet, numbers));
    const isNew = touched.structure || touched.moved.size > 0;
    if (isNew) this.readAgain();
    this.forgetLoose(changed);
    if (onlyWritten) return this.calculate(this.standingIn(changed));
    return this.calculate(isNew ? this.everyFormula() : this.concerned(changed));
  }

  /** Reads every formula again and calculates it. */
  recalculate(): readonly Calculated[] {
    this.readAgain();
    return this.calculate(this.everyFormula());
  }

  private readAgain(): void {
    this.loose.clear();
    this.tally.forget();
    this.translations.clear();
    this.cells.clear();
    for (const sheet of this.book.sheets) this.collect(sheet);
  }

  private everyFormula(): FormulaCell[] {
    return [...this.cells.values()].flatMap((cells) => [...cells.values()]);
  }

  private standingIn(areas: readonly Precedent[]): FormulaCell[] {
    return this.everyFormula().filter((cell) =>
      areas.some(
        ({ sheet, area }) => cell.sheet === sheet && contains(area, cell.row, cell.column),
      ),
    );
  }

  /** Values of formulas as if they stood in cells; kept until a cell they read changes. */
  evaluateAll(requests: readonly { readonly formula: string; readonly place: Place }[]): Scalar[] {
    const found = new Map<Translation, Readable>();
    const translations = requests.map(({ formula, place }) => {
      const translation = this.translate(formula, place);
      const readable = found.get(translation) ?? this.counted(translation);
      found.set(translation, readable);
      return readable;
    });
    const missing = new Map<string, Readable>();
    for (const translation of translations) {
      if (!this.loose.has(translation.text)) missing.set(translation.text, translation);
    }
    for (const { precedents } of missing.values()) this.load(precedents);
    const values = this.engine.evaluateLoose([...missing.keys()]);
    [...missing.values()].forEach(({ text, precedents }, index) => {
      this.loose.set(text, { value: values[index] ?? null, precedents });
    });
    return translations.map(({ text }) => this.loose.get(text)?.value ?? null);
  }

  /** The value of a formula if a cell held something else: what a validation asks of an entry. */
  evaluateIf(formula: string, place: Place, value: Scalar): Scalar {
    const { text, precedents } = this.translate(formula, place);
    const { sheet, row, column } = place;
    const own = { top: row, bottom: row, left: column, right: column };
    this.load([...precedents, { sheet, area: own }]);
    const number = this.numberOf(sheet);
    this.engine.setValue(number, row, column, value);
    const [result = null] = this.engine.evaluateLoose([text]);
    this.engine.setValue(number, row, column, sheet.value(row, column));
    return result;
  }

  /** The one area that a formula points to, through names and structured references. */
  areaOf(formula: string, place: Place): Precedent | undefined {
    const { text, precedents } = this.translate(formula, place);
    const [only] = precedents;
    const isReference = /^=\(*'?S\d+'?!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?\)*$/.test(text);
    return isReference && precedents.length === 1 ? only : undefined;
  }

  /** The formula with its counts answered, or whole where one of them cannot be. */
  private counted(translation: Translation): Readable {
    const { counted } = translation;
    if (!counted) return translation;
    const values = counted.counts.map((count) => this.tally.value(count));
    if (values.includes(undefined)) return translation;
    const text = counted.texts.reduce(
      (before, after, index) => `${before}${scalarText(values[index - 1] ?? null)}${after}`,
    );
    return { text, precedents: counted.reads };
  }

  private forgetCells(): void {
    this.tally.forget();
    this.engine.free();
    this.engine = new Engine();
    this.sheets.clear();
  }

  private collect(sheet: SheetModel): void {
    const cells = new Map<string, FormulaCell>();
    for (const { row, column, cell } of sheet.grid.all()) {
      const { formula } = cell;
      if (formula === undefined) continue;
      cells.set(`${row}:${column}`, { sheet, row, column, formula, translation: undefined });
    }
    this.cells.set(sheet, cells);
  }

  /** Takes changed cells over, and gives the areas they cover. */
  private takeIn(sheet: SheetModel, numbers: readonly number[]): Precedent[] {
    const cells = this.cells.get(sheet) ?? new Map<string, FormulaCell>();
    this.cells.set(sheet, cells);
    const areas: Area[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      const row = numbers[index] ?? 0;
      const column = numbers[index + 1] ?? 0;
      const { formula, value } = sheet.cell(row, column);
      this.tally.change(sheet, row, column);
      const key = `${row}:${column}`;
      if (formula === undefined) {
        cells.delete(key);
        this.setValue(sheet, row, column, value);
      } else cells.set(key, { sheet, row, column, formula, translation: undefined });
      areas.push({ top: row, bottom: row, left: column, right: column });
    }
    const joined = areas.length > MANY_CELLS ? [boundsOf(areas)] : areas;
    return joined.map((area) => ({ sheet, area }));
  }

  private setValue(sheet: SheetModel, row: number, column: number, value: Scalar): void {
    const known = this.sheets.get(sheet);
    if (!known) return;
    if (known.columns.has(column) || known.cells.has(`${row}:${column}`))
      this.engine.setValue(known.number, row, column, value);
  }

  /** Formulas in the changed cells, those that read them, those that read these, and so on. */
  private concerned(changed: readonly Precedent[]): FormulaCell[] {
    const waiting = new Set<FormulaCell>();
    for (const cells of this.cells.values()) for (const cell of cells.values()) waiting.add(cell);
    const found: FormulaCell[] = [];
    let front = changed;
    while (front.length > 0 && waiting.size > 0) {
      const next = [...waiting].filter((cell) => front.some((one) => this.isConcerned(cell, one)));
      for (const cell of next) waiting.delete(cell);
      found.push(...next);
      front = next.map(({ sheet, row, column }) => ({
        sheet,
        area: { top: row, bottom: row, left: column, right: column },
      }));
    }
    return found;
  }

  private isConcerned(cell: FormulaCell, { sheet, area }: Precedent): boolean {
    if (cell.sheet === sheet && contains(area, cell.row, cell.column)) return true;
    return this.translationOf(cell).precedents.some(
      (one) => one.sheet === sheet && intersect(one.area, area) !== undefined,
    );
  }

  private calculate(cells: readonly FormulaCell[]): readonly Calculated[] {
    if (cells.length === 0) return [];
    const jobs = cells.map((cell): Job => {
      const { text, precedents } = this.counted(this.translationOf(cell));
      this.load(precedents);
      // Its value stays in its place: once emptied, it must go from there, read by others or not.
      const { number, cells: held } = this.sheetOf(cell.sheet);
      held.add(`${cell.row}:${cell.column}`);
      return { ...cell, sheet: number, formula: text };
    });
    const values = this.engine.evaluate(jobs);
    const calculated = cells.map((cell, index) => ({ ...cell, value: values[index] ?? null }));
    this.forgetLoose(
      calculated.map(({ sheet, row, column }) => ({
        sheet,
        area: { top: row, bottom: row, left: column, right: column },
      })),
    );
    return calculated;
  }

  private forgetLoose(changed: readonly Precedent[]): void {
    for (const [text, { precedents }] of this.loose) {
      const isStale = precedents.some((read) =>
        changed.some((one) => one.sheet === read.sheet && intersect(one.area, read.area)),
      );
      if (isStale) this.loose.delete(text);
    }
  }

  private translationOf(cell: FormulaCell): Translation {
    cell.translation ??= this.translate(cell.formula, cell);
    return cell.translation;
  }

  private translate(formula: string, place: Place): Translation {
    // Only `[@Col]` and nameless references depend on more of the place than its sheet.
    const where = formula.includes('[') ? `${place.row}:${place.column}` : '';
    const key = `${place.sheet.id}${where}${formula}`;
    let translation = this.translations.get(key);
    if (!translation) {
      translation = translate(formula, place, {
        book: this.book,
        today: this.today,
        sheetName: (sheet) => sheetName(this.numberOf(sheet)),
      });
      if (this.translations.size > MOST_TRANSLATIONS) this.translations.clear();
      this.translations.set(key, translation);
    }
    return translation;
  }

  private numberOf(sheet: SheetModel): number {
    return this.sheetOf(sheet).number;
  }

  private sheetOf(sheet: SheetModel) {
    let known = this.sheets.get(sheet);
    if (!known) {
      known = { number: this.engine.addSheet(), columns: new Set(), cells: new Set() };
      this.sheets.set(sheet, known);
    }
    return known;
  }

  /** Gives IronCalc what formulas read: a few cells by themselves, else each column whole and once. */
  private load(precedents: readonly Precedent[]): void {
    for (const { sheet, area } of precedents) {
      const { number, columns } = this.sheetOf(sheet);
      if (area.bottom - area.top < FEW_ROWS) {
        this.loadCells(sheet, area);
        continue;
      }
      const right = Math.min(area.right, sheet.grid.widest);
      for (let column = area.left; column <= right; column++) {
        if (columns.has(column)) continue;
        columns.add(column);
        const whole = { top: 1, bottom: MAX_ROW, left: column, right: column };
        for (const { row, cell } of sheet.grid.within(whole)) {
          if (cell.value !== null) this.engine.setValue(number, row, column, cell.value);
        }
      }
    }
  }

  private loadCells(sheet: SheetModel, { top, bottom, left, right }: Area): void {
    const { number, columns, cells } = this.sheetOf(sheet);
    for (let column = left; column <= Math.min(right, sheet.grid.widest); column++) {
      if (columns.has(column)) continue;
      for (let row = top; row <= bottom; row++) {
        const key = `${row}:${column}`;
        if (cells.has(key)) continue;
        cells.add(key);
        this.engine.setValue(number, row, column, sheet.value(row, column));
      }
    }
  }
}

/** A formula ready for IronCalc, and the cells that it must hold for it. */
type Readable = Pick<Translation, 'text' | 'precedents'>;

function boundsOf(areas: readonly Area[]): Area {
  return areas.reduce((all, area) => ({
    top: Math.min(all.top, area.top),
    left: Math.min(all.left, area.left),
    bottom: Math.max(all.bottom, area.bottom),
    right: Math.max(all.right, area.right),
  }));
}
