// Serves what is already built: `node scripts/serve.mjs [--https]`. The end-to-end tests use it;
// PORT=0 takes a free port. Stops with its standard input, so that no server outlives its test.
import { serve } from './lib/serve.mjs';
import { ensureCertificate } from './lib/setup.mjs';

const tls = process.argv.includes('--https') ? await ensureCertificate() : undefined;
const { port } = await serve(Number(process.env.PORT ?? 3000), tls);
console.log(`Atelier : ${tls ? 'https' : 'http'}://localhost:${port}/`);
process.stdin.resume().on('end', () => process.exit(0));
