import { ActionType, PathType, type WireAction, type WireRequest } from './protocol';

/** Methods that give an object and make it on the way. */
const CREATORS: ReadonlySet<string> = new Set([
  'Add',
  'AddFormulaLocal',
  'Copy',
  'ConvertToRange',
  'Insert',
]);

const SELECTORS: ReadonlySet<string> = new Set(['Activate', 'Select']);

/** Whether an action may change the workbook. Names with `_` serve the protocol itself. */
export function changesSomething(action: WireAction, request: WireRequest): boolean {
  switch (action.ActionType) {
    case ActionType.method:
      return !(action.Name ?? '').startsWith('_');
    case ActionType.setProperty:
    case ActionType.update:
      return true;
    case ActionType.instantiate:
      return isCreator(action, request);
    default:
      return false;
  }
}

/** Whether an action changes nothing but where the user stands. */
export function onlyMovesSelection(action: WireAction, request: WireRequest): boolean {
  return !changesSomething(action, request) || SELECTORS.has(action.Name ?? '');
}

/** The actions in runs; a run ends before a reading that follows a change. */
export function splitAtReads(request: WireRequest): readonly (readonly WireAction[])[] {
  const runs: WireAction[][] = [[]];
  let changed = false;
  for (const action of request.Actions) {
    if (changed && isReading(action)) {
      runs.push([]);
      changed = false;
    }
    changed ||= changesSomething(action, request);
    runs.at(-1)?.push(action);
  }
  return runs;
}

/** Copying reads the values of its source. */
function isReading({ ActionType: type, Name }: WireAction): boolean {
  return (
    type === ActionType.query ||
    type === ActionType.queryAsJson ||
    type === ActionType.ensureUnchanged ||
    (type === ActionType.method && (Name === 'CopyFrom' || (Name ?? '').startsWith('Get')))
  );
}

function isCreator(action: WireAction, request: WireRequest): boolean {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  return path?.ObjectPathType === PathType.method && CREATORS.has(path.Name ?? '');
}
