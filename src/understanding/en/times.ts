import type { TimeWords } from '../lexicon.ts';

export const times: TimeWords = {
  hour: 'hour, hours, hr, hrs, h',
  hourMark: "o'clock, oclock, h, o clock, hrs",
  minute: 'minutes, minute, min, mins',
  at: 'at, @, around, about, by, approximately, circa, ca',
  halfBefore: '',
  halfAfter: 'half past, half, half after',
  andHalf: 'and a half',
  quarter: 'quarter, a quarter',
  threeQuarters: '',
  quarterTowards: '',
  pastHour: 'past, after',
  toHour: 'to, before, of',
  andQuarter: '',
  lessQuarter: '',
  am: 'am, a.m., a.m, a m, in the morning, a',
  pm: 'pm, p.m., p.m, p m, in the afternoon, in the evening, at night, p, in the pm',
  noon: 'noon, midday, mid-day, lunchtime, 12 noon',
  midnight: 'midnight, mid-night',
  parts: {
    morning:
      'morning, mornings, in the morning, ?am, a.m., the morning, mornin, morn, forenoon, fore noon, the forenoon',
    noon: 'lunchtime, over lunch, at lunch, lunch',
    afternoon: 'afternoon, afternoons, in the afternoon, ?pm, p.m., aft, arvo, the afternoon, afternon',
    evening: 'evening, evenings, in the evening, the evening, eve',
    night: 'night, nights, at night, in the night, nite',
  },
  starting:
    'from, after, starting, starting at, as of, since, from about, onwards from, starting from, commencing, beginning, not before, no earlier than, not earlier than, never before, any time after, anytime after, some time after, sometime after, earliest',
  halfHour: 'half an hour, half hour, half-hour, 1/2 hour, a half hour, thirty minutes, half hr',
  quarterHour: 'quarter of an hour, a quarter of an hour, quarter hour',
  threeQuarterHour:
    'three quarters of an hour, three quarters of hour, three quarter hour, 3/4 of an hour, three quarters hour',
  hourAndHalf: 'an hour and a half, hour and a half, one and a half hours, one hour and a half, 1 and a half hours',
  wholeDay: 'all day, whole day, the whole day, full day, the full day, entire day, all-day, all day long',
  now: 'now, right now, currently, at the moment',
};
