// Required by each process measured: leaves the most memory that it held, in kilobytes, where it is told to.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  writeFileSync(process.env.TORTURE_PEAK, String(process.resourceUsage().maxRSS));
});
