import type { PeopleWords } from '../lexicon.ts';

export const people: PeopleWords = {
  titles:
    'meneer, mijnheer, mevrouw, mevr, mvr, mw, de heer, dhr, juffrouw, dr, dokter, collega, mijn collega, directeur',
  names:
    'Jan, Jans, Lieve, Lief, Mark, Ward, Bo, Do, Els, An, Ben, Sam, Wim, Tine, Fons, Pol, Luc, Guy, Nele, Bart, Piet, Dag, Storm, Roos, Iris, Sterre, Zoë, Wolf, Leen, Greet, Veerle, Linde, Mei, Mon, Lien, Hilde, Goedele, Kristof, Griet, Gert, Mieke, Rik, Rita, Bram, Sien, Stijn, Jo, Kim, Tom, Lies, Dirk, Sofie, Pieter, Ann, Eva, Nora, Louis, Lucas, Arthur',
  particles:
    'van, de, den, der, ter, ten, van de, van der, van den, vande, vanden, vander, von, du, le, la, el, al, di, d',
  team: 'team, ploeg, dienst, afdeling, departement, cel, directie, unit, teams',
  departments:
    'boekhouding, financiën, vergunningen, IT, ICT, HR, P&O, communicatie, burgerzaken, bevolking, ruimtelijke ordening, stedenbouw, mobiliteit, juridische zaken, groendienst, sociale dienst, sociale zaken, technische dienst, personeelsdienst, personeelszaken, secretariaat, onthaal, milieudienst, cultuurdienst, jeugddienst, facilitair, facility, inkoop, archief, wegendienst, burgerlijke stand, OCMW, kwaliteitszorg, stafdienst',
  our: 'gans ons, ons hele, mijn hele, onze hele, ons, onze, mijn, m n, mn, het eigen, eigen, hele, heel het, heel de',
  me: 'ik, mezelf, mij, ikzelf',
  heads:
    "personen, pers, persoon, man, mensen, mens, p, deelnemers, collega's, collegas, plaatsen, aanwezigen, koppen, mannen, gasten, burgemeesters, schepenen, bezoekers, genodigden, leden, stoelen, ambtenaren, pax, burgers, kandidaten, directeurs, leerkrachten, zitplaatsen, vrijwilligers, inwoners, partners, sollicitanten, studenten, stagiairs, ingenieurs, juristen, inspecteurs, collegaatjes, medewerkers, deelneemsters, werkplekken, bureaus, plekken, *leden, *medewerkers, *collega, *deelnemers, *gasten, *genodigden, *ambtenaren, *bezoekers, kinderen, leerlingen, ouders, buren, sprekers, experten, experts, adviseurs, raadsleden, juryleden, bestuursleden, vrouwen, zielen, vrienden, klanten, consultants, trainers, lesgevers, cursisten, stoelen, vertegenwoordigers, wijkagenten, agenten, notarissen, ingenieurs, architecten, delegatieleden, inschrijvingen",
  floor: 'verdiep, verdieping, etage, verdiepingen',
  weAre:
    'groep van, een groep van, groepje van, een groepje van, gezelschap van, delegatie van, een delegatie van, een stuk of, stuk of, met een stuk of, we komen met, wij komen met, plaats voor, ruimte voor, geschikt voor, minstens, met ongeveer, voor ongeveer, nu met, met in totaal, in totaal, we zijn met, met, wij zijn met, we zijn, we zullen met, zijn we met, zitten we met, met zijn, met z n, met ons, we komen met, zijn met, met een man of, voor een man of, ongeveer, een man of, nen man of, ne man of, n man of, man of, een persoon of, met onze, er komen, komen er, verwacht er, ik verwacht, we verwachten',
  grown: 'we gaan van, we gingen van, gegroeid van, zijn gegaan van',
  together: {
    2: 'met ons twee, met zijn tweeën, met z n tweetjes, ons beiden, tweetjes',
    3: 'met drieën, met ons drie',
    4: 'met vieren, met ons vier',
    5: 'met vijven',
    6: 'met zessen',
  },
};
