/** `npm run torture -- --quick`: all of it in less than 25 seconds. */
export const QUICK = process.argv.includes('--quick');
