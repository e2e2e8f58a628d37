import type { Equipment } from '../../domain/places/place.ts';
import type { Phrases } from '../lexicon.ts';

export const equipment: Record<Equipment, Phrases> = {
  screen:
    'scherm, schermen, schermpje, dubbel scherm, twee schermen, beeldscherm, beeldschermen, monitor, monitors, monitoren, beamer, beamerscherm, projector, projectiescherm, groot scherm, dubbele schermen, tv, smartboard, grootbeeldscherm, tv-scherm, *monitor, *monitors, *beeldscherm',
  quiet:
    'rustig, rustige, stil, stille, stilte, stiltezone, stilteplek, stilteruimte, rustiger, stiltewerkplek, kalm, kalme, stilletjes, prikkelarm, prikkelarme, in alle rust, concentratieplek, focusplek, concentratiewerkplek, zonder lawaai, geen lawaai, focus, rustigs, stils, stilste, rustigste, niet te luid, niet te lawaaierig, niet te rumoerig, weinig lawaai, rust, in stilte, geen rumoer, niet luid, om te focussen, te focussen, focussen, concentreren, om te concentreren, geconcentreerd',
  standing_desk:
    'zit-sta, zit-stabureau, zit-sta-bureau, zitsta, zitstabureau, sta-bureau, stabureau, hoge tafel, sta-tafel, statafel, staand, staand werken, rechtstaand, rechtstaand werken, in hoogte verstelbaar, in hoogte verstelbare, hoogteverstelbaar, hoogteverstelbare, verstelbaar bureau, verstelbare, verstelbaar, stawerkplek, zit-stabureaus, zit-sta-bureaus, sta-bureaus, zit-sta tafel, hoogteverstelbare bureaus, zit-statafel, staanbureau, staanbureaus, staantafel, staande werkplek, staan werken, staande werken, zitstatafel, sta-werkplek, sta-plek, rechtop werken, op en neer',
  video:
    'video, videoconferentie, videoconferencing, videovergadering, videocall, videocalls, videobellen, videogesprek, camera, webcam, visio, teamsvergadering, teams-vergadering, teams-installatie, hybride, hybride vergadering, vc, conferencesysteem, videosysteem, videoscherm, hybride overleg, videoverbinding, videoconferentie*, videovergader*, videobel*',
  whiteboard: 'whiteboard, whitebord, wit bord, witbord, krijtbord, schrijfbord, flipchart, flip-over, flipover, bord',
  wheelchair:
    'rolstoel, rolstoeltoegankelijk, rolstoeltoegankelijke, rolwagen, rolstoelgebruiker, toegankelijk voor rolstoel, rolstoelvriendelijk, toegankelijk, mindervaliden, mindervalide, andersvaliden, beperking, slecht te been, lift, rolstoeltoegankelijk*',
  phone_booth:
    'belhokje, belhok, belhokjes, belcel, belcellen, telefooncel, telefooncellen, telefoonhokje, telefoonhokjes, belbox, bellokaal, belkamer, belkamertje, telefoonkamer, belplek, bel-box, belruimte, telefoonbox, callbox, phonebooth, phone booth',
};
