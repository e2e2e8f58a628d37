import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * Bolt's log lines in ours. What comes after its first colon or bracket may quote what a person wrote, or a token, so it
 * is left out; debug and info say nothing an administrator needs.
 */
export function boltLog(log: Logger): BoltLogger {
  const say = (level: 'warn' | 'error') => (message: unknown) =>
    log[level]({ bolt: typeof message === 'string' ? message.split(/[:({[]/)[0]?.trim() : typeof message }, 'Bolt');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: say('warn'),
    error: say('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
