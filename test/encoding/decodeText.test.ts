import { decodeText } from '../../src/encoding/decodeText';

test.each([
  ['UTF-8', Buffer.from('d’été'), 'd’été'],
  ['UTF-8 with its mark', Buffer.from('\ufeffété'), 'été'],
  ['Windows-1252', Buffer.from([0x64, 0x92, 0xe9, 0x74, 0xe9]), 'd’été'],
  ['Windows-1252, every other way', Buffer.from([0x80, 0x9c, 0x8c, 0x85, 0xa0]), '€œŒ…\u00a0'],
])('a text in %s is read as it was written', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});
