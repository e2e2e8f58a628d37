import type { GeneralWords, NumberWords } from '../lexicon.ts';

/** The small words of German, as in East Belgium. */
export const words: GeneralWords = {
  common: `ich, du, er, sie, es, wir, ihr, mich, mir, dich, dir, ihn, ihm, uns, euch, mein, meine, meinen, meinem, meiner, dein, deine, sein, seine, ihre, unser, unsere, unserem, unseren, euer, das, dass, dies, diese, dieser, dieses, diesen, was, wer, wen, wem, wo, wie, wann, warum, welche, welcher, welches, welchen,
    ist, bin, bist, sind, seid, war, waren, wäre, werde, wird, werden, wirst, hab, habe, hast, hat, haben, hatte, hätte, kann, kannst, können, könnte, könntest, könnt, darf, dürfen, muss, müssen, will, wollen, möchte, würde, soll, sollen, geh, gehe, geht, gehen, ginge, komm, komme, kommt, kommen, mach, mache, macht, machen, tu, tun, sitz, sitze, sitzt, sitzen,
    steh, stehe, steht, arbeite, arbeitet, arbeiten, nehm, nehme, nimm, gib, gibt, geben, sag, sagt, auch, noch, schon, mal, ja, nein, nicht, kein, keine, keinen, aber, oder, und, denn, weil, wenn, ob, als, dann, da, dort, hier, bitte, danke, gern, gerne, eben, grad, gerade, vielleicht, evtl, eventuell, zu, zum, zur, an, am, auf, aus, bei, beim, bis, für, in, im, ins, mit, nach, ohne,
    über, um, unter, von, vom, vor, ab, gegen, durch, seit, während, ein, eine, einen, einem, einer, nen, ne, n, der, die, den, dem, des, sehr, viel, viele, wenig, mehr, alle, allen, alles, jemand, niemand, etwas, nichts, irgendwo, irgendwie, ganz, ganze, ganzen, halb, klein, kleine, kleiner, kleines, groß, große, großen, neu, neue, andere, anderen, anderer, nur, allein, zusammen, nahe, nähe, fenster, kollege,
    kollegen, kollegin, leute, mann, tag, tage, tagen, woche, wochen, stunde, stunden, uhr, mal, weiß, weißt, wissen, such, suche, suchen, find, finde, finden, brauch, brauche, brauchen, bräuchte, bräuchten, okay, ok, gut, super, klasse, prima, toll, schön, so, wieder, zurück, früh, früher, spät, später, jetzt, nun, zuerst, erst, doch, eigentlich, sondern, sofort, heißt, reicht, schnell, kurz, zwischen, je, jeweils, sich, schaff, schaffe, schaut, schau, zeig, zeige, hätten, wären, vorbei, fahre, dabei, damit, davon, dazu, daran, außerdem, statt, wegen, trotzdem`,
  and: 'und, u., &, plus, sowie',
  or: 'oder, bzw',
  not: 'nicht, kein, keinen, keine, nich, net',
  but: 'sondern, aber, dafür, doch',
  instead: 'statt, anstatt, anstelle von, an Stelle von, statt am, anstatt am, statt um, und nicht, lieber als',
  except: 'außer, ausser, außer am, ausgenommen, bis auf, ohne, mit Ausnahme von, aber nicht, nur nicht, außer freitags',
  correction: 'nein, nee, ne, sorry, Entschuldigung, Verzeihung, pardon, ich meine, meine ich, ich meinte, mein ich, quatsch, halt, Moment, Korrektur, äh, ähm, vielmehr, oder eher, oder besser, beziehungsweise nein, oder nein, ach nein, doch lieber, besser gesagt, falsch, eigentlich, stopp, ups, Fehler',
  indefinite: "ein, eine, einen, einer, einem, nen, ne",
  article: 'der, die, das, den, dem, des, ein, eine, einen',
  from: 'von, vom, ab, ab dem',
  until: 'bis, bis zum, bis einschließlich, bis einschl, bis inklusive, bis inkl, bis zu, bis einschließlich zum, bis um, bis am, bis und mit',
  between: 'zwischen, zwischen dem',
  to: 'auf, nach, zu, zum, auf den',
  on: 'am, an, für, auf, den, zum, der, für den, an dem, im, in',
  of: 'vom, von, des, der, im, in, am',
  in: 'in, im, nach, bei, nahe, rund um, in der Nähe von, Raum, Umgebung, um, aus, zu, für, irgendwo in, ins, nähe',
  with: 'mit, m, mt',
  without: 'ohne',
  for: 'für, während',
  only: 'nur, nur noch, lediglich, ausschließlich, bloß',
};

export const numbers: NumberWords = {
  cardinals: [
    'null', 'eins, ein, eine, einen, einer, einem', 'zwei, zwo', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn',
    'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn', 'zwanzig',
  ],
  tens: ['dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'],
  unitsFirst: true,
  joint: 'und',
  ordinals: [
    'erste, ersten, erster, erstes', 'zweite, zweiten, zweiter', 'dritte, dritten, dritter', 'vierte, vierten, vierter', 'fünfte, fünften, fünfter', 'sechste, sechsten, sechster', 'siebte, siebten, siebter, siebente', 'achte, achten, achter',
    'neunte, neunten, neunter', 'zehnte, zehnten, zehnter', 'elfte, elften, elfter', 'zwölfte, zwölften, zwölfter', 'dreizehnte, dreizehnten', 'vierzehnte, vierzehnten', 'fünfzehnte, fünfzehnten', 'sechzehnte, sechzehnten', 'siebzehnte, siebzehnten', 'achtzehnte, achtzehnten', 'neunzehnte, neunzehnten', 'zwanzigste, zwanzigsten',
  ],
  ordinalEnding: 'ste, sten, ster',
  ordinalMarks: 'ten, te, ter, sten, ste, er, n',
  about: { 12: 'ein Dutzend, Dutzend' },
};
