/** What writes, selects or follows an edit comes with the acts: reading everything is enough to begin. */
export { applyCommands } from './applyCommands';
export { readBlocks } from './readBlocks';
export { readSelection, selectRange } from './selection';
