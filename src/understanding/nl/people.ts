import type { PeopleWords } from '../lexicon.ts';

export const people: PeopleWords = {
  titles:
    'meneer, mijnheer, mevrouw, mevr, mvr, mw, de heer, dhr, juffrouw, dr, dokter, collega, mijn collega, directeur, burgemeester, schepen, minister, prof, professor, ir, ing, mr, diensthoofd, afdelingshoofd, teamleider, teamcoach, notaris, inspecteur, stagiair, stagiaire, raadslid, voorzitter',
  names:
    'Jan, Jans, Lieve, Lief, Mark, Ward, Bo, Do, Els, An, Ben, Sam, Wim, Tine, Fons, Pol, Luc, Guy, Nele, Bart, Piet, Dag, Storm, Roos, Iris, Sterre, Zoë, Wolf, Leen, Greet, Veerle, Linde, Mei, Mon, Lien, Hilde, Goedele, Kristof, Griet, Gert, Mieke, Rik, Rita, Bram, Sien, Stijn, Jo, Kim, Tom, Lies, Dirk, Sofie, Pieter, Ann, Eva, Nora, Louis, Lucas, Arthur',
  given: `Saar, Tom, Jan, Piet, Pieter, Karel, Bart, Bram, Nele, Stijn, Els, Wim, Dirk, Koen, Kris, Kristof, Luc, Marc, Mark, Johan, Jos, Jef, Jeroen, Joris, Geert, Gert, Guy, Hans, Hendrik, Henk, Ilse, Inge, Ingrid, An, Ann, Anke, Anneke, Annelies, Anja, Katrien, Katrijn, Kaat, Karen, Karin, Kim, Lotte, Lien, Lies, Liesbeth, Lieve, Leen, Lucas, Mieke, Marijke, Marleen, Martine, Maarten, Mathias, Nadia, Nora, Nick, Niels, Patrick, Peter, Paul, Pol, Rik, Rita, Robbe, Ruben, Sara, Sarah, Sofie, Sophie, Stefaan, Steven, Sven, Thijs, Tine, Tim, Toon, Veerle, Wouter, Yves, Eva, Emma, Elke, Ellen, Erik, Evelien, Fatima, Filip, Floris, Frank, Frederik, Griet, Greet, Hilde, Hanne, Hannah, Hassan, Mohamed, Mohammed, Ahmed, Ali, Karim, Karima, Rachid, Samira, Yasmina, Youssef, Ibrahim, Omar, Aïcha, Senne, Siska, Sien, Thomas, Tessa, Arne, Arno, Bas, Carlijn, Daan, Dennis, Eline, Esmee, Femke, Gijs, Hanneke, Iris, Jasper, Joke, Jolien, Kobe, Lander, Lonneke, Marloes, Martijn, Pim, Sander, Sanne, Wessel, Willem`,
  belongs: 'van, van de, van het, namens, vanwege',
  particles:
    'van, de, den, der, ter, ten, van de, van der, van den, vande, vanden, vander, von, du, le, la, el, al, di, d',
  team: 'team, ploeg, dienst, afdeling, departement, cel, directie, unit, teams, ploegske, ploegje, teamke, teampje, dienstje, afdelingske, clubje, clubke, bende',
  departments:
    'boekhouding, financiën, vergunningen, IT, ICT, HR, P&O, communicatie, burgerzaken, bevolking, ruimtelijke ordening, stedenbouw, mobiliteit, juridische zaken, groendienst, sociale dienst, sociale zaken, technische dienst, personeelsdienst, personeelszaken, secretariaat, onthaal, milieudienst, cultuurdienst, jeugddienst, facilitair, facility, inkoop, archief, wegendienst, burgerlijke stand, OCMW, kwaliteitszorg, stafdienst',
  our: 'gans ons, ons hele, mijn hele, onze hele, ons, onze, mijn, m n, mn, het eigen, eigen, hele, heel het, heel de',
  me: 'ik, mezelf, mij, ikzelf',
  otherPeople: "anderen, andere, andere collega's, anderen erbij",
  heads:
    "personen, pers, persoon, man, mensen, mens, p, deelnemers, collega's, collegas, plaatsen, aanwezigen, koppen, mannen, gasten, burgemeesters, schepenen, bezoekers, genodigden, leden, stoelen, ambtenaren, pax, burgers, kandidaten, directeurs, leerkrachten, zitplaatsen, vrijwilligers, inwoners, partners, sollicitanten, studenten, stagiairs, ingenieurs, juristen, inspecteurs, collegaatjes, medewerkers, deelneemsters, werkplekken, bureaus, plekken, *leden, *medewerkers, *collega, *deelnemers, *gasten, *genodigden, *ambtenaren, *bezoekers, kinderen, leerlingen, ouders, buren, sprekers, experten, experts, adviseurs, raadsleden, juryleden, bestuursleden, vrouwen, zielen, vrienden, klanten, consultants, trainers, lesgevers, cursisten, stoelen, vertegenwoordigers, wijkagenten, agenten, notarissen, ingenieurs, architecten, delegatieleden, inschrijvingen",
  floor: 'verdiep, verdieping, etage, verdiepingen',
  weAre:
    'groep van, een groep van, groepje van, een groepje van, gezelschap van, delegatie van, een delegatie van, een stuk of, stuk of, met een stuk of, we komen met, wij komen met, plaats voor, ruimte voor, geschikt voor, minstens, met ongeveer, voor ongeveer, nu met, met in totaal, in totaal, we zijn met, met, wij zijn met, we zijn, we zullen met, zijn we met, zitten we met, met zijn, met z n, met ons, we komen met, zijn met, met een man of, voor een man of, ongeveer, een man of, nen man of, ne man of, n man of, man of, een persoon of, met onze, er komen, komen er, verwacht er, ik verwacht, we verwachten',
  grown: 'we gaan van, we gingen van, gegroeid van, zijn gegaan van',
  together: {
    2: 'wij twee, wij tweeën, wij beiden, met ons twee, met ons tweeën, met zijn twee, met zijn tweeën, met z n twee, met z n tweeën, met tweeën, met z n tweetjes, met zijn tweetjes, met ons tweetjes, ons beiden, tweetjes',
    3: 'wij drie, wij drieën, met ons drie, met ons drieën, met zijn drie, met zijn drieën, met z n drie, met z n drieën, met drieën',
    4: 'wij vier, wij vieren, met ons vier, met ons vieren, met zijn vier, met zijn vieren, met z n vier, met z n vieren, met vieren',
    5: 'met ons vijf, met ons vijven, met zijn vijf, met zijn vijven, met z n vijf, met z n vijven, met vijven',
    6: 'met ons zes, met ons zessen, met zijn zes, met zijn zessen, met z n zes, met z n zessen, met zessen',
    7: 'met ons zeven, met ons zevenen, met zijn zeven, met zijn zevenen, met z n zeven, met z n zevenen, met zevenen',
    8: 'met ons acht, met ons achten, met zijn acht, met zijn achten, met z n acht, met z n achten, met achten',
    9: 'met ons negen, met ons negenen, met zijn negen, met zijn negenen, met z n negen, met z n negenen, met negenen',
    10: 'met ons tien, met ons tienen, met zijn tien, met zijn tienen, met z n tien, met z n tienen, met tienen',
    11: 'met ons elf, met ons elven, met zijn elf, met zijn elven, met z n elf, met z n elven, met elven',
    12: 'met ons twaalf, met ons twaalven, met zijn twaalf, met zijn twaalven, met z n twaalf, met z n twaalven, met twaalven',
  },
};
