import type { Equipment } from '../../domain/places/place.ts';
import type { Phrases } from '../lexicon.ts';

export const equipment: Record<Equipment, Phrases> = {
  screen:
    'Bildschirm, Bildschirme, Bildschirmen, Bildschirms, zwei Bildschirme, großer Bildschirm, großem Bildschirm, Monitor, Monitore, Monitoren, Beamer, Projektor, Doppelbildschirm, Doppelmonitor, Leinwand, Zweitbildschirm, Zweitmonitor, Großbildschirm, Fernseher, TV, Dualscreen, Smartboard, Screen, Bildschirmplatz, *monitor, *monitore, *monitoren, *bildschirm, *bildschirme, *bildschirmen',
  quiet:
    'ruhig, ruhige, ruhigen, ruhiger, ruhiges, ruhigem, leise, leisen, leises, still, stille, stillen, stiller, Ruhe, Ruhezone, Ruhebereich, in Ruhe, ohne Lärm, Stillarbeitsplatz, Stillarbeit, reizarm, konzentriert, zum Konzentrieren, abgeschieden, Fokus, Stillarbeitszone, Lärm, ungestört, Stilles, ruhigsten, ruhigste, nicht zu laut, nicht so laut, kein Lärm, wenig Lärm, nicht laut, keinen Lärm, keinen Krach, ohne Krach',
  standing_desk:
    'Stehpult, Stehtisch, Stehtische, Steharbeitsplatz, höhenverstellbar, höhenverstellbarer, höhenverstellbaren, höhenverstellbares, höhenverstellbarem, hoehenverstellbar, hoehenverstellbaren, Stehschreibtisch, Sitz-Steh, Sitz-Steh-Tisch, Sitz-Steh-Schreibtisch, Sitz-Steh-Arbeitsplatz, im Stehen, zum Stehen, Stehplatz, verstellbar, verstellbaren, verstellbarer, hohen Tisch, Hochtisch, stehend, höhenverstellbar*, sitz-steh-tische, stehtische, Stehschreibtische',
  video:
    'Video, Videokonferenz, Videokonferenzen, Videokonferenzanlage, Videocall, Videoanruf, Videosystem, Videotechnik, Videoanlage, Kamera, Webcam, Konferenzsystem, hybrid, hybride, hybrides, hybriden, Videoausstattung, Videogespräch, Videotelefonie, Videomeeting, Hybridsitzung, Teams-Meeting, Hybridmeeting, Teams-Sitzung, Videokonferenz*',
  whiteboard:
    'Whiteboard, Whiteboards, Tafel, Flipchart, Weißwandtafel, Weißwand, Schreibtafel, Flip-Chart, Magnettafel',
  wheelchair:
    'Rollstuhl, rollstuhlgerecht, rollstuhlgerechter, rollstuhlgerechten, rollstuhlgerechtes, barrierefrei, barrierefreier, barrierefreien, barrierefreies, Rollstuhlfahrer, Rollstuhlfahrerin, behindertengerecht, behindertengerechten, rollstuhlzugänglich, rollstuhlzugänglichen, Aufzug, zugänglich, mobilitätseingeschränkt, Rollstuhlzugang, rollstuhltauglich, rollstuhlgerecht*, barrierefrei*, behindertengerecht*, rollstuhlzugänglich*',
  phone_booth:
    'Telefonkabine, Telefonkabinen, Telefonzelle, Telefonzellen, Telefonbox, Telefonboxen, Telefonraum, Phonebox, Phonebooth, Phone Booth, Telefonkammer, Sprechkabine, Telefonierkabine, Telefonierbox, Anrufkabine, Telefonhäuschen, Kabine, Telefonecke, Zelle, Zellen, zum Telefonieren',
};
