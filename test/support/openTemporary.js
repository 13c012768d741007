/**
 * One folder for whatever a run puts aside, in which `os.tmpdir()` then lies for every test and every
 * program that a test starts. It goes with the run, also where a file of tests fails while it is loaded.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

module.exports = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'relogement-run-'));
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
};
