import type { RegimeChoice } from '../../core/baremes/regimes';
import type { IsoDate } from '../../core/date';
import type { Correction, Finding } from '../../core/finding';
import { isSafe } from '../../core/finding';
import { columnKeys, type ColumnKey } from '../../core/forms/column';
import type { AttestationKey } from '../../core/forms/modele';
import type { FormReading, Intitule } from '../../core/reading/formReading';
import { parseAddress } from '../../grid/a1';
import type { Command, LiveWorkbook } from '../../workbook/port';
import { attestCommands } from '../changes/attest';
import { bringRowsIn, swallowedRows } from '../changes/bringRowsIn';
import { certifyCommands, isCertifiable } from '../changes/certify';
import { correctionCommands } from '../changes/correct';
import { settingsCommands } from '../changes/settings';
import { throughLocks } from '../changes/throughLocks';
import type { Desk } from '../mirror/desk';
import type { Below } from '../mirror/dirty';
import type { FormReader } from '../mirror/formReader';
import type { Mirror } from '../mirror/mirror';
import type { OpenForm } from '../mirror/views/openForm';
import { colonneCommands } from '../sheets/colonneCommands';
import { growTable } from '../sheets/growTable';
import { SheetWriter } from '../sheets/sheetWriter';
import type { Undo } from './undo';

interface Parts {
  readonly workbook: Pick<LiveWorkbook, 'readBlocks'>;
  readonly mirror: Mirror;
  readonly desk: Desk;
  readonly reader: FormReader;
  readonly undo: Undo;
  readonly clock: () => IsoDate;
}

/**
 * What a person does to the open form. Each action reads the form again, decides on what it then holds,
 * applies its changes at once, and reads the result.
 */
export class FormActions {
  constructor(private readonly parts: Parts) {}

  /** Applies one correction, or checks again when the cell is no longer what the finding saw. */
  async correct(finding: Finding): Promise<void> {
    const { correction, lieu } = finding;
    if (!correction) return;
    if (correction.kind !== 'valeur' || lieu.rang === undefined) return this.#correctForm(finding);
    const { desk, reader, undo } = this.parts;
    const reading = desk.open?.reading;
    if (!reading || !(await this.#stillHolds(reading, correction))) {
      await reader.readForm();
      return;
    }
    await undo.apply(correctionCommands(reading, [finding]));
    undo.tell('corrige', 1);
    await reader.readRows([{ first: lieu.rang, last: lieu.rang }], () => false);
  }

  /** Corrections outside the rows change headings, rows or totals: they start from a fresh reading. */
  async #correctForm({ code, correction, lieu }: Finding): Promise<void> {
    const open = await this.#readAgain();
    const isSame = (each: Finding) =>
      each.code === code &&
      each.correction?.kind === correction?.kind &&
      (correction?.kind !== 'valeur' || each.lieu.cellule === lieu.cellule);
    const same = open?.check.findings.filter((each) => each.correction && isSame(each)) ?? [];
    if (open && same.length > 0) await this.#correct(open, same);
  }

  async correctAll(): Promise<void> {
    const open = await this.#readAgain();
    const findings = open?.check.findings.filter(isSafe) ?? [];
    if (open && findings.length > 0) await this.#correct(open, findings);
  }

  async addRows(count: number): Promise<void> {
    const open = await this.#readAgain();
    if (!open || count < 1) return;
    const writer = new SheetWriter(open.reading.feuille);
    growTable(writer, open.reading, count);
    await this.#apply(open, writer.commands, 'lignes-ajoutees', count);
  }

  /** Brings in rows that a paste of the user left under the table; the form was just read. */
  async bringInAfterEdit(below: Below): Promise<void> {
    const { open } = this.parts.desk;
    if (open?.reading.recognisedBy !== 'noms') return;
    const { reading } = open;
    const swallowed = swallowedRows(reading);
    const strays = reading.horsTableau.length;
    // A word typed by itself under the table may be a note: it is told, not moved.
    if (swallowed === 0 && (strays === 0 || below === 'cell')) return;
    await this.#apply(open, bringRowsIn(reading), 'lignes-rapatriees', Math.max(strays, swallowed));
  }

  /** Keeps the choice in the workbook, or forgets it: every form of that layout is then read by it. */
  async chooseColonne(colonne: ColumnKey, choisi: Intitule | undefined): Promise<void> {
    const snapshot = await this.parts.reader.readForm();
    const { open } = this.parts.desk;
    if (!open) return;
    const { signature, tous } = open.reading.intitules;
    const layout = { signature, intitules: tous };
    await this.parts.undo.apply(colonneCommands(snapshot, layout, colonne, choisi));
    this.parts.undo.tell(choisi ? 'colonne-choisie' : 'colonne-oubliee', 1);
    await this.parts.reader.readWorkbook(open.reading.id);
  }

  async chooseRegime(choice: RegimeChoice): Promise<void> {
    const snapshot = await this.parts.reader.readForm();
    const { open } = this.parts.desk;
    if (!open) return;
    const { id } = open.reading;
    await this.parts.undo.apply(settingsCommands(snapshot, id, { regime: choice }));
    await this.parts.reader.readForm();
  }

  /** Records the attestations that the form lacks; one given before keeps its name and date. */
  async attest(keys: readonly AttestationKey[], nom: string): Promise<void> {
    const { desk, reader, undo, clock } = this.parts;
    const snapshot = await reader.readForm();
    const { open } = desk;
    if (!open) return;
    const given = open.reading.contexte.attestations;
    const missing = keys.filter((key) => given[key] === undefined);
    const attesting = { form: open.reading.id, keys: missing, nom, le: clock() };
    await undo.apply(missing.length === 0 ? [] : attestCommands(snapshot, attesting));
    await reader.readForm();
  }

  /** Certifies the form as it now stands, or leaves it: the state says what is in the way. */
  async certify(values: { readonly a: string; readonly representant: string }): Promise<void> {
    const snapshot = await this.parts.reader.readForm();
    const { open } = this.parts.desk;
    if (!open || !isCertifiable(open.reading, open.check)) return;
    const certificate = { ...values, le: this.parts.clock() };
    const commands = certifyCommands(snapshot, open.reading, certificate);
    await this.#apply(open, commands, 'certifie', 1);
  }

  async #correct(open: OpenForm, findings: readonly Finding[]): Promise<void> {
    const commands = correctionCommands(open.reading, findings);
    await this.#apply(open, commands, 'corrige', findings.length);
  }

  async #apply(
    open: OpenForm,
    commands: readonly Command[],
    notice: 'corrige' | 'lignes-ajoutees' | 'lignes-rapatriees' | 'certifie',
    count: number,
  ): Promise<void> {
    const { undo, reader } = this.parts;
    await undo.apply(throughLocks(open, commands));
    undo.tell(notice, count);
    await reader.readForm();
  }

  async #readAgain(): Promise<OpenForm | undefined> {
    await this.parts.reader.readForm();
    return this.parts.desk.open;
  }

  async #stillHolds(
    reading: FormReading,
    { feuille, cellule }: Correction & { kind: 'valeur' },
  ): Promise<boolean> {
    const place = parseAddress(cellule);
    if (!place || reading.feuille !== feuille) return false;
    const [block] = await this.parts.workbook.readBlocks(feuille, [cellule]);
    const row = reading.lignes.find(({ rang }) => rang === place.top);
    const key = columnKeys.find((column) => reading.colonnes[column] === place.left);
    if (!row || !key) return false;
    return block?.values[0]?.[0] === row.cells[key];
  }
}
