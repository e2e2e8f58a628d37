import type { Language } from '../domain/language.ts';

const MINUTE = 60;

export interface Durations {
  /** "12,000". */
  number: (count: number) => string;
  /** "2.4", rounded down to a tenth. */
  speed: (perSecond: number) => string;
  /** "12 seconds", and from two minutes on "3 minutes": rounded up, as one says how long something takes. */
  duration: (seconds: number) => string;
}

export function durations(language: Language): Durations {
  const tag = language === 'en' ? 'en-GB' : `${language}-BE`;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, roundingMode: 'floor' });
  const long = { style: 'unit', unitDisplay: 'long' } as const;
  const inSeconds = new Intl.NumberFormat(tag, { ...long, unit: 'second' });
  const inMinutes = new Intl.NumberFormat(tag, { ...long, unit: 'minute' });
  return {
    number: (count) => number.format(count),
    speed: (perSecond) => tenths.format(perSecond),
    duration: (seconds) => {
      const whole = Math.max(1, Math.ceil(seconds));
      return whole < 2 * MINUTE ? inSeconds.format(whole) : inMinutes.format(Math.ceil(whole / MINUTE));
    },
  };
}
