import type { HostWorkbook, Transaction } from '../model';
import { locate, refuse, wireErrorOf } from './errors';
import type { Registrations } from './events/registrations';
import type { LiveRanges } from './liveRanges';
import type { Env } from './object';
import { Paths } from './paths';
import { perform } from './perform';
import { ActionType, type WireAction, type WireRequest, type WireResponse } from './protocol';
import { refuseWithoutFocus } from './refuseWithoutFocus';
import { changesSomething, onlyMovesSelection, splitAtReads } from './segments';
import { TYPES } from './types';
import type { RequirementMatrix } from './versions';

/** What outlives a request. */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly requirements: RequirementMatrix;
  readonly ranges: LiveRanges;
  readonly registrations: Registrations;
  /** What the entries of the undo list are gathered under, where that is not each request. */
  readonly undoGroup: object | undefined;
  /** The session's name among those that share the workbook. */
  readonly name: string;
  /** False while another workbook has the focus. */
  readonly hasFocus: boolean;
}

type Results = { ActionId: number; Value: unknown }[];

/** Which action of a segment was refused, and why. */
class Stopped extends Error {
  constructor(
    readonly index: number,
    readonly reason: unknown,
  ) {
    super();
  }
}

/**
 * Runs the actions of one request in order. The first refusal ends it: actions before it stay done, as
 * in Excel, and the client throws the error with the statement that `ActionIndex` names.
 *
 * Actions run in segments, each one edit of the workbook and so one undo step with one recalculation;
 * a new segment begins where something is read after a change.
 */
export function answerRequest(request: WireRequest, session: Session): WireResponse {
  const run = new Run(request, session);
  const results: Results = [];
  session.ranges.beginRequest();
  try {
    for (const segment of splitAtReads(request))
      results.push(...run.segment(segment, results.length));
    return { Results: results, TraceIds: traces(request.Actions) };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    results.push(...run.salvaged);
    return {
      Results: results,
      TraceIds: traces(request.Actions.slice(0, error.index)),
      Error: wireErrorOf(error.reason, error.index),
    };
  } finally {
    session.ranges.endRequest();
  }
}

function traces(actions: readonly WireAction[]): number[] {
  return actions.filter((a) => a.ActionType === ActionType.trace).map((action) => action.Id);
}

class Run {
  /** Results of the actions of the refused segment that stay done. */
  salvaged: Results = [];
  readonly #paths: Paths;
  readonly #env: Env;
  #tx: Transaction | undefined;

  constructor(
    private readonly request: WireRequest,
    private readonly session: Session,
  ) {
    this.#env = this.#createEnv();
    this.#paths = new Paths(request.ObjectPaths, this.#env);
  }

  segment(actions: readonly WireAction[], first: number): Results {
    const paths = this.#paths.memento();
    const ranges = this.session.ranges.memento();
    try {
      return this.#attempt(actions, first);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      // The edit was rolled back whole; what came before the refused action is done again.
      this.#paths.restore(paths);
      this.session.ranges.restore(ranges);
      this.salvaged = this.#attempt(actions.slice(0, error.index - first), first);
      throw error;
    }
  }

  #attempt(actions: readonly WireAction[], first: number): Results {
    if (!actions.some((action) => changesSomething(action, this.request))) {
      return this.#perform(actions, first);
    }
    const withoutUndo = actions.every((action) => onlyMovesSelection(action, this.request));
    return this.session.workbook.edit(
      {
        source: 'addin',
        label: 'Complément',
        withoutUndo,
        group: this.session.undoGroup ?? this.request,
        by: this.session.name,
      },
      (tx) => {
        this.#tx = tx;
        try {
          return this.#perform(actions, first);
        } finally {
          this.#tx = undefined;
        }
      },
    );
  }

  #perform(actions: readonly WireAction[], first: number): Results {
    return actions.map((action, offset) => {
      try {
        return { ActionId: action.Id, Value: perform(action, this.#paths, this.#env) ?? null };
      } catch (error) {
        throw new Stopped(first + offset, error);
      }
    });
  }

  #createEnv(): Env {
    const transaction = () => {
      if (!this.#tx) throw refuse('InvalidOperation');
      return this.#tx;
    };
    return {
      ...this.session,
      types: TYPES,
      get tx() {
        return transaction();
      },
      locate: (type, member, run) => {
        try {
          if (!this.session.hasFocus) refuseWithoutFocus(type, member);
          return run();
        } catch (error) {
          locate(error, type, member);
          throw error;
        }
      },
    };
  }
}
