import type { RetoursDesk } from '../app/rooms/consolidation/retoursDesk';
import { WorkbookError } from '../workbook/errors';
import { PIECES, type DeskAnswer, type DeskCall, type DeskFailure } from './retoursMessages';

/** Answers the calls of a pane with a desk of this thread; long lists go in pieces. */
export function serveDesk(
  desk: RetoursDesk,
  post: (answer: DeskAnswer) => void,
): (call: DeskCall) => Promise<void> {
  return async (call) => {
    const { id } = call;
    try {
      post({ id, done: await run(desk, call, post) });
    } catch (error) {
      post({ id, failed: failureOf(error) });
    }
  };
}

async function run(
  desk: RetoursDesk,
  call: DeskCall,
  post: (answer: DeskAnswer) => void,
): Promise<unknown> {
  const { id } = call;
  switch (call.method) {
    case 'expect':
      return desk.expect(...call.args);
    case 'add':
      return desk.add(...call.args);
    case 'remove':
      return desk.remove(...call.args);
    case 'clear':
      return desk.clear();
    case 'detail':
      return desk.detail(...call.args);
    case 'summarise': {
      const { retours, aDecider, ...rest } = await desk.summarise(...call.args);
      for (const piece of cut(retours, PIECES.retours)) post({ id, retours: piece });
      for (const piece of cut(aDecider, PIECES.aDecider)) post({ id, aDecider: piece });
      return { ...rest, retours: [], aDecider: [] };
    }
    case 'lignes': {
      const lignes = await desk.lignes(...call.args);
      for (const piece of cut(lignes, PIECES.lignes)) post({ id, lignes: piece });
      return [];
    }
  }
}

function cut<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

function failureOf(error: unknown): DeskFailure {
  if (error instanceof WorkbookError) {
    return { code: error.code, message: error.message, at: error.at };
  }
  return { code: 'unknown', message: String(error), at: {} };
}
