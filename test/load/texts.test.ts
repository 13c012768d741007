import { findAmounts } from '../../src/core/textes/findAmounts';
import { secondsOf } from '../support/secondsOf';

test('a text of a million characters is read in 5 seconds', () => {
  const text = 'Sur la période 2017-2019, 7,4 M€ pour 5 007 aides aux salariés.\n'.repeat(16_000);
  let found = findAmounts('');
  expect(secondsOf(() => (found = findAmounts(text)), 5)).toBeLessThan(5);
  expect(found).toHaveLength(32_000);
});
