import type { HostWorkbook, Transaction } from '../model';
import type { Registrations } from './events/registrations';
import type { Cells, LiveRanges, RangeTarget } from './liveRanges';
import type { RequirementMatrix } from './versions';

/**
 * The tables that say what the host knows. An Excel type is a list of members under their names on the
 * wire (PascalCase), each with the requirement set that brought it; what no table lists does not exist.
 */

interface Since {
  /** A version of ExcelApi (`1.9`), or a set and its version (`ExcelApiOnline 1.1`). */
  readonly since: string;
}

/** A value that can be loaded, and set where `set` is given. */
export interface Scalar<T> extends Since {
  readonly kind: 'scalar';
  get(target: T, env: Env): unknown;
  set?(target: T, value: unknown, env: Env): void;
}

/** A property or method that gives an object; undefined is Excel's null object. */
export interface Link<T> extends Since {
  readonly kind: 'link';
  to(target: T, args: readonly unknown[], env: Env): WireObject | undefined;
}

/** A method that gives a plain value, or nothing. */
export interface Call<T> extends Since {
  readonly kind: 'call';
  run(target: T, args: readonly unknown[], env: Env): unknown;
}

export type Member<T> = Scalar<T> | Link<T> | Call<T>;

export interface WireType<T> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** What an instantiate action and every query tell about the object besides its properties. */
  identity?(target: T, env: Env): Readonly<Record<string, unknown>>;
  /** For collections: the objects held, in order. */
  items?(target: T, env: Env): readonly WireObject[];
  /** For collections whose items are reached by position: items carry their `_Index`. */
  readonly indexed?: boolean;
}

/** One object of the workbook as a request sees it: an Excel type over something of the model. */
export class WireObject<T = unknown> {
  constructor(
    readonly type: WireType<T>,
    readonly target: T,
  ) {}
}

export function scalar<T>(
  since: string,
  get: (target: T, env: Env) => unknown,
  set?: (target: T, value: unknown, env: Env) => void,
): Scalar<T> {
  return { kind: 'scalar', since, get, ...(set && { set }) };
}

export function link<T>(
  since: string,
  to: (target: T, args: readonly unknown[], env: Env) => WireObject | undefined,
): Link<T> {
  return { kind: 'link', since, to };
}

export function call<T>(
  since: string,
  run: (target: T, args: readonly unknown[], env: Env) => unknown,
): Call<T> {
  return { kind: 'call', since, run };
}

/** A sheet found again by its id. */
export interface SheetTarget {
  readonly id: string;
}

/** A table found again by its id. */
export interface TableTarget {
  readonly id: string;
}

/**
 * The types that members of many others give. They are handed over with the environment, so that the
 * table of a range may give sheets and the table of a sheet ranges without importing each other.
 */
export interface SharedTypes {
  readonly range: WireType<RangeTarget>;
  readonly rangeAreas: WireType<Cells>;
  readonly table: WireType<TableTarget>;
  readonly workbook: WireType<HostWorkbook>;
  readonly worksheet: WireType<SheetTarget>;
}

/** What every member is given besides its object. */
export interface Env {
  readonly workbook: HostWorkbook;
  readonly requirements: RequirementMatrix;
  readonly ranges: LiveRanges;
  readonly registrations: Registrations;
  readonly types: SharedTypes;
  /** The edit under way. Members that change something go through it. */
  readonly tx: Transaction;
  /** Runs a member and notes where a refusal came from. */
  locate<R>(type: string, member: string, run: () => R): R;
}
