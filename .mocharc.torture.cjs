/* global process */
// `npm run torture -- --quick` does a little of each, side by side; the processes that do it are told so here.
const quick = process.argv.includes('--quick');
if (quick) process.env.TORTURE_PACE = 'quick';

module.exports = {
  spec: ['torture/**/*.torture.ts'],
  ...{ timeout: 600_000, exit: true, reporter: 'spec' },
  ...{ parallel: quick, jobs: 3 },
};
