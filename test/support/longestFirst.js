const Sequencer = require('@jest/test-sequencer').default;

/** Other programs calculate for minutes in these: begun last, they would keep one processor waiting. */
const LONG = ['test/parity/', 'test/app/journeys.test.ts'];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (LONG.some((name) => path.includes(name)) ? 0 : 1);
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
