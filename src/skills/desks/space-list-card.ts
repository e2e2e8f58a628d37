import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { partData } from '../../conversation/slot-schemas.ts';
import type { SpaceOffer, SiteOffer } from '../../domain/bookings/choosing/space-search.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Site, Space } from '../../domain/places/place.ts';
import { limitsOf } from '../agreements/agreement-limits.ts';
import { cardReply, choice, lines, MOST_BUTTONS } from '../card-replies.ts';

interface Fields {
  lang: string;
  title: string;
  notices: { text: string }[];
  intro: { text: string }[];
  sites: { heading: string; desks: { name: string; detail: string; actions: CardAction[] }[] }[];
  actions: CardAction[];
}

const fill = cardTemplate<Fields>('space-list');

/** So many desks on one card, shared among its sites. */
const DESKS_A_PAGE = 6;

/** What the list is for, where it is not simply for booking. */
export interface SpaceList {
  offer: SpaceOffer;
  /** Whether it is a list of rooms, and for how many each must be. */
  rooms?: { seats?: number | undefined };
  /** The place asked for, as the person calls it; undefined where it was looked for around home. */
  place: string | undefined;
  /** The button beside each desk: its ability, and the slots beside desk, days and part. */
  verb: 'book_desk' | 'book_room' | 'change';
  slots: object;
  /** The slots with which the list itself can be asked for again: its next page, another day. */
  request: { ability: string; slots: object };
  page: number;
  /** Other days that the sentence may have meant. */
  otherDays?: LocalDate[];
  notices?: string[];
  /** Where nothing that was asked for is free: the slots of waiting for it. */
  waitFor?: object;
  /** Said in the place of the usual title, and below it. */
  title?: string;
  intro?: string[];
  /** Of several dates of which a space may have some only: those that its button books, and what is said of them. */
  datesOf?: (space: Readonly<Space>) => { days: LocalDate[]; without: LocalDate[]; said: string; button: string };
  /** Of sites of several towns: the town, as the person calls it. */
  townOf?: (site: Readonly<Site>) => string | undefined;
  /** Where there are not more of them than go on one card: all at once, and of their sites only what they are called. */
  allAtOnce?: boolean;
}

/** Free desks grouped by site, nearest first, each with its button; elsewhere if none are free here. */
export function spaceList(list: SpaceList, turn: Turn): Reply {
  const { offer } = list;
  const title = list.title ?? titleOf(list, turn);
  const notices = [...(list.notices ?? []), ...noticesOf(list, turn)];
  if (offer.sites.length === 0) return elsewhere(list, title, notices, turn);

  const share = list.allAtOnce ? DESKS_A_PAGE : Math.max(1, Math.floor(DESKS_A_PAGE / offer.sites.length));
  // A page beyond the last is none that we offered: the first is shown.
  const from = offer.sites.some((site) => site.free.length > list.page * share) ? list.page * share : 0;
  const shown = offer.sites.filter((site) => site.free.length > from);
  const left = offer.sites.reduce((sum, site) => sum + Math.max(0, site.free.length - from - share), 0);
  const card = fill({
    lang: turn.language,
    title: escapeMarkdown(title),
    notices: lines(notices),
    intro: lines(list.intro ?? []),
    sites: shown.map((site) => ({
      heading: escapeMarkdown(headingOf(site, list, turn)),
      desks: site.free.slice(from, from + share).map((desk) => deskRow(desk, site, list, turn)),
    })),
    actions: furtherActions(list, left, turn),
  });
  return cardReply([...notices, title].join(' '), card);
}

function titleOf({ offer, place, rooms }: SpaceList, { words: { desks, rooms: ofRooms } }: Turn): string {
  const when = offer.days;
  const words = rooms ? ofRooms : desks;
  if (offer.sites.length === 0 && offer.elsewhere.length === 0) return words.nothingAnywhere({ when });
  if (place === undefined) return words.around({ when, part: offer.part });
  const say = offer.sites.length > 0 ? words.offered : words.nothingFree;
  return say({ place, when, part: offer.part });
}

function noticesOf({ offer, rooms }: SpaceList, { words, language }: Turn): string[] {
  const instead = offer.days.some((day) => offer.skipped.every((skipped) => skipped.day < day))
    ? offer.days[0]
    : undefined;
  const notices: string[] = [];
  if (offer.skipped.length > 0) notices.push(words.desks.skipped({ skipped: offer.skipped, instead }));
  if (offer.missing.length > 0) {
    const { missing } = rooms ? words.rooms : words.desks;
    notices.push(missing({ equipment: offer.missing.map((item) => words.equipment[item]) }));
  }
  if (offer.refused) {
    const { site, owner, denial } = offer.refused;
    notices.push(words.agreements.refuses({ what: site[language], owner: owner[language], denial }));
  }
  if (offer.seatsAtMost === 0) notices.push(words.rooms.noRooms);
  else if (offer.seatsAtMost !== undefined)
    notices.push(words.rooms.tooFewSeats({ count: rooms?.seats ?? 1, limit: offer.seatsAtMost }));
  return notices;
}

function headingOf(offer: SiteOffer, list: SpaceList, turn: Turn): string {
  const town = list.townOf?.(offer.site);
  return [...(town ? [town] : []), siteHeading(offer, list, turn), ...ownerOf(offer, list, turn)].join(' · ');
}

function siteHeading(
  { site, distanceKm, free }: SiteOffer,
  { rooms, allAtOnce }: SpaceList,
  { words, language }: Turn,
): string {
  if (allAtOnce) return site.name[language];
  const { site: say } = rooms ? words.rooms : words.desks;
  return say({ site: site.name[language], km: distanceKm, free: free.length });
}

/** People of several administrations meet in a room: whose it is matters there. */
function ownerOf({ owner }: SiteOffer, { rooms }: SpaceList, { language }: Turn): string[] {
  return rooms && owner ? [owner[language]] : [];
}

function deskRow(
  desk: Readonly<Space>,
  { site, by, owner }: SiteOffer,
  { offer, verb, slots, rooms, datesOf }: SpaceList,
  turn: Turn,
) {
  const { words, language } = turn;
  const named = rooms ? words.rooms : words.desks;
  const seats = desk.capacity === undefined ? undefined : words.rooms.seats({ count: desk.capacity });
  const zone = site.zones.find(({ id }) => id === desk.zone)?.name[language];
  const equipment = desk.equipment.map((item) => words.equipment[item]);
  const agreement = by.get(desk.id);
  const limits = agreement ? limitsOf(agreement, words) : [];
  const terms = limits.length > 0 ? [words.agreements.forGuests({ limits })] : [];
  const id = verb === 'book_room' ? { room: desk.id } : { desk: desk.id };
  const dates = datesOf?.(desk);
  const without = dates && dates.without.length > 0 ? { without: dates.without } : {};
  const data = { ...slots, ...id, days: dates?.days ?? offer.days, ...without, ...partData(offer.part) };
  const called = { name: desk.name, site: site.name[language] };
  const asks = desk.needsApproval === true;
  const needsYes = { owner: (owner ?? turn.who.organisation.name)[language] };
  if (asks) terms.unshift(words.approvals.needsYes(needsYes));
  const tooltip = asks ? words.approvals.askForThis(called) : named.bookThis(called);
  const usual = verb === 'change' ? words.desks.take : (dates?.button ?? words.desks.book);
  const title = asks ? words.approvals.askFor : usual;
  return {
    name: escapeMarkdown(named.desk({ name: desk.name })),
    detail: escapeMarkdown([dates?.said, seats, zone, ...equipment, ...terms].filter(Boolean).join(' · ')),
    actions: [turn.button(title, verb, data, { style: 'positive', tooltip })],
  };
}

function furtherActions(list: SpaceList, left: number, turn: Turn): CardAction[] {
  const { ability, slots } = list.request;
  const actions: CardAction[] = [];
  const { more } = list.rooms ? turn.words.rooms : turn.words.desks;
  if (left > 0) actions.push(turn.button(more({ left }), ability, { ...slots, page: list.page + 1 }));
  for (const day of list.otherDays ?? []) {
    actions.push(turn.button(turn.words.desks.rather({ day }), ability, { ...slots, days: [day] }));
  }
  actions.push(...waitAction(list, turn));
  return actions.slice(0, MOST_BUTTONS);
}

/** Nothing is free here: the nearest sites that have a desk, each as a button that lists its desks. */
function elsewhere(list: SpaceList, title: string, notices: string[], turn: Turn): Reply {
  const { offer, request } = list;
  const buttons = offer.elsewhere.map((site) => {
    const slots = { ...request.slots, place: site.site.place, site: site.site.id, days: offer.days };
    return turn.button(siteHeading(site, list, turn), request.ability, slots);
  });
  return choice(turn, title, [...buttons, ...waitAction(list, turn)], notices);
}

function waitAction({ waitFor, rooms }: SpaceList, turn: Turn): CardAction[] {
  const kind = rooms ? ('room' as const) : ('desk' as const);
  return waitFor ? [turn.button(turn.words.waiting.tellMe({ kind }), 'wait_for_space', { ...waitFor, kind })] : [];
}
