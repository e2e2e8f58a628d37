import type { GeneralWords, NumberWords } from '../lexicon.ts';

/** The small words of Dutch, of Belgium and of the Netherlands. */
export const words: GeneralWords = {
  common: `ik, 'k, mij, me, mijn, m'n, we, wij, ons, onze, jij, je, jullie, u, uw, gij, ge, ze, zij, hij, hem, haar, hun, het, 't, dat, dit, die, deze, wat,
    wie, waar, hoe, wanneer, welke, welk, waarom, is, ben, bent, zijn, was, waren, wordt, worden, word, heb, hebt, heeft, hebben, had, kan, kun, kunt, kunnen,
    kon, mag, mogen, moet, moeten, wil, wilt, willen, wou, zou, zouden, zal, zullen, gaan, ga, gaat, ging, kom, komt, komen, doe, doet, doen, maak, maakt, maken,
    zit, zitten, zat, sta, staat, staan, werk, werkt, werken, neem, neemt, nemen, geef, geeft, geven, zeg, zegt, zet, zetten, ook, nog, al, wel, niet, geen, maar,
    eens, even, ff, mss, misschien, graag, liefst, liever, aub, a.u.b., alsjeblieft, alstublieft, svp, dank, bedankt, ja, jawel, ok, oke, er, daar, hier, dan, toen,
    als, of, om, te, tot, toe, aan, bij, met, zonder, voor, na, over, onder, door, uit, van, naar, op, in, de, een, 'n, nen, enen, der, dus, want, omdat, zodat, toch,
    weer, terug, vroeg, laat, later, vroeger, heel, hele, halve, veel, meer, minder, alle, allemaal, iedereen, iemand, niemand, iets, niets, verdiep, verdieping, etage, gebouw, uithangt, uithangen, hangt, samen, bureel, moment, kunnen, zo, zoals, toevallig,
    eigenlijk, ergens, nergens, elkaar, zelf, eerst, nodig, klaar, goed, prima, leuk, fijn, top, super, mooi, klein, kleine, groot, grote, nieuw, nieuwe, ander,
    andere, ieder, enkel, alleen, samen, dicht, dichtbij, buurt, raam, venster, collega, collega's, mensen, man, dag, dagen, week, weken, uur, uren, keer, dinsdags,
    weet, weten, wist, denk, denkt, zie, zien, ziet, kijk, kijken, zoek, zoeken, vind, vinden, vraag, vragen, hoor, zeker, juist, precies, net, straks, daarna, jaar,
    momenteel, nu, alvast, verder, plots, zonet, wegens, tijdens, sinds, binnen, buiten, beneden, boven, naast, tussen, tegen, via, per, hoeveel, allebei, beide, gewoon`,
  and: 'en, &, plus, en ook, alsook',
  or: 'of, ofwel',
  not: 'niet, geen, nie, ni',
  but: 'maar, wel, doch',
  instead: 'in plaats van, ipv, i.p.v., in de plaats van, eerder dan, liever dan',
  except: 'behalve, uitgezonderd, met uitzondering van, zonder, buiten, uitgenomen, maar niet, niet op',
  correction:
    'nee, neen, neenee, nee wacht, sorry, pardon, euh, eh, ik bedoel, bedoel ik, correctie, of nee, of neen, wacht, oeps, toch liever, of eerder, eigenlijk, verbetering, excuseer, of beter, liever gezegd, vergissing, fout',
  indefinite: "een, 'n, nen",
  article: "de, het, 't, een, 'n, den",
  from: 'van, vanaf',
  until: 'tot, tot en met, t/m, t.e.m., tem, tot aan, tot op',
  between: 'tussen',
  to: 'naar, richting',
  on: 'op, voor, de',
  of: 'van, in, der',
  in: 'in, te, bij, op, rond, nabij, vlakbij, dichtbij, in de buurt van, naar, regio, omgeving, ergens in, uit',
  with: 'met, mt, m',
  without: 'zonder',
  for: 'voor, gedurende',
  only: 'enkel, alleen, slechts, alleen maar, uitsluitend',
};

export const numbers: NumberWords = {
  cardinals: [
    'nul', 'een, één', 'twee', 'drie, drieën', 'vier, vieren', 'vijf, vijven', 'zes, zessen', 'zeven', 'acht, achten', 'negen', 'tien, tienen',
    'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien', 'twintig',
  ],
  tens: ['dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'],
  unitsFirst: true,
  joint: 'en',
  ordinals: [
    'eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende', 'elfde', 'twaalfde', 'dertiende',
    'veertiende', 'vijftiende', 'zestiende', 'zeventiende', 'achttiende', 'negentiende', 'twintigste',
  ],
  ordinalEnding: 'ste',
  ordinalMarks: 'e, de, ste, ste',
  about: { 10: 'een tiental, tiental', 12: 'een dozijn, dozijn', 15: 'een vijftiental, vijftiental', 20: 'een twintigtal, twintigtal', 30: 'een dertigtal, dertigtal' },
};
