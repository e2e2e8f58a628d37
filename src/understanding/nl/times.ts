import type { TimeWords } from '../lexicon.ts';

export const times: TimeWords = {
  hour: 'uur, uren, uurtje, uurtjes, u, uurke, uurkes',
  hourMark: 'u, uur, h, uren',
  minute: 'minuten, minuut, min, minuutjes, minuutje',
  at: 'om, rond, tegen, omstreeks, rond de, ongeveer, circa, om ongeveer, om circa, @',
  halfBefore: 'half, hlf',
  halfAfter: '',
  andHalf: 'en een half, en half',
  quarter: 'kwart, kwartier, kwrt',
  threeQuarters: '',
  quarterTowards: '',
  pastHour: 'na, over, nà',
  toHour: 'voor, voor de',
  andQuarter: '',
  lessQuarter: '',
  am: "am, a.m., 's morgens, 's ochtends, 's voormiddags, in de ochtend, in de morgen, in de voormiddag",
  pm: "pm, p.m., 's middags, 's namiddags, in de namiddag, in de middag, 's avonds, in de avond",
  noon: 'middaguur, de noen, de middag, 12 uur s middags, twaalf uur s middags',
  midnight: 'middernacht',
  parts: {
    morning:
      "voor de middag, voor den middag, voor de noen, voor den noen, ochtend, voormiddag, voormiddags, 's morgens, 's ochtends, 's voormiddags, voormid, morgend, vm, in de morgen, vroege ochtend, ochtends, ochtenden, voormiddagen, de voormiddagen, in de morgend",
    noon: "'s middags, middags, middag, over de middag, tijdens de middag",
    afternoon:
      "na de middag, na den middag, na de noen, na den noen, nade middag, namiddag, namiddags, 's namiddags, 's middags, middag, in de middag, namid, nm, achtermiddag, namiddagen, middagen",
    evening: "avond, 's avonds, avonds, avonden",
    night: "nacht, 's nachts, nachts",
  },
  starting:
    'vanaf, na, van, sinds, te beginnen op, te beginnen vanaf, te beginnen met, startend op, beginnend op, met ingang van, ingaand op, vanaf dan, met start op, startdatum, eerste keer op, voor het eerst op',
  halfHour:
    'halfuur, half uur, halfuurtje, half uurtje, een halfuur, een half uur, een halfuurtje, een half uurtje, 30 minuten, half uurke, halfuurke, een half uurke, een halfuurke',
  quarterHour: 'kwartier, een kwartier, kwartiertje, een kwartiertje, kwartierke, een kwartierke',
  threeQuarterHour: 'drie kwartier, drie kwartiertjes, driekwart uur',
  hourAndHalf: 'anderhalf uur, anderhalf uurtje, anderhalf uurke',
  wholeDay:
    'hele dag, heel de dag, gans de dag, de ganse dag, volledige dag, ganse dag, de hele dag, een hele dag, gans den dag, de volle dag, de hele werkdag',
  now: 'nu, momenteel, op dit moment',
};
