// Required by each process measured: leaves where it is told to the most memory that it held, in kilobytes, and
// the time that processors gave it, in microseconds. Beside it, a file says that Ctrl+C is listened to.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.TORTURE_PEAK, `${maxRSS} ${userCPUTime + systemCPUTime}`);
});
process.on('newListener', (name) => {
  if (name === 'SIGINT') writeFileSync(`${process.env.TORTURE_PEAK}.ready`, '');
});
