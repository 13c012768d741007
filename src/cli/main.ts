import { parseIso, type IsoDate } from '../core/date';
import { workbooks } from './adapter';
import { EXIT, type CliContext } from './context';
import { listFiles, readBytes, writeBytes } from './files';
import { runCli } from './run';

/** The day where the user is: the clock is read here and nowhere else. */
function today(): IsoDate {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = parseIso(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`);
  if (day === undefined) throw new Error('The clock is out of range');
  return day;
}

const context: CliContext = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  draw: process.stderr.isTTY ? (text) => void process.stderr.write(text) : undefined,
  today,
  readFile: readBytes,
  listFiles,
  writeFile: writeBytes,
  ...workbooks,
};

runCli(process.argv.slice(2), context)
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    context.err('Une erreur inattendue s’est produite : signalez-la avec le fichier en cause.');
    if (process.env.IML_TRACE !== undefined) context.err(String(error));
    process.exitCode = EXIT.misuse;
  });
