import { openStorage } from '../../src/pane/openStorage';

const refused = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

test('a browser that refuses storage leaves what is kept for this opening only', () => {
  const storage = openStorage(refused);
  expect(storage.getItem('relogement.role')).toBeNull();
  storage.setItem('relogement.role', 'finances');
  expect(storage.getItem('relogement.role')).toBe('finances');
  expect(openStorage(refused).getItem('relogement.role')).toBeNull();
  expect(storage.isRefused).toBe(true);
});

test('what is kept is found at the next opening, under the partition of the host', () => {
  const kept = new Map<string, string>();
  const open = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  expect(openStorage(open, 'p1:').isRefused).toBe(false);
  openStorage(open, 'p1:').setItem('relogement.role', 'finances');
  expect([...kept.keys()]).toEqual(['p1:relogement.role']);
  expect(openStorage(open, 'p1:').getItem('relogement.role')).toBe('finances');
  expect(openStorage(open, 'p2:').getItem('relogement.role')).toBeNull();
});
