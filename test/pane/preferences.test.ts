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

describe('the zone and the composition last worked out', () => {
  const given = { zone: 'II', famille: 'pac', supplementaires: '2' } as const;

  test('are remembered, whatever the household', () => {
    const storage = memoryStorage();
    storedPreferences(() => storage).setPlafond(given);
    expect(storedPreferences(() => storage).plafond()).toEqual(given);
  });

  test.each(['{', '{"zone":"IV"}', '[]'])('are unknown where %s was kept', (kept) => {
    const storage = memoryStorage();
    storage.setItem('relogement.plafond', kept);
    expect(storedPreferences(() => storage).plafond()).toBeUndefined();
  });
});

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

describe('the name given for a decision', () => {
  test('is empty at first, then remembered from one opening to the next', () => {
    const storage = memoryStorage();
    expect(storedPreferences(() => storage).nom()).toBe('');
    storedPreferences(() => storage).setNom('Claude Martin');
    expect(storedPreferences(() => storage).nom()).toBe('Claude Martin');
  });

  test('holds for this opening where the browser refuses storage', () => {
    const preferences = storedPreferences(() => {
      throw new Error('SecurityError');
    });
    preferences.setNom('Claude Martin');
    expect(preferences.nom()).toBe('Claude Martin');
  });
});

describe('the steps after a certificate', () => {
  test('are kept by its control number, those of the last fifty', () => {
    const storage = memoryStorage();
    const preferences = storedPreferences(() => storage);
    for (let i = 1; i <= 51; i += 1) preferences.setEtapes(`C-${i}`, ['signer']);
    preferences.setEtapes('C-51', ['signer', 'envoyer']);
    const again = storedPreferences(() => storage);
    expect(again.etapes('C-51')).toEqual(['signer', 'envoyer']);
    expect(again.etapes('C-2')).toEqual(['signer']);
    expect(again.etapes('C-1')).toEqual([]);
  });

  test('are none where what was kept is no list', () => {
    const storage = memoryStorage();
    storage.setItem('relogement.etapes', '{"C-1": true}');
    expect(storedPreferences(() => storage).etapes('C-1')).toEqual([]);
  });
});
