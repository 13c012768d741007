/** The headers used before, as the browser keeps them. */
import { keepEntete, readEntetes } from '../../src/app/session/lastEntete';
import { ENTETE } from './support/entete';

function memory(first: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const of = (bailleur: string, annee = 2025) => ({ ...ENTETE, bailleur, annee });
const bailleurs = (storage: ReturnType<typeof memory>) =>
  readEntetes(storage, 'B').map(({ bailleur }) => bailleur);

test('five are kept, the newest first', () => {
  const storage = memory();
  for (const nom of ['un', 'deux', 'trois', 'quatre', 'cinq', 'six'])
    keepEntete(storage, 'B', of(nom));
  expect(bailleurs(storage)).toEqual(['six', 'cinq', 'quatre', 'trois', 'deux']);
});

test('one used again comes first, once: neither its year nor how its name is written makes two', () => {
  const storage = memory();
  for (const entete of [of('Néolia'), of('Saiemb'), of('néolia ', 2026)])
    keepEntete(storage, 'B', entete);
  expect(bailleurs(storage)).toEqual(['néolia', 'Saiemb']);
  expect(readEntetes(storage, 'B')[0]).toMatchObject({ annee: 2026 });
});

test.each([
  ['another convention', { convention: '171' }],
  ['another operation', { idtopOperation: '171-OP' }],
])('%s of the same bailleur is another header', (_, other) => {
  const storage = memory();
  keepEntete(storage, 'B', of('Néolia'));
  keepEntete(storage, 'B', { ...of('Néolia'), ...other });
  expect(readEntetes(storage, 'B')).toHaveLength(2);
});

test('the one header that earlier versions kept is read', () => {
  expect(bailleurs(memory({ 'relogement.enteteB': JSON.stringify(of('Néolia')) }))).toEqual([
    'Néolia',
  ]);
});
