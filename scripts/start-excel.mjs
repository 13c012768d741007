// `npm run start:excel`: builds, serves over HTTPS with a development certificate, sideloads into desktop Excel.
import { spawn } from 'node:child_process';

import { build, ensureDependencies, ROOT, say } from './lib/setup.mjs';

/** Microsoft's tool is fetched when it is first needed: it only works on Windows and macOS. */
const SIDELOAD = 'office-addin-debugging@6.0.6';
const PORT = 3443;

ensureDependencies();
if (process.platform === 'linux') {
  console.error(
    'Excel n’existe pas pour Linux : lancez cette commande sous Windows ou macOS, ou utilisez npm start.',
  );
  process.exit(1);
}
say('Construction du complément…');
build(['complement', 'atelier'], 'development');

say('Certificat de développement (une confirmation peut être demandée la première fois)…');
const { getHttpsServerOptions } = await import('office-addin-dev-certs');
const { serve } = await import('./lib/serve.mjs');
await serve(PORT, await getHttpsServerOptions());
say(`Complément servi sur https://localhost:${PORT}/ ; ouverture d’Excel…`);

const excel = spawn(
  'npx',
  ['--yes', SIDELOAD, 'start', 'manifest.xml', 'desktop', '--no-debug', '--no-live-reload'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
excel.on('exit', (code) => {
  if (code !== 0)
    console.error(
      'Excel n’a pas pu être ouvert avec le complément : voyez docs/guide/installer.md pour l’ajouter à la main.',
    );
});
