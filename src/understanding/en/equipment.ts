import type { Equipment } from '../../domain/places/place.ts';
import type { Phrases } from '../lexicon.ts';

export const equipment: Record<Equipment, Phrases> = {
  screen:
    'screen, screens, monitor, monitors, two screens, dual screen, dual screens, dual monitors, two monitors, big screen, large screen, projector, beamer, display, second screen, double screen, external monitor, tv, smartboard, projection screen, dual monitor',
  quiet:
    'quiet, quieter, silent, quiet zone, quiet area, quiet corner, peaceful, peace and quiet, calm, no noise, silence, somewhere quiet, low noise, focus, concentrate, to concentrate, undisturbed, quiet spot, noise-free, without noise',
  standing_desk:
    'standing desk, standing desks, sit-stand, sit stand, sit-stand desk, stand-up desk, stand up desk, standing, height-adjustable, height adjustable, adjustable desk, adjustable, high table, standup desk, raised desk, tall table, standing table, stand while, work standing up, electric desk',
  video:
    'video, video conferencing, videoconferencing, video conference, videoconference, video call, video calls, video-conferencing, camera, webcam, vc, hybrid, hybrid meeting, video equipment, video link, teams call, video setup, conferencing, videoconf, conference system, hybrid setup, teams meeting, video kit, vid conf',
  whiteboard:
    'whiteboard, whiteboards, white board, flipchart, flip chart, flip-chart, blackboard, board to write on, drawing board, wb',
  wheelchair:
    'wheelchair, wheelchair accessible, wheelchair-accessible, wheelchairs, accessible, accessibility, step-free, disabled access, wheelchair user, wheelchair access, step free, disability, reduced mobility, lift access, barrier-free',
  phone_booth:
    'phone booth, phone booths, booth, booths, phone box, call booth, phone pod, call box, telephone booth, phone room, phone cabin, phonebooth, telephone box, calling booth, phonebox, call pod, phone cubicle, telephone booths',
};
