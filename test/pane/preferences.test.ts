import { storedPreferences } from '../../src/pane/preferences';

/** The part of Storage that preferences use, in memory. */
function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

describe('the role', () => {
  test('is remembered from one opening to the next', () => {
    const storage = memoryStorage();
    storedPreferences(() => storage).setRole('finances');
    expect(storedPreferences(() => storage).role()).toBe('finances');
  });

  test('is unknown where what was kept is no role', () => {
    const storage = memoryStorage();
    storage.setItem('relogement.role', 'ministre');
    expect(storedPreferences(() => storage).role()).toBeUndefined();
  });

  test('holds for this opening where the browser refuses storage', () => {
    const preferences = storedPreferences(() => {
      throw new Error('SecurityError');
    });
    expect(preferences.role()).toBeUndefined();
    preferences.setRole('bailleur');
    expect(preferences.role()).toBe('bailleur');
  });
});
