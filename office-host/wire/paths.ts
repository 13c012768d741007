import { apiNotFound, refuse } from './errors';
import { newObject } from './members/newObject';
import { WireObject, type Env, type Member } from './object';
import { PathType, type WireArguments, type WirePath, type WireRequest } from './protocol';
import { isPromised } from './versions';

/** A property of the client under its name on the wire: `showGridlines` is `ShowGridlines`. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The member of that name, or ApiNotFound where the type has none or the host does not promise it. */
export function memberOf(object: WireObject, name: string, env: Env): Member<unknown> {
  const member = Object.hasOwn(object.type.members, name) ? object.type.members[name] : undefined;
  if (!member || !isPromised(env.requirements, member.since)) {
    throw apiNotFound(object.type.name, name);
  }
  return member;
}

/** What a method or navigation gives; following a null object gives a null object. */
export function follow(
  object: WireObject | undefined,
  name: string,
  args: readonly unknown[],
  env: Env,
): WireObject | undefined {
  if (!object) return undefined;
  const member = memberOf(object, name, env);
  if (member.kind !== 'link') throw apiNotFound(object.type.name, name);
  return env.locate(object.type.name, name, () => member.to(object.target, args, env));
}

function referenced(name: string, env: Env): WireObject {
  const range = env.ranges.find(name);
  if (!range) throw refuse('InvalidObjectPath');
  return new WireObject(env.types.range, range);
}

/**
 * The object paths of one request. Each is evaluated once, when an action first needs it: creators such
 * as `Tables.Add` are paths, so evaluating one twice would make two tables.
 */
export class Paths {
  readonly #found = new Map<number, WireObject | undefined>();

  constructor(
    private readonly paths: WireRequest['ObjectPaths'],
    private readonly env: Env,
  ) {}

  memento(): ReadonlyMap<number, WireObject | undefined> {
    return new Map(this.#found);
  }

  /** Forgets the paths evaluated since the memento. */
  restore(memento: ReadonlyMap<number, WireObject | undefined>): void {
    this.#found.clear();
    for (const [id, object] of memento) this.#found.set(id, object);
  }

  /** The object at a path; undefined is a null object. */
  resolve(id: number | undefined): WireObject | undefined {
    const path = id === undefined ? undefined : this.paths[id];
    if (id === undefined || !path) throw refuse('InvalidObjectPath');
    if (!this.#found.has(id)) this.#found.set(id, this.#evaluate(path));
    return this.#found.get(id);
  }

  /** Arguments with object paths replaced by their objects, at any depth. */
  arguments(info: WireArguments | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => this.#argument(value, ids[index]));
  }

  #argument(value: unknown, id: unknown): unknown {
    if (Array.isArray(id) && Array.isArray(value)) {
      return value.map((inner, index) => this.#argument(inner, id[index]));
    }
    return typeof id === 'number' && id !== 0 ? this.resolve(id) : value;
  }

  #evaluate(path: WirePath): WireObject | undefined {
    const { env } = this;
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.root:
        return new WireObject(env.types.workbook, env.workbook);
      case PathType.newObject:
        return newObject(name);
      case PathType.method:
      case PathType.property:
        return this.#member(path, name);
      case PathType.indexer:
        return this.#member(path, 'GetItem');
      case PathType.reference:
        return referenced(name, env);
      case PathType.null:
        return undefined;
      default:
        throw refuse('InvalidObjectPath');
    }
  }

  #member(path: WirePath, name: string): WireObject | undefined {
    const parent = this.resolve(path.ParentObjectPathId);
    return follow(parent, name, this.arguments(path.ArgumentInfo), this.env);
  }
}
