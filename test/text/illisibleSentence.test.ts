import { illisibleSentence } from '../../src/text/illisibleSentence';

test('a file cut short is told as damaged, to be sent again, and not as something else than a workbook', () => {
  const sentence = illisibleSentence('damaged');
  expect(sentence).toContain('endommagé');
  expect(sentence).toContain('renvoyé');
  expect(illisibleSentence('not-a-workbook')).not.toContain('endommagé');
});
