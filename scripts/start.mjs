// `npm start`: from a bare clone to the demonstration page.
import { build, ensureDependencies, say } from './lib/setup.mjs';

ensureDependencies();
say('Construction du complément et de la page de démonstration…');
build(['complement', 'atelier'], 'production');

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
say('Ctrl+C pour arrêter. Rien ne sort de cette machine.');
