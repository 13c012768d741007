import type { HostEventBatch, HostWorkbook } from '../model';
import { refuse, wireErrorOf } from './errors';
import { entriesOf } from './events/entriesOf';
import { Registrations } from './events/registrations';
import { Faults, type Fault } from './faults';
import { LiveRanges } from './liveRanges';
import type { WireEvent, WireRequest, WireResponse } from './protocol';
import { answerRequest } from './request';
import { DEFAULT_REQUIREMENTS, type RequirementMatrix } from './versions';

/** What the transport carries back to office.js. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What was asked and answered, for tests that count round trips. */
export interface RequestRecord {
  readonly actions: number;
  /** Sizes count the characters of the JSON: bytes, but for accented letters. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The code of the refusal, where there was one. */
  readonly error: string | undefined;
}

export interface HostOptions {
  /** What the host promises; ExcelApi 1.17 unless told otherwise. */
  readonly requirements?: RequirementMatrix;
  /** The session's name where several share the workbook: what others do then comes as Remote. */
  readonly session?: string;
  /** The most bytes of a request and of an answer; 5 MB, as Excel on the web. */
  readonly payloadLimit?: number;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** A stand-in Excel: answers the requests of office.js on a workbook, and tells it what changes. */
/** What `Excel.run({ delayForCellEdit: true })` adds to its requests, where the host promises the set. */
const DELAY_FOR_CELL_EDIT = 64;

export class ExcelHost {
  readonly requirements: RequirementMatrix;
  readonly requests: RequestRecord[] = [];
  /** False while another workbook has the focus: some members are then refused. */
  hasFocus = true;
  /**
   * While set, every request goes into one entry of the undo list, as those of `Excel.run({ mergeUndoGroup })` do.
   * office.js 1.1.110 hands nothing of that option on: whoever runs it sets this.
   */
  undoGroup: object | undefined;
  readonly #session: string;
  readonly #payloadLimit: number;
  readonly #ranges = new LiveRanges();
  readonly #registrations = new Registrations();
  readonly #faults = new Faults();
  readonly #listeners = new Set<(entries: readonly WireEvent[]) => void>();
  readonly #unsubscribe: () => void;

  constructor(
    readonly workbook: HostWorkbook,
    options: HostOptions = {},
  ) {
    this.requirements = options.requirements ?? DEFAULT_REQUIREMENTS;
    this.#session = options.session ?? 'local';
    this.#payloadLimit = options.payloadLimit ?? FIVE_MEGABYTES;
    this.#unsubscribe = workbook.subscribe((batch) => this.#tell(batch));
  }

  /**
   * Answers one request. A refusal is an answer too, with Excel's code in its body; only a connection
   * that was cut gives another status than 200. `flags` are those of office.js for the whole request.
   */
  async answer(request: WireRequest, flags = 0): Promise<HttpAnswer> {
    // The answer never comes in the same turn: callers must not count on it.
    await Promise.resolve();
    const fault = this.#faults.next();
    if (fault?.kind === 'meanwhile') fault.act();
    if (fault?.kind === 'slow')
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    if (fault?.kind === 'silent') return new Promise<HttpAnswer>(() => undefined);
    if ((flags & DELAY_FOR_CELL_EDIT) !== 0) await this.workbook.left();
    const bytesIn = JSON.stringify(request).length;
    if (fault?.kind === 'dropped' && !fault.applied) return this.#lost(request, bytesIn);
    const refusal = this.#refusal(fault, bytesIn);
    const response = refusal ? refused(refusal) : this.#run(request);
    if (fault?.kind === 'dropped') return this.#lost(request, bytesIn);
    const body = this.#limited(JSON.stringify(response));
    this.#record(request, bytesIn, body.length, codeOf(body, response));
    return { statusCode: 200, headers: {}, body };
  }

  /** Calls `listener` with the events the add-in asked for, after the request that made them. */
  listen(listener: (entries: readonly WireEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The `at`-th request from now (1 is the next one) is refused with that code, nothing done. */
  failNext(fault: { readonly at?: number; readonly code: string }): void {
    this.#faults.add(fault.at ?? 1, { kind: 'refused', code: fault.code });
  }

  /**
   * The connection drops at the `at`-th request from now (1 is the next one), for `count` requests.
   * With `applied` the host does what was asked and only the answer is lost.
   */
  dropConnection(
    fault: { readonly at?: number; readonly count?: number; readonly applied?: boolean } = {},
  ): void {
    for (let i = 0; i < (fault.count ?? 1); i += 1) {
      this.#faults.add((fault.at ?? 1) + i, { kind: 'dropped', applied: fault.applied ?? false });
    }
  }

  /** The `at`-th request from now is answered so much later. */
  slowDown(fault: { readonly at?: number; readonly milliseconds: number }): void {
    this.#faults.add(fault.at ?? 1, { kind: 'slow', milliseconds: fault.milliseconds });
  }

  /** The `at`-th request from now is never answered, nor refused. */
  keepSilent(fault: { readonly at?: number } = {}): void {
    this.#faults.add(fault.at ?? 1, { kind: 'silent' });
  }

  /** Somebody else acts just before the `at`-th request from now. */
  meanwhile(act: () => void, at = 1): void {
    this.#faults.add(at, { kind: 'meanwhile', act });
  }

  /** Forgets the faults still to come. */
  clearFaults(): void {
    this.#faults.clear();
  }

  dispose(): void {
    this.#unsubscribe();
    this.#listeners.clear();
  }

  #refusal(fault: Fault | undefined, bytesIn: number): string | undefined {
    if (fault?.kind === 'refused') return fault.code;
    if (this.workbook.editing) return 'InvalidOperationInCellEditMode';
    return bytesIn > this.#payloadLimit ? 'RequestPayloadSizeLimitExceeded' : undefined;
  }

  #run(request: WireRequest): WireResponse {
    try {
      return answerRequest(request, {
        workbook: this.workbook,
        requirements: this.requirements,
        ranges: this.#ranges,
        registrations: this.#registrations,
        name: this.#session,
        hasFocus: this.hasFocus,
        undoGroup: this.undoGroup,
      });
    } catch (error) {
      return { Results: [], TraceIds: [], Error: wireErrorOf(error, 0) };
    }
  }

  #limited(body: string): string {
    return body.length <= this.#payloadLimit
      ? body
      : JSON.stringify(refused('ResponsePayloadSizeLimitExceeded'));
  }

  #lost(request: WireRequest, bytesIn: number): HttpAnswer {
    this.#record(request, bytesIn, 0, 'ConnectionFailure');
    // Without a body office.js says ConnectionFailure.
    return { statusCode: 503, headers: {}, body: '' };
  }

  #record(request: WireRequest, bytesIn: number, bytesOut: number, error: string | undefined) {
    this.requests.push({ actions: request.Actions.length, bytesIn, bytesOut, error });
  }

  #tell(batch: HostEventBatch): void {
    this.#ranges.follow(batch);
    const entries = entriesOf(batch, this.workbook, {
      registrations: this.#registrations,
      session: this.#session,
    });
    if (entries.length === 0) return;
    setTimeout(() => this.#listeners.forEach((listener) => listener(entries)), 0);
  }
}

function refused(code: string): WireResponse {
  return { Results: [], TraceIds: [], Error: wireErrorOf(refuse(code), 0) };
}

function codeOf(body: string, response: WireResponse): string | undefined {
  if (response.Error) return response.Error.Code;
  return body.includes('ResponsePayloadSizeLimitExceeded')
    ? 'ResponsePayloadSizeLimitExceeded'
    : undefined;
}
