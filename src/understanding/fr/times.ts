import type { TimeWords } from '../lexicon.ts';

export const times: TimeWords = {
  hour: 'heure, heures, h, hrs, heurs',
  hourMark: 'h, heures, heure, hrs, hr, heurs',
  minute: 'minutes, minute, min, mn',
  at: 'à, vers, aux alentours de, sur le coup de, autour de, environ, à environ, a',
  halfBefore: '',
  halfAfter: '',
  andHalf: 'et demie, et demi, et dmie, demi, demie',
  quarter: '',
  threeQuarters: '',
  quarterTowards: '',
  pastHour: '',
  toHour: 'moins, avant',
  andQuarter: 'et quart, et un quart, et quard, un quart',
  lessQuarter: 'moins quart, moins le quart, moins un quart',
  am: 'am, a.m., du matin, du mat, le matin, ce matin',
  pm: "pm, p.m., de l'après-midi, de l'aprèm, du soir, l'après-midi, l'aprem",
  noon: 'midi',
  midnight: 'minuit',
  parts: {
    morning:
      'matin, matinée, avant-midi, avant midi, av-midi, mat, en matinée, dans la matinée, matins, avmidi, am, le matin tôt, tôt le matin',
    noon: 'sur le temps de midi, temps de midi, le midi, heure de midi',
    afternoon:
      "après-midi, apres midi, aprèm, aprem, apm, aprm, l'aprèm, après midi, ap-midi, a-m, après-midis, ap-m, ap m, l'apm, aprem', aprèms, aprèsm, ?pm",
    evening: 'soir, soirée, soirs',
    night: 'nuit',
  },
  starting:
    "dès, à partir de, depuis, après, à partir d, de, à partir des, passé, à partir du, à compter de, à compter du, dès le, au plus tôt à, pas avant, jamais avant, au plus tôt, au plus tôt vers, pas plus tôt que, à partir d'environ, dès environ",
  halfHour:
    'demi-heure, une demi-heure, demi heure, une demi heure, trente minutes, 1/2 heure, une petite demi-heure, 1/2h, 30 minutes, 30 min',
  quarterHour: "quart d'heure, un quart d'heure",
  threeQuarterHour:
    "trois quarts d'heure, trois quart d'heure, 3/4 d'heure, trois quarts d heure, quarante-cinq minutes",
  hourAndHalf: 'une heure et demie, 1h30 de, heure et demie, 1 heure et demie',
  wholeDay:
    'toute la journée, la journée entière, journée complète, la journée complète, journée entière, tte la journée, une journée complète',
  now: 'maintenant, actuellement, en ce moment',
};
