import type { TimeWords } from '../lexicon.ts';

export const times: TimeWords = {
  hour: 'Stunde, Stunden, Std, h, Stündchen, Uhr',
  hourMark: 'Uhr, h, uhr',
  minute: 'Minuten, Minute, Min',
  at: 'um, gegen, so um, so gegen, circa, ca., etwa, etwa um, @',
  halfBefore: 'halb',
  halfAfter: '',
  andHalf: 'einhalb',
  quarter: 'Viertel, viertel, Viertelstunde',
  threeQuarters: 'dreiviertel, drei Viertel, Dreiviertel',
  quarterTowards: 'viertel',
  pastHour: 'nach, über',
  toHour: 'vor',
  andQuarter: '',
  lessQuarter: '',
  am: 'am Morgen, morgens, vormittags, am Vormittag, in der Früh, früh, frühmorgens, früh morgens',
  pm: 'pm, p.m., nachmittags, am Nachmittag, abends, am Abend, mittags, am Mittag',
  noon: 'Mittag, zwölf Uhr mittags, 12 Uhr mittags, Mittagszeit',
  midnight: 'Mitternacht, mitternachts, 12 Uhr nachts',
  parts: {
    morning:
      'Vormittag, vormittags, morgens, früh, am Morgen, in der Früh, am Vormittag, Vormittags, Morgens, Morgenstunden, frühmorgens, den Morgen, der Morgen, früher Morgen, Vormittagen, jeden Morgen, Früh',
    noon: 'mittags, Mittag, über Mittag, am Mittag, Mittagspause',
    afternoon: 'Nachmittag, nachmittags, am Nachmittag, Nachmittags, Nachmittagen, nm, nachm',
    evening: 'Abend, abends, am Abend, Abends, Abenden',
    night: 'Nacht, nachts, Nachts',
  },
  starting:
    'ab, von, nach, seit, beginnend am, beginnend mit, mit Beginn am, angefangen am, erstmals am, zum ersten Mal am, mit Wirkung vom, Start am, los geht es am',
  halfHour:
    'halbe Stunde, eine halbe Stunde, halben Stunde, einer halben Stunde, halbes Stündchen, ein halbes Stündchen',
  quarterHour: 'Viertelstunde, eine Viertelstunde, viertel Stunde',
  threeQuarterHour:
    'Dreiviertelstunde, eine Dreiviertelstunde, drei Viertelstunden, dreiviertel Stunde, eine dreiviertel Stunde',
  hourAndHalf: 'anderthalb Stunden, eineinhalb Stunden, eine Stunde und eine halbe',
  wholeDay: 'ganzen Tag, den ganzen Tag, ganztägig, ganztags, ganzer Tag',
  now: 'jetzt, gerade, momentan, im Moment, zurzeit',
};
