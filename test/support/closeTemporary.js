/** Nothing of ours may be left once the tests are done; a browser's own traces are not ours. */
const { readdirSync } = require('node:fs');
const { tmpdir } = require('node:os');

module.exports = () => {
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith('relogement-'));
  if (left.length > 0) throw new Error(`Tests left behind: ${left.join(', ')}`);
};
