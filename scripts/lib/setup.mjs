// What `npm start` and `npm test` need before anything else: plain Node, so that a bare clone can run it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const say = (sentence) => console.log(`• ${sentence}`);

/** Runs a command in the project; its output is shown only when it fails. */
export function run(command, args, { quiet = true, env = {} } = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === 'npm',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status !== 0 && quiet)
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return result.status === 0;
}

export function isNewer(file, than) {
  return !existsSync(than) || statSync(file).mtimeMs > statSync(than).mtimeMs;
}

/** Installs the locked dependencies when they are missing or older than the lock file. */
export function ensureDependencies() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    console.error(
      `Node.js 20 ou plus récent est nécessaire (version actuelle : ${process.version}).`,
    );
    process.exit(1);
  }
  const marker = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!isNewer(path.join(ROOT, 'package-lock.json'), marker)) return;
  say('Installation des dépendances (npm ci), une à trois minutes…');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error(
      'Les dépendances n’ont pas pu être installées : vérifiez l’accès au registre npm.',
    );
    process.exit(1);
  }
}

/** A self-signed certificate for localhost, made once, for the end-to-end tests only. */
export async function ensureCertificate() {
  const folder = path.join(ROOT, '.cache');
  const [keyFile, certFile] = ['localhost.key', 'localhost.crt'].map((name) =>
    path.join(folder, name),
  );
  if (!existsSync(keyFile) || !existsSync(certFile)) {
    say('Création d’un certificat local pour les essais de bout en bout.');
    const { generate } = await import('selfsigned');
    const altNames = [
      { type: 2, value: 'localhost' },
      { type: 7, ip: '127.0.0.1' },
    ];
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames }],
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, pems.private, { mode: 0o600 });
    writeFileSync(certFile, pems.cert);
  }
  return { key: readFileSync(keyFile), cert: readFileSync(certFile) };
}

export function findProgram(names, variable) {
  const given = process.env[variable];
  if (given && existsSync(given)) return given;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const known = {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    soffice: [
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
  };
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...(known[names[0]] ?? [])].find((file) => existsSync(file));
}

let listsUpdated = false;
/** Asks Debian's package manager for a package where that is possible. */
export function installPackages(packages, what) {
  const root = process.getuid?.() === 0;
  const sudo = !root && findProgram(['sudo'], 'SUDO') && run('sudo', ['-n', 'true']);
  if (!findProgram(['apt-get'], 'APT') || (!root && !sudo)) return false;
  say(`Installation de ${what} par le gestionnaire de paquets…`);
  const apt = (...args) => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]));
  listsUpdated ||= apt('update', '-qq');
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** The path of a program, installed when the system can give it; undefined when it cannot. */
export function ensureProgram(names, variable, packages, what) {
  const found = findProgram(names, variable);
  if (found) return found;
  return installPackages(packages, what) ? findProgram(names, variable) : undefined;
}

/** Builds what is asked for. */
export function build(names, mode) {
  const args = ['webpack', '--mode', mode, ...names.flatMap((name) => ['--config-name', name])];
  if (!run('npx', ['--no-install', ...args])) {
    console.error('La construction a échoué : le détail est au-dessus.');
    process.exit(1);
  }
  for (const name of names) writeFileSync(builtFrom(name), sourcesMark(mode));
}

/** Builds for development, and again at every change; waits for the first build alone. */
export async function watch(names) {
  const { default: webpack } = await import('webpack');
  const { default: configs } = await import('../../webpack.config.js');
  const wanted = configs({}, { mode: 'development' }).filter(({ name }) => names.includes(name));
  for (const name of names) rmSync(builtFrom(name), { force: true });
  await new Promise((resolve) => {
    webpack(wanted).watch({ ignored: /node_modules/ }, (error, stats) => {
      if (error) throw error;
      const told =
        stats.hasErrors() || stats.hasWarnings() ? stats.toString('errors-warnings') : '';
      say(`${told}Construit à ${new Date().toLocaleTimeString('fr-FR')}.`);
      resolve();
    });
  });
}

/** Builds those whose sources are no longer what they were built from. */
export function buildStale(names, mode) {
  const mark = sourcesMark(mode);
  const stale = names.filter(
    (name) => !existsSync(builtFrom(name)) || readFileSync(builtFrom(name), 'utf8') !== mark,
  );
  if (stale.length === 0) return;
  say(`Construction : ${stale.join(', ')}…`);
  build(stale, mode);
}

/** Beside what is served: the mark of the sources that it was built from. */
function builtFrom(name) {
  return path.join(ROOT, 'dist', `.${name}`);
}

function sourcesMark(mode) {
  const hash = createHash('sha1').update(`${mode} ${process.env.OFFICE_JS_URL ?? ''}`);
  for (const name of ['src', 'office-host', 'assets']) hashFolder(hash, path.join(ROOT, name));
  for (const name of ['webpack.config.js', 'package-lock.json', 'manifest.xml'])
    hash.update(readFileSync(path.join(ROOT, name)));
  return hash.digest('hex');
}

function hashFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) hashFolder(hash, full);
    else hash.update(full).update(readFileSync(full));
  }
}
