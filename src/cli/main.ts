import { rmSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

import { parseIso, type IsoDate } from '../core/date';
import { EXIT, type CliContext } from './context';
import { createFiles } from './files';
import { INTERRUPTED, interruptedSentence } from './interrupted';
import { serveTasks, startPool } from './pool';
import { runCli } from './runCli';
import { tasksWith } from './tasks';
import { visible } from './visible';
import { workbooks } from './workbooks';

/** The day where the user is: the clock is read here and nowhere else. */
function today(): IsoDate {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = parseIso(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`);
  if (day === undefined) throw new Error('The clock is out of range');
  return day;
}

/** The command line of this process. */
function main(): void {
  const files = createFiles();
  const context: CliContext = {
    out: (line) => void process.stdout.write(`${visible(line)}\n`),
    err: (line) => void process.stderr.write(`${visible(line)}\n`),
    draw: process.stderr.isTTY ? (text) => void process.stderr.write(text) : undefined,
    today,
    ...files,
    ...workbooks,
    startPool: () => startPool(__filename, process.env.IML_PROCESSEURS),
  };
  survivePipes();
  process.once('SIGINT', () => {
    for (const draft of files.trace.drafts) rmSync(draft, { force: true });
    context.err(interruptedSentence(files.trace.written));
    // At once: the command under way knows nothing of it, and would go on to write its next file.
    process.exit(INTERRUPTED);
  });
  runCli(process.argv.slice(2), context)
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error: unknown) => {
      context.err('Une erreur inattendue s’est produite : signalez-la avec le fichier en cause.');
      if (process.env.IML_TRACE !== undefined) context.err(String(error));
      process.exitCode = EXIT.misuse;
    });
}

/**
 * Whoever reads what is printed may stop reading, as `head` does: nothing more is said, but files are
 * still written and the exit code stays true.
 */
function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
  }
}

// Threads run this same file, so that it can be handed over by itself.
if (isMainThread) main();
else serveTasks(tasksWith(workbooks.openWorkbook));
