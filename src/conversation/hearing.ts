import type { Official } from '../domain/people/official.ts';
import type { PlaceId } from '../domain/places/place.ts';
import { Refusal } from '../domain/refusal.ts';
import type { IntentName, Reading, Understand } from '../understanding/reading.ts';
import type { Ability, Skill } from './ability.ts';
import type { Dialogue } from './dialogue.ts';
import { keyIn } from './button-key.ts';
import type { Incoming, Message, Press } from './incoming.ts';
import { altered, type Reach, type RequestSlots, requestSlots } from './request.ts';

export interface HearingParts {
  understand: Understand;
  /** The places whose names come nearest to one that we do not know, best first. */
  suggestPlaces: (name: string) => PlaceId[];
  skills: Skill[];
}

/** What somebody wants, from a sentence or from a button. */
export interface Request {
  ability: Ability;
  /** As they came, to be kept for a correction. */
  slots: RequestSlots;
  /** As the schema of the ability reads them. */
  checked: unknown;
}

type Unchecked = Omit<Request, 'checked'>;

const LONGEST_TEXT = 2_000;
const LONGEST_NAME = 80;
/** After so long, "no, Friday" no longer means the last request. */
const REQUEST_FRESH_MS = 30 * 60_000;

/** What is no booking may go on for longer; what is said of weekdays holds for every week. */
const REACH: Partial<Record<IntentName, Reach>> = {
  ...{ log_day: 'as-said', book_room: 'as-said', cancel: 'every-day' },
  ...{ usual_week: 'a-week', working_hours: 'a-week' },
  stand_in: 'ends',
};

/** Makes a request of what comes in: a button at its word, a sentence by understanding it in its dialogue. */
export class Hearing {
  readonly #parts: HearingParts;
  readonly #abilities: Map<string, Ability>;

  constructor(parts: HearingParts) {
    this.#parts = parts;
    const abilities = parts.skills.flatMap((skill) => skill.abilities);
    this.#abilities = new Map(abilities.map((ability) => [ability.name, ability]));
    if (this.#abilities.size !== abilities.length) throw new Error('two abilities have the same name');
  }

  /**
   * Undefined for a button whose ability is no more.
   *
   * @throws {Refusal} `text-too-long`, `no-such-day`, `button-not-readable`.
   */
  requestOf(event: Incoming, heard: { who: Official; dialogue: Dialogue | undefined }): Request | undefined {
    const request = this.#unchecked(event, heard);
    if (!request) return undefined;
    const slots = request.ability.slots.safeParse(request.slots);
    if (slots.success) return { ...request, checked: slots.data };
    if (event.kind === 'press') throw new Refusal('button-not-readable', {});
    const [issue] = slots.error.issues;
    throw new Error(`the slots of ${request.ability.name} do not fit: ${issue?.path.join('.') ?? ''}`);
  }

  /** The key under which this press has its effect once; undefined where it changes nothing, or its button has no key. */
  effectKey(press: Press): string | undefined {
    const ability = this.#abilities.get(press.verb);
    const slots = ability?.changes && ability.slots.safeParse(slotsIn(press));
    return slots?.success && ability?.changes?.(slots.data) ? keyIn(press.data) : undefined;
  }

  #unchecked(event: Incoming, heard: { who: Official; dialogue: Dialogue | undefined }): Unchecked | undefined {
    switch (event.kind) {
      case 'arrival':
        return this.#named('greet', {});
      case 'press':
        return this.#named(event.verb, slotsIn(event));
      case 'message':
        return this.#understood(event, heard.who, heard.dialogue);
    }
  }

  #understood(event: Message, who: Official, dialogue: Dialogue | undefined): Unchecked | undefined {
    const words = event.text.trim();
    if (words === '') return this.#named('help', {});
    if (words.length > LONGEST_TEXT) throw new Refusal('text-too-long', { limit: LONGEST_TEXT });

    const language = event.language ?? who.person.language;
    const reading = this.#parts.understand(words, { language, now: event.at, zone: who.organisation.zone });
    let meant: Unchecked | undefined;
    try {
      return (meant = this.#meant(reading, event, who, dialogue));
    } finally {
      event.wasRead?.({ reading, ...(meant && { taken: { ability: meant.ability.name, slots: meant.slots } }) });
    }
  }

  /** What a reading comes to in its dialogue. */
  #meant(reading: Reading, event: Message, who: Official, dialogue: Dialogue | undefined): Unchecked | undefined {
    if (reading.slots.impossibleDate) throw new Refusal('no-such-day', { text: reading.slots.impossibleDate });
    const last = this.#lastRequest(dialogue, event.at);
    const reach = REACH[(reading.fragment && last ? last.ability.name : reading.intent) as IntentName];
    const slotsOf = (read: Reading['slots']) => requestSlots(read, who, event.at, reach);
    const slots = this.#completed(slotsOf(reading.slots));
    const others = reading.others.flatMap((other) => slotsOf(other)['days'] ?? []);
    if (others.length > 0) slots['otherDays'] = others;
    if (reading.further) slots['further'] = reading.further.map(slotsOf);
    if (reading.asksOwnDays) return this.#named('my_week', { day: (slots['days'] as unknown[] | undefined)?.[0] });
    // "In the office", said to the question where one works, is no arrival.
    if (last && reading.mode && dialogue?.asked === 'workMode')
      return { ability: last.ability, slots: altered(last.slots, { ...slots, workMode: reading.mode }) };
    const answered = this.#answered(reading, slots, last);
    if (answered) return answered;
    // "A desk", and no more, is no value to alter anything by.
    const alters = reading.fragment
      ? Object.keys(slots).some((slot) => slot !== 'resource')
      : altersProposal(reading, last) || answersQuestion(reading, slots, last, dialogue?.asked);
    if (last && alters && (!addsToMeeting(slots) || last.ability.name === 'book_room')) {
      return { ability: last.ability, slots: altered(last.slots, slots) };
    }
    if (last && reading.goesOn && goesOnFrom(reading, last))
      return { ability: last.ability, slots: altered(last.slots, slots) };
    if (last && asksOfSpaceAgain(reading, slots, last))
      return { ability: last.ability, slots: altered(last.slots, slots) };
    if (!reading.fragment) return this.#takenUp(abilityFor(reading, slots, last), slots, last);
    if (Object.keys(slots).length === 0) return this.#named('none', {});
    const room = slots['resource'] === 'room' || addsToMeeting(slots);
    return this.#named(room ? 'book_room' : 'book_desk', slots);
  }

  #completed(slots: RequestSlots): RequestSlots {
    const { unknownPlace } = slots;
    if (typeof unknownPlace !== 'string') return slots;
    const name = unknownPlace.replace(/\p{C}/gu, '').slice(0, LONGEST_NAME);
    return { ...slots, unknownPlace: name, suggestedPlaces: this.#parts.suggestPlaces(name) };
  }

  #lastRequest(dialogue: Dialogue | undefined, now: Date): Unchecked | undefined {
    if (!dialogue?.request || now.getTime() - dialogue.at.getTime() > REQUEST_FRESH_MS) return undefined;
    return this.#named(dialogue.request.ability, dialogue.request.slots);
  }

  /** "I can't make it", said to invitations that were just shown, answers them. */
  #answered({ comes: accept }: Reading, slots: RequestSlots, last: Unchecked | undefined): Unchecked | undefined {
    const answering = this.#abilities.get('answer_invitation');
    const meaning = last && answering?.takesUp?.[last.ability.name];
    if (!answering || !meaning || accept === undefined) return undefined;
    return { ability: answering, slots: altered({ ...last.slots, ...meaning }, { ...slots, accept }) };
  }

  /** "Put me on the waiting list", said to what is full, means that. */
  #takenUp(name: string, slots: RequestSlots, last: Unchecked | undefined): Unchecked | undefined {
    const named = this.#named(name, slots);
    const isWhole =
      slots['unknownPlace'] !== undefined || (slots['place'] !== undefined && slots['days'] !== undefined);
    const meaning = last && named?.ability.takesUp?.[last.ability.name];
    if (!meaning || isWhole) return named;
    return { ability: named.ability, slots: altered({ ...last.slots, ...meaning }, slots) };
  }

  #named(name: string, slots: RequestSlots): Unchecked | undefined {
    const ability = this.#abilities.get(name);
    return ability && { ability, slots };
  }
}

function slotsIn({ data: { once: _once, ...slots } }: Press): RequestSlots {
  return slots;
}

/** What is free of rooms is shown by the ability that books them; who of a team is in a place is no summary of the team. */
function abilityFor({ intent }: Reading, slots: RequestSlots, last: Unchecked | undefined): string {
  const { resource, place } = slots;
  if (intent === 'find_free' && resource === 'room') return 'book_room';
  // "Who is coming?", and no more, right after a meeting was spoken of.
  const bare = intent === 'find_colleague' && Object.keys(slots).length === 0;
  if (bare && last && OF_A_MEETING.has(last.ability.name)) return 'who_comes';
  return intent === 'team_summary' && place !== undefined ? 'find_colleague' : intent;
}

/** "And Saar?" asks the same of somebody else, "and team Budget?" of another team. */
function goesOnFrom({ intent }: Reading, { ability }: Unchecked): boolean {
  return ability.name === intent || (intent === 'team_summary' && OF_ANY_TEAM.has(ability.name));
}

const OF_ANY_TEAM = new Set<string>(['find_colleague', 'ask_team_to_plan', 'book_together', 'export_summary']);

const OF_A_MEETING = new Set<string>(['book_room', 'invite', 'uninvite', 'who_comes', 'add_guests']);

/** "Is it free from 2 to 4?", said to the day of a room, is asked of that room. */
function asksOfSpaceAgain({ intent }: Reading, slots: RequestSlots, { ability }: Unchecked): boolean {
  const said = Object.keys(slots);
  return intent === 'find_free' && ability.name === 'room_day' && said.every((slot) => ['days', 'time', 'halfDay'].includes(slot)); // prettier-ignore
}

/** "With Saar and Tom", "with a link": what only a room for a meeting can have. */
function addsToMeeting(slots: RequestSlots): boolean {
  return ['people', 'guests', 'hosted', 'online', 'fair'].some((slot) => slots[slot] !== undefined);
}

/** "At home", said to the question where one works on a day, is the answer, and no request of its own. */
function answersQuestion(
  { intent }: Reading,
  slots: RequestSlots,
  last: Unchecked | undefined,
  asked: string | undefined,
): boolean {
  if (!last || !asked || intent !== last.ability.name || slots[asked] === undefined) return false;
  // "Tuesday in Eupen", said to which day one works at home, tells something else.
  if (last.slots['workMode'] !== undefined && slots['place'] !== undefined) return false;
  return Object.keys(slots).every((slot) => slot === asked || last.slots[slot] === undefined);
}

/** "Make it Friday" said to a list of what could be had means the list, not a booking. */
function altersProposal({ intent, slots, own }: Reading, last: Unchecked | undefined): boolean {
  const namesBooking = own || slots.fromDate !== undefined || slots.fromPlace !== undefined;
  return intent === 'change' && last?.ability.proposes === true && !namesBooking && Object.keys(slots).length > 0;
}
