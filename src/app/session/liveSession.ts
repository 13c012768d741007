import type { RegimeChoice } from '../../core/baremes/regimes';
import type { Decision } from '../../core/dossier/decisions';
import type { Finding, Lieu } from '../../core/finding';
import type { ColumnKey } from '../../core/forms/column';
import type { AttestationKey, Modele } from '../../core/forms/modele';
import type { FormReading, Intitule } from '../../core/reading/formReading';
import { cellAddress } from '../../grid/a1';
import { least } from '../../grid/extremes';
import type { LiveWorkbook, Snapshot, WorkbookEvent } from '../../workbook/port';
import type { Act, Change } from '../changes/act';
import type { Justifying } from '../changes/justify';
import type { FormBase } from '../changes/parts/formBase';
import type { MontantVoulu } from '../changes/writeMontant';
import type { Below } from '../mirror/dirty';
import { FormReader } from '../mirror/formReader';
import { Lane } from '../mirror/lane';
import { Mirror } from '../mirror/mirror';
import { ShownForms } from '../mirror/shownForms';
import { toProblem } from '../mirror/toProblem';
import { Upkeep } from '../mirror/upkeep';
import type { OpenForm } from '../mirror/views/openForm';
import { Watch } from '../mirror/watch';
import type { InsertRequest, Session } from '../session';
import type { Asked, Entetes, SessionState } from '../state';
import { createStore } from '../state/store';
import { Patience } from './patience';
import { createRooms, fetchRooms, type Rooms } from './rooms';
import type { SessionOptions } from './sessionOptions';
import { Tasks, type TaskKind } from './tasks';
import { Undo } from './undo';

const fetchActs = () => import(/* webpackChunkName: "actes" */ './formActs');
type FormActs = Awaited<ReturnType<typeof fetchActs>>;

const CORRECTING = { task: 'correction', during: 'correction' } as const;
const LISTING = { task: 'liste', during: 'liste' } as const;
const CERTIFYING = { task: 'certification', during: 'certification' } as const;

/** A session over a live workbook. Every task reads what it leans on again before it writes. */
export class LiveSession implements Session {
  readonly #store = createStore<SessionState>({ phase: 'demarrage', forms: [] });
  readonly #lane = new Lane((avance) => this.#tasks.advance(avance));
  readonly #tasks = new Tasks(this.#lane, this.#store, () => this.workbook.cellLeft());
  readonly #mirror: Mirror;
  /** The form as it stood before rows were last brought in by themselves. */
  #broughtIn: string | undefined;
  readonly #shown: ShownForms;
  readonly #reader: FormReader;
  readonly #undo: Undo;
  readonly #upkeep = new Upkeep(this.#lane, this.#store);
  readonly #watch: Watch;
  readonly #followers = new Set<(event: WorkbookEvent) => void>();
  readonly rooms: Rooms;
  #unlisten: (() => Promise<void>) | undefined;

  readonly #patience: Patience;
  private readonly workbook: LiveWorkbook;

  constructor(
    excel: LiveWorkbook,
    private readonly options: SessionOptions,
  ) {
    this.#patience = new Patience(
      this.#store,
      (kind, isDone) => this.#heardLate(kind, isDone),
      options.limits,
    );
    const workbook = this.#patience.over(excel);
    this.workbook = workbook;
    this.#shown = new ShownForms(options.clock, this.#store);
    this.#mirror = new Mirror(workbook, this.#lane);
    this.#reader = new FormReader(workbook, this.#mirror, this.#shown, this.#lane);
    this.#undo = new Undo(
      workbook,
      {
        begin: (commands) => {
          this.#mirror.wrote(commands);
          this.#tasks.begin();
        },
        done: () => this.#tasks.done(),
      },
      this.#store,
      () => this.#mirror.held,
    );
    this.#watch = new Watch({
      shown: this.#shown,
      reader: this.#reader,
      upkeep: this.#upkeep,
      store: this.#store,
      onOverflow: (below) => this.#bringRowsIn(below),
      onUserEdit: () => {
        this.#undo.forget();
        this.#tasks.forget();
      },
    });
    this.rooms = createRooms({
      workbook,
      mirror: this.#mirror,
      files: options.files,
      readDocument: options.readDocument,
      retours: options.retours,
      tasks: this.#tasks,
      lane: this.#lane,
      upkeep: this.#upkeep,
      undo: this.#undo,
      store: this.#store,
      clock: options.clock,
      storage: options.storage,
      readAgain: (wanted) => this.#readAll(wanted),
      follow: (listener) => {
        this.#followers.add(listener);
        return () => this.#followers.delete(listener);
      },
    });
  }

  getState = (): SessionState => this.#store.getState();

  subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  async start(): Promise<void> {
    const { requirement } = this.options;
    if (requirement !== undefined) {
      this.#store.set({ phase: 'non-pris-en-charge', requirement });
      return;
    }
    const reading = { task: 'lecture', cancellable: true } as const;
    await this.#tasks.run({ ...reading, during: 'ecoute' }, async () => {
      this.#unlisten ??= await this.#listen();
    });
    if (this.getState().problem !== undefined) return;
    await this.#tasks.run({ ...reading, during: 'lecture' }, async () => {
      await this.#reader.readWorkbook();
    });
  }

  #listen(): Promise<() => Promise<void>> {
    return this.workbook.listen((event) => this.#hear(event));
  }

  #hear(event: WorkbookEvent): void {
    this.#mirror.handle(event);
    this.#watch.handle(event);
    for (const follower of this.#followers) follower(event);
  }

  /** Reads everything, and tells the rooms: what they show of it costs no request more. */
  async #readAll(wanted?: string): Promise<Snapshot> {
    const snapshot = await this.#reader.readWorkbook(wanted);
    for (const follower of this.#followers) follower({ kind: 'sheets', own: false });
    return snapshot;
  }

  async stop(): Promise<void> {
    this.#upkeep.stop();
    this.#patience.stop();
    const unlisten = this.#unlisten;
    this.#unlisten = undefined;
    try {
      await unlisten?.();
    } catch {
      // The workbook is anneeClose: its handlers go with it.
    }
  }

  async fetchAhead(): Promise<void> {
    const { Choices } = await fetchActs();
    await fetchRooms();
    const choices = new Choices(this.workbook, this.#mirror, this.#shown, this.#upkeep, (event) =>
      this.#hear(event),
    );
    this.#followers.add((event) => choices.handle(event));
  }

  async nextEntetes<M extends Modele>(modele: M): Promise<readonly Partial<Entetes[M]>[]> {
    try {
      const { nextEntetes, readEntetes } = await fetchActs();
      return nextEntetes(modele, this.#shown.connu, readEntetes(this.options.storage, modele));
    } catch (error) {
      this.#store.set({ problem: toProblem(error, 'insertion') });
      return [];
    }
  }

  ask(page: Asked): void {
    this.#store.set({ asked: page, notice: undefined });
  }

  insertModele(request: InsertRequest): Promise<void> {
    return this.#tasks.act({ task: 'insertion', during: 'insertion' }, async () => {
      const { modele, entete, lignes, regime } = request;
      const wanted = { modele, entete: { ...entete }, lignes, regime };
      const { insertForm, keepEntete } = await fetchActs();
      const made = insertForm(await this.#mirror.read(), wanted);
      await this.#undo.make(made);
      keepEntete(this.options.storage, modele, entete);
      this.#store.set({ asked: undefined });
      await this.#readAll(made.plan.id);
    });
  }

  insertExemple(): Promise<void> {
    return this.#tasks.act({ task: 'insertion', during: 'insertion' }, async () => {
      const { insertExemple } = await fetchActs();
      const made = insertExemple(await this.#mirror.read(), undefined, this.options.clock());
      await this.#undo.make(made);
      await this.#readAll(made.plan.id);
    });
  }

  removeExemple(): Promise<void> {
    return this.#tasks.act({ task: 'retrait', during: 'retrait' }, async () => {
      const { open } = this.#shown;
      if (!open) return;
      const { removeExemple } = await fetchActs();
      await this.#undo.make(removeExemple(await this.#mirror.read(), { id: open.reading.id }));
      await this.#readAll();
    });
  }

  chooseForm(id: string): Promise<void> {
    return this.#tasks.run({ task: 'lecture', during: 'lecture', cancellable: true }, async () => {
      const form = this.#shown.readings.find((reading) => reading.id === id);
      if (form) await this.workbook.select(form.feuille, firstCell(form));
      await this.#reader.readForm(id);
    });
  }

  /** The sheet in view is left where it shows a form: that of another operation would be followed back. */
  chooseOperation(idtop: string): Promise<void> {
    return this.#tasks.run({ task: 'lecture', during: 'lecture', cancellable: true }, async () => {
      this.#shown.chooseOperation(idtop);
      const form = this.#shown.latestOf(idtop);
      if (!form || form.id === this.#shown.open?.reading.id) return;
      const { horsFormulaire = false } = this.getState();
      if (!horsFormulaire) await this.workbook.select(form.feuille, firstCell(form));
      await this.#reader.readForm(form.id);
    });
  }

  checkAll(): Promise<void> {
    const kind = { task: 'verification', during: 'lecture', cancellable: true } as const;
    return this.#tasks.run(kind, async () => {
      this.#unlisten ??= await this.#listen();
      await this.#readAll(this.#shown.open?.reading.id);
    });
  }

  goTo({ feuille, cellule }: Lieu): Promise<void> {
    return this.#tasks.run({ task: 'lecture', during: 'lecture', quiet: true }, () =>
      this.workbook.select(feuille, cellule),
    );
  }

  goToNext(): Promise<void> {
    return this.#tasks.run({ task: 'lecture', during: 'lecture', quiet: true }, async () => {
      const { nextError } = await fetchActs();
      const { current } = this.getState();
      const lieu = current && nextError(current, await this.workbook.selection());
      if (lieu) await this.workbook.select(lieu.feuille, lieu.cellule);
    });
  }

  /** The row of the finding is read, or the whole form where it stands in none, before and after. */
  applyCorrection(finding: Finding): Promise<void> {
    let isAgain = false;
    return this.#tasks.act(CORRECTING, async () => {
      const { correct } = await fetchActs();
      const read = () => this.#reader.readAround(finding.lieu);
      // Somebody came meanwhile: the row may lie elsewhere.
      await (isAgain ? this.#reader.readForm() : read());
      isAgain = true;
      const { open } = this.#shown;
      if (!open) return;
      const answer = correct({ snapshot: this.#mirror.held, open }, finding);
      const made = await this.#undo.make(answer, open.reading);
      if (made) await this.#readAfter(made, open, read);
    });
  }

  applyAllCorrections(): Promise<void> {
    return this.#onForm(CORRECTING, ({ correctAll }) => correctAll, undefined);
  }

  undo(): Promise<void> {
    return this.#tasks.act(CORRECTING, async () => {
      if (!this.#undo.isPossible) return;
      await this.#undo.undo();
      await this.#readAll();
    });
  }

  addRows(count: number): Promise<void> {
    return this.#onForm({ task: 'lignes', during: 'lignes' }, ({ addRows }) => addRows, { count });
  }

  chooseColonne(colonne: ColumnKey, choisi: Intitule | undefined): Promise<void> {
    return this.#tasks.act(CORRECTING, async () => {
      const { keepColonne } = await fetchActs();
      const snapshot = await this.#reader.readForm();
      const { open } = this.#shown;
      if (!open) return;
      const { signature, tous } = open.reading.intitules;
      const question = { signature, intitules: tous };
      await this.#undo.make(keepColonne(snapshot, { question, colonne, choisi }));
      await this.#reader.readWorkbook(open.reading.id);
    });
  }

  chooseRegime(regime: RegimeChoice): Promise<void> {
    return this.#onForm(CORRECTING, ({ chooseRegime }) => chooseRegime, { regime });
  }

  takeOverLignes(): Promise<void> {
    return this.#tasks.act({ task: 'insertion', during: 'insertion' }, async () => {
      const { takeOverLignes } = await fetchActs();
      const snapshot = await this.#reader.readForm();
      const { open } = this.#shown;
      const made = open && (await this.#undo.make(takeOverLignes({ snapshot, open })));
      if (made) await this.#readAll(made.plan.id);
    });
  }

  listZones(): Promise<void> {
    return this.#onForm(CORRECTING, ({ listZones }) => listZones, undefined);
  }

  justify(request: Justifying): Promise<void> {
    return this.#onForm(CORRECTING, ({ justify }) => justify, request);
  }

  writeMontant(request: MontantVoulu): Promise<void> {
    return this.#onForm(CORRECTING, ({ writeMontant }) => writeMontant, request);
  }

  retract(decision: Decision): Promise<void> {
    return this.#onForm(CORRECTING, ({ retract }) => retract, decision);
  }

  revert(): Promise<void> {
    return this.#onForm(CORRECTING, ({ revert }) => revert, undefined);
  }

  writeConstats(formulaire: string): Promise<void> {
    return this.#tasks.act(LISTING, async () => {
      const { writeConstats } = await fetchActs();
      const snapshot = await this.#reader.readForm();
      const groups = this.getState().current?.groups ?? [];
      const request = { formulaire, groups };
      await this.#undo.make(writeConstats(snapshot, request, this.options.clock()));
    });
  }

  writeDossierRetour(): Promise<void> {
    return this.#onForm(LISTING, ({ writeDossierRetour }) => writeDossierRetour, undefined);
  }

  attest(keys: readonly AttestationKey[], nom: string): Promise<void> {
    return this.#onForm(CERTIFYING, ({ attest }) => attest, { keys, nom });
  }

  certify(values: { readonly a: string; readonly representant: string }): Promise<void> {
    return this.#onForm(CERTIFYING, ({ certify }) => certify, values);
  }

  /** Reads the open form, decides upon it, applies what is decided, and reads what that gives. */
  #onForm<Request>(
    kind: TaskKind,
    actOf: (acts: FormActs) => Act<FormBase, Request>,
    request: Request,
  ): Promise<void> {
    return this.#tasks.act(kind, async () => {
      const act = actOf(await fetchActs());
      const snapshot = await this.#reader.readForm();
      const { open } = this.#shown;
      if (!open) return;
      const made = await this.#undo.make(act({ snapshot, open }, request, this.options.clock()));
      if (made) await this.#readAfter(made, open, () => this.#reader.readForm());
    });
  }

  /** A sheet laid out may hold what counts for the form: only the whole workbook says so. */
  async #readAfter(
    { commands }: Pick<Change, 'commands'>,
    { reading }: OpenForm,
    read: () => Promise<unknown>,
  ): Promise<void> {
    const more = commands.some(({ kind }) => kind === 'add-sheet');
    await (more ? this.#reader.readWorkbook(reading.id) : read());
  }

  /** Called where the form was just read. What was brought in once and undone is not brought in again. */
  async #bringRowsIn(below: Below): Promise<void> {
    const { open } = this.#shown;
    if (!open) return;
    const { id, derniereLigne, horsTableau } = open.reading;
    const seen = JSON.stringify([id, derniereLigne, horsTableau]);
    if (seen === this.#broughtIn) return;
    const { bringRowsIn } = await fetchActs();
    const answer = bringRowsIn({ open }, { isBlock: below === 'block' });
    if (await this.#undo.make(answer, open.reading)) {
      this.#broughtIn = seen;
      await this.#reader.readForm();
    }
  }

  /** What is held was read before that answer. */
  #heardLate(kind: 'lecture' | 'ecriture', isDone: boolean): void {
    this.#mirror.wrote();
    const write = isDone ? 'tardive-faite' : 'tardive-refusee';
    const during = kind === 'ecriture' ? write : 'tardive-lecture';
    this.#store.set({ problem: { code: 'connection-lost', during } });
  }

  putBack(): Promise<void> {
    return this.#tasks.putBack(() => this.#readAll());
  }

  wait(): void {
    this.#patience.wait();
  }

  giveUp(): void {
    this.#patience.giveUp();
  }

  cancel(): void {
    const { busy } = this.getState();
    if (!busy?.cancellable) return;
    this.#lane.abandon();
    const isReading = busy.task === 'lecture' || busy.task === 'verification';
    if (isReading) this.#store.set({ problem: { code: 'connection-lost', during: 'arretee' } });
  }

  dismiss(): void {
    this.#store.set({ problem: undefined, notice: undefined, asked: undefined });
  }
}

function firstCell(form: FormReading): string {
  return cellAddress(form.premiereLigne, least(Object.values(form.colonnes)));
}
