import type { PeopleWords } from '../lexicon.ts';

export const people: PeopleWords = {
  titles:
    'Herr, Herrn, Hr, Frau, Fr, Dr, Doktor, Kollege, Kollegen, Kollegin, mein Kollege, meine Kollegin, der Kollege, die Kollegin, Direktor, Professor, Schöffe, Schöffin, Schöffen, Bürgermeister, Bürgermeisterin, Minister, Ministerin, Ingenieur, Inspektor, Inspektorin, Amtsleiter, Amtsleiterin, Referent, Referentin, Praktikant, Praktikantin, Abgeordneter, Abgeordnete, Generaldirektor, Generaldirektorin, Direktorin, Notar, Architekt, Architektin, Sekretärin, Sekretär, Prof, Mme, Hrn',
  names:
    'August, Jan, Mai, Ernst, Frank, Wolf, Rosa, Franz, Klara, Mo, Do, Sam, Rolf, Heide, Erika, Gerd, Helmut, Wilhelm, Bernd, Detlef, Otto, Uwe, Ute, Kai, Jost, Mark, Roland, Hans, Elke, Heike, Inge, Guido, Guy, Karin, Lena, Petra, Heidi, Marie, Leo, Gunther, Horst',
  given: `Hans, Peter, Klaus, Jürgen, Wolfgang, Dieter, Horst, Manfred, Uwe, Bernd, Günter, Werner, Walter, Karl, Josef, Michael, Thomas, Andreas, Stefan, Christian, Markus, Martin, Matthias, Alexander, Sebastian, Jan, Tobias, Florian, Felix, Jonas, Lukas, Leon, Paul, Max, Anna, Anneliese, Maria, Monika, Petra, Sabine, Ursula, Claudia, Susanne, Andrea, Gabi, Gabriele, Birgit, Karin, Martina, Stefanie, Nicole, Julia, Katharina, Kathrin, Lena, Lisa, Laura, Sarah, Hannah, Lea, Melanie, Silke, Ulrike, Ute, Heike, Heidi, Helga, Helmut, Ingrid, Irmgard, Gisela, Gudrun, Guido, Gerd, Georg, Frank, Franz, Friedrich, Erika, Erwin, Elke, Edgar, Doris, Detlef, Anselm, Anke, Anja, Astrid, Axel, Barbara, Beate, Bettina, Bruno, Dirk, Eva, Heiko, Heinz, Holger, Ines, Jens, Jörg, Kai, Kerstin, Lothar, Ludwig, Norbert, Rainer, Ralf, Reiner, Renate, Roland, Rolf, Sascha, Sven, Tanja, Torsten, Volker, Wilhelm, Mehmet, Ayşe, Murat`,
  belongs: 'von, vom, von der, von den, aus, aus dem, aus der',
  particles: 'd, von, van, der, den, de, zu, zur, vom, von der, du, la, el, al, di',
  team: 'Team, Teams, Abteilung, Dienst, Dienststelle, Referat, Fachbereich, Einheit, Gruppe, Zelle, Bereich',
  departments:
    'Buchhaltung, Finanzen, IT, EDV, HR, Personalabteilung, Bauhof, Bauamt, Sozialdienst, Sozialamt, Standesamt, Ordnungsamt, Finanzamt, Jugendamt, Einwohnermeldeamt, Rechtsabteilung, Rechtsamt, Sekretariat, Personalwesen, Personalamt, Stadtplanung, Städtebau, Öffentlichkeitsarbeit, Kommunikation, Umweltamt, Kulturdienst, Jugenddienst, Steueramt, Kasse, Hausdienst, Technischer Dienst, Technischen Dienst, ÖSHZ, Bevölkerungsdienst, Raumordnung, Genehmigungen, Bürgerbüro, Vergabestelle',
  our: 'unser, unsere, unserem, unseren, unserer, unseres, mein, meinem, meine, meiner, meines, meinen',
  me: 'ich, mich, mir',
  otherPeople: 'andere, anderen, weitere, andere Kollegen, weitere Personen',
  heads:
    'Personen, Pers, Person, Leute, Leuten, Mann, Teilnehmer, Teilnehmern, Teilnehmende, Kollegen, Plätze, Gäste, Gästen, P, Pax, Köpfe, Bürgermeister, Besucher, Besuchern, Bürger, Bürgern, Mitglieder, Beamte, Mitarbeiter, Kandidaten, Direktoren, Schöffen, Sitzplätze, Sitzplätzen, Stühle, Menschen, Partner, Partnern, Studenten, Praktikanten, Ingenieure, Juristen, Inspektoren, Bewerber, Vertreter, Schreibtische, Einwohner, Freiwillige, *mitglieder, *mitgliedern, *mitarbeiter, *mitarbeitern, *teilnehmer, *teilnehmern, *kollegen, *vertreter, *vertretern, *gäste, *gästen, *besucher, *besuchern, *bewerber, *bewerbern, Mitgliedern, Kinder, Kindern, Schüler, Schülern, Eltern, Referenten, Experten, Berater, Beratern, Vorgesetzte, Damen, Herren, Männer, Frauen, Nasen, Seelen, Kunden, Anwälte, Architekten, Polizisten, Kolleginnen, Mann hoch, Teilnehmerinnen, Geladene, Geladenen, Notare, Personen insgesamt, Bediensteten, Beamten, Delegierte, Delegierten',
  floor: 'Etage, Stock, Stockwerk, Obergeschoss, OG, Ebene',
  weAre:
    'eine Gruppe von, einer Gruppe von, Gruppe von, einer Runde von, Runde von, Delegation von, so um die, um die, sind jetzt, wir sind jetzt, wir sind nun, jetzt sind wir, wir sind nur noch, Platz für, Raum für, mindestens, insgesamt, wir sind, sind wir, wir werden, wir wären, wir sind zu, zu, so etwa, etwa, rund, ungefähr, werden wir, wir kommen zu, circa',
  grown: 'wir gehen von, gewachsen von, gestiegen von',
  together: {
    2: 'zu zweit, zu zweien',
    3: 'zu dritt, zu dreien',
    4: 'zu viert, zu vieren',
    5: 'zu fünft, zu fünfen',
    6: 'zu sechst, zu sechsen',
    7: 'zu siebt, zu siebent',
    8: 'zu acht, zu achten',
    9: 'zu neunt, zu neunen',
    10: 'zu zehnt, zu zehnen',
    11: 'zu elft, zu elfen',
    12: 'zu zwölft, zu zwölfen',
  },
};
