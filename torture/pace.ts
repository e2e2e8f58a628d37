/** `npm run torture -- --quick`: all of it in less than 25 seconds. */
export const QUICK = process.env['TORTURE_PACE'] === 'quick';
