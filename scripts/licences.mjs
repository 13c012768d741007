// `npm run licences`: what the built add-in and command line hold, and under which licence.
import { licencesNotice, shippedPackages } from './lib/licences.mjs';
import { ensureDependencies } from './lib/setup.mjs';

ensureDependencies();
for (const { name, version, licence } of shippedPackages()) {
  console.log(`${licence.padEnd(14)} ${name} ${version}`);
}
try {
  licencesNotice();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
