// `npm start`: from a bare clone to the demonstration page.
// `npm start -- --watch` (`npm run watch`): with source maps, built again at every change.
import { build, ensureDependencies, say, watch } from './lib/setup.mjs';

ensureDependencies();
const names = ['complement', 'atelier'];
const watched = process.argv.includes('--watch');
say('Construction du complément et de la page de démonstration…');
if (watched) await watch(names);
else build(names, 'production');

const { serve } = await import('./lib/serve.mjs');
const wanted = Number(process.env.PORT ?? 3000);
try {
  await serve(wanted);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(
    `Le port ${wanted} est déjà pris : arrêtez l’autre programme, ou choisissez un autre port avec PORT=3001 npm start.`,
  );
  process.exit(1);
}
console.log(`Atelier : http://localhost:${wanted}/`);
if (watched) say('Chaque changement est construit aussitôt : rechargez la page.');
say('Ctrl+C pour arrêter. Rien ne sort de cette machine.');
