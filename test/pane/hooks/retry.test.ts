import type { SessionState } from '../../../src/app/state';
import { withRetry } from '../../../src/pane/hooks/retry';
import { fakeSession } from '../../support/fakeSession';

const NONE: SessionState = { phase: 'sans-formulaire', forms: [] };

describe('« Réessayer »', () => {
  test('does again what was last asked, with the same words', async () => {
    const session = fakeSession(NONE);
    const actions = withRetry(session);
    await actions.addRows(10);
    await actions.retry({ code: 'busy', during: 'lignes' });
    expect(session.calls).toEqual([
      { name: 'addRows', args: [10] },
      { name: 'addRows', args: [10] },
    ]);
  });

  test('reads the workbook again when reading or listening failed', async () => {
    const session = fakeSession(NONE);
    const actions = withRetry(session);
    await actions.addRows(10);
    await actions.retry({ code: 'connection-lost', during: 'ecoute' });
    expect(session.calls.at(-1)).toEqual({ name: 'checkAll', args: [] });
  });

  test('starts again when the first reading failed', async () => {
    const session = fakeSession({ phase: 'demarrage', forms: [] });
    await withRetry(session).retry({ code: 'busy', during: 'lecture' });
    expect(session.calls).toEqual([{ name: 'start', args: [] }]);
  });
});
