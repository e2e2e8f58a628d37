import type { Equipment } from '../../domain/places/place.ts';
import type { Phrases } from '../lexicon.ts';

export const equipment: Record<Equipment, Phrases> = {
  screen:
    'écran, écrans, double écran, deux écrans, grand écran, moniteur, moniteurs, projecteur, beamer, vidéoprojecteur, rétroprojecteur, écran supplémentaire, dual screen, télé, tv, doubles écrans, écran géant, écran tactile',
  quiet:
    'calme, calmes, au calme, tranquille, tranquilles, silencieux, silencieuse, silence, sans bruit, zone calme, pas de bruit, paisible, isolé, isolée, plus calme, zone silencieuse, se concentrer, me concentrer, concentration',
  standing_desk:
    'assis-debout, bureau assis-debout, debout, bureau debout, réglable en hauteur, réglable, table haute, hauteur réglable, à hauteur réglable, bureau réglable, ajustable en hauteur, travailler debout, surélevé, hauteur variable, bureau haut, ajustable',
  video:
    'vidéo, visio, visioconférence, visioconf, vidéoconférence, vidéoconf, caméra, webcam, visios, réunion hybride, hybride, système de visio, équipée en visio, réunion teams, en visio, équipement visio, call vidéo, appel vidéo, visio-conférence',
  whiteboard:
    'tableau blanc, tableau, whiteboard, paperboard, flipchart, flip-chart, tableau à feuilles, tableaux, chevalet, tableau effaçable',
  wheelchair:
    'chaise roulante, fauteuil roulant, accessible en fauteuil, accessible pmr, pmr, à mobilité réduite, mobilité réduite, accessible, accessibilité, accessibles, rampe, ascenseur, handicap, handicapé, handicapée, voiturette, voiturette roulante',
  phone_booth:
    "cabine, cabines, cabine téléphonique, cabines téléphoniques, phone box, phonebox, box téléphonique, cabine d'appel, bulle téléphonique, cabine tel, cabine tél, box d'appel, phone booth, cabine pour appeler, cabine pour téléphoner, box tel, box tél, box téléphone, cabine téléphone, box pour téléphoner, box pour appeler, bulle pour téléphoner, bulle d'appel, cabine insonorisée, box insonorisé",
};
