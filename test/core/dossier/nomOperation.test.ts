import { nomOperation } from '../../../src/core/dossier/nomOperation';

test.each([
  ['Minoration de loyer Planoise', 'Planoise'],
  ['Indemnité pour minoration de loyer – Grette', 'Grette'],
  ['MINORATION DE LOYERS de la Grette', 'la Grette'],
  ['Minoration de loyer Copropriété Île-de-France', 'Copropriété Île-de-France'],
  ['Relogement Planoise', 'Relogement Planoise'],
  ['Minoration de loyer', 'IDT-1'],
  ['', 'IDT-1'],
])('an operation « %s » is known as « %s »', (libelle, expected) => {
  expect(nomOperation('IDT-1', [{ idtop: 'idt-1 ', libelle }])).toBe(expected);
});

test('two operations of one name are known by their IDTOP', () => {
  const operations = ['IDT-1', 'IDT-2'].map((idtop) => ({ idtop, libelle: 'Planoise' }));
  expect(nomOperation('IDT-2', operations)).toBe('IDT-2');
});

test('an operation that nobody listed is known by its IDTOP', () => {
  expect(nomOperation(' IDT-9', [{ idtop: 'IDT-1', libelle: 'Planoise' }])).toBe('IDT-9');
});
