/** Something to be queued on a context, with a rough size in bytes on the wire. */
export interface Step {
  readonly weight: number;
  run(context: Excel.RequestContext): void;
  /** Queued right after the request has been answered; true when something is still to be mended. */
  check?(): Step | undefined;
}

/** A small step: one property, one method. */
export function step(run: (context: Excel.RequestContext) => void): Step {
  return { weight: 300, run };
}

/** Requests stay well under the 5 MB that Excel on the web takes. */
export const REQUEST_BYTES = 3_000_000;

/** Beyond this, formulas are recalculated once, at the end of the request. */
export const HEAVY_REQUEST_BYTES = 50_000;

/**
 * Order in which changes are taken back: what shields cells first, then whole sheets, rows, tables,
 * cells, names; what the user looks at and the protection come last.
 */
export enum Phase {
  Unprotect,
  Sheets,
  NewTables,
  Rows,
  Tables,
  Cells,
  Look,
  Names,
  View,
  Protect,
}

/** What is kept of a workbook before a change, and how to put it back whatever was applied of it. */
export interface Backup {
  /** What would be left changed if this could not be put back: `Modèle B!A14:I14`. */
  readonly place: string;
  /** Whether it set hidden names that must go once everything is settled. */
  readonly hasMarks?: boolean;
  /** Queues what must be read before anything is written. */
  read?(context: Excel.RequestContext): void;
  /** Queues what must be read to know how far a failed change went. */
  look?(context: Excel.RequestContext): void;
  /** The steps that put everything back; called after `read`, and `look` where there is one. */
  takeBack(): readonly PhasedStep[];
}

export interface PhasedStep extends Step {
  readonly phase: Phase;
}

export function at(phase: Phase, run: (context: Excel.RequestContext) => void): PhasedStep {
  return { ...step(run), phase };
}
