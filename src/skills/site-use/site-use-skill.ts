import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Charts } from '../../conversation/charts.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { nearestFirst } from '../../domain/places/distance.ts';
import { MIDDLE_OF_BELGIUM, type Site } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import type { SitesInUse } from '../../domain/summaries/site-use.ts';
import { choice, MOST_BUTTONS, textReply } from '../card-replies.ts';
import { siteUseCard } from './site-use-card.ts';

const siteUseSlots = z.object({
  place: slot.placeId.optional(),
  site: slot.siteId.optional(),
  unknownPlace: slot.typed.optional(),
});
type SiteUseSlots = z.output<typeof siteUseSlots>;

export interface SiteUseSkillParts {
  sitesInUse: SitesInUse;
  places: Places;
  charts: Charts;
}

/** "How full was Namur?": counts of four weeks, to those who look after the site. */
export function siteUseSkill({ sitesInUse, places, charts }: SiteUseSkillParts): Skill {
  async function show(site: Readonly<Site>, isOnly: boolean, turn: Turn): Promise<Answer> {
    const { siteUse: words } = turn.words;
    const use = await sitesInUse.of(site, turn.now);
    const actions = [
      ...(isOnly ? [] : [turn.button(words.otherSite, 'site_use', {})]),
      turn.button(words.whatIsSaved, 'savings', {}),
    ];
    return {
      replies: [siteUseCard(use, actions, charts, turn)],
      follow: { ability: 'site_use', slots: { site: site.id } },
    };
  }

  function which(slots: SiteUseSlots, own: Readonly<Site>[], meant: Readonly<Site>[], turn: Turn): Answer {
    const { siteUse: words, desks } = turn.words;
    if (own.length === 0) return { replies: [choice(turn, words.noSites, [])] };
    const home = turn.who.person.home && places.place(turn.who.person.home);
    const offered = nearestFirst(meant.length > 0 ? meant : own, home ?? MIDDLE_OF_BELGIUM).slice(0, MOST_BUTTONS);
    const buttons = offered.map(({ id, name }) => turn.button(name[turn.language], 'site_use', { site: id }));
    const notices = slots.unknownPlace ? [desks.placeUnknown({ text: slots.unknownPlace })] : [];
    const isOthers = meant.length === 0 && !slots.unknownPlace;
    return { replies: [choice(turn, isOthers ? words.notYours : words.which, buttons, notices)] };
  }

  return {
    name: 'site-use',
    abilities: [
      ability({
        name: 'site_use',
        slots: siteUseSlots,
        refinable: true,
        confidential: true,
        run: async (slots, turn) => {
          if (!turn.isPrivate) return { replies: [textReply(turn.words.siteUse.othersReadAlong)] };
          const own = await sitesInUse.sitesOf(turn.who);
          const meant = own.filter((site) => isMeant(site, slots));
          const [only] = meant;
          return only && meant.length === 1 ? show(only, own.length === 1, turn) : which(slots, own, meant, turn);
        },
      }),
    ],
  };
}

/** A site that is named goes before the place that was spoken of before. */
function isMeant({ id, place }: Readonly<Site>, slots: SiteUseSlots): boolean {
  if (slots.site) return id === slots.site;
  return !slots.unknownPlace && (!slots.place || place === slots.place);
}
