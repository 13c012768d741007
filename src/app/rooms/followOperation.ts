import type { SessionState } from '../state';
import type { Readable } from '../state/store';

/** Calls `moved` whenever another operation is taken in hand. */
export function followOperation(session: Readable<SessionState>, moved: () => void): void {
  const inHand = () => session.getState().operation?.idtop ?? '';
  let before = inHand();
  session.subscribe(() => {
    const now = inHand();
    if (now === before) return;
    before = now;
    moved();
  });
}
