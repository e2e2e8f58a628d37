import type { BookingId } from '../domain/bookings/booking.ts';
import type { Language } from '../domain/language.ts';
import type { Official } from '../domain/people/official.ts';
import type { People } from '../domain/people/people.ts';
import type { PlaceId } from '../domain/places/place.ts';
import { Refusal } from '../domain/refusal.ts';
import { sentenceFor, type Words, wordsOf } from '../locales/words.ts';
import type { Understand } from '../understanding/reading.ts';
import type { Ability, Answer, Skill, Turn } from './ability.ts';
import { isKeyOf, newButtonKey } from './button-key.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { Dialogue, DialogueStore } from './dialogue.ts';
import type { Handle, Incoming, Message, Press } from './incoming.ts';
import type { Reply } from './reply.ts';
import { altered, type RequestSlots, requestSlots } from './request.ts';

export interface BotParts {
  people: People;
  understand: Understand;
  /** The places whose names come nearest to one that we do not know, best first. */
  suggestPlaces: (name: string) => PlaceId[];
  skills: Skill[];
  dialogues: DialogueStore;
  deliveries: DeliveryKeys<Reply[]>;
  /** Told of what is our fault. Never of anybody's words. */
  logFault: (reference: string, error: unknown) => void;
}

/** A request, from a sentence or from a button. */
interface Request {
  ability: Ability;
  slots: RequestSlots;
}

interface Heard {
  who: Official;
  language: Language;
  words: Words;
  dialogue: Dialogue | undefined;
}

const LONGEST_TEXT = 2_000;
/** After so long, "no, Friday" no longer means the last request. */
const REQUEST_FRESH_MS = 30 * 60_000;
/** So long a delivery may take before another process answers it instead. */
const LEASE_MS = 30_000;
const BUSY_POLL_MS = 100;

/** The core: an event in, replies out. Never rejects: whatever goes wrong, the person gets an answer. */
export function createBot(parts: BotParts): Handle {
  return new Bot(parts).handle;
}

class Bot {
  readonly #parts: BotParts;
  readonly #abilities: Map<string, Ability>;

  constructor(parts: BotParts) {
    this.#parts = parts;
    const abilities = parts.skills.flatMap((skill) => skill.abilities);
    this.#abilities = new Map(abilities.map((ability) => [ability.name, ability]));
    if (this.#abilities.size !== abilities.length) throw new Error('two abilities have the same name');
  }

  readonly handle: Handle = async (event) => {
    let language = event.language ?? event.sender.locale ?? 'en';
    try {
      const who = await this.#parts.people.recognise(event.sender.identity, event.sender.email);
      language = event.language ?? who.person.language;
      return await this.#once(event.deliveryKey, event, async () =>
        refusalAsText(wordsOf(language), () => this.#answer(event, who, language)),
      );
    } catch (error) {
      return this.#apology(wordsOf(language), error);
    }
  };

  #apology(words: Words, error: unknown): Reply[] {
    if (error instanceof Refusal) return [text(sentenceFor(words, error as Refusal))];
    // Not the platform's own number: that may hold a person's id.
    const reference = newReference();
    this.#parts.logFault(reference, error);
    return [text(words.fault({ reference }))];
  }

  async #answer(event: Incoming, who: Official, language: Language): Promise<Reply[]> {
    const words = wordsOf(language);
    const dialogue = await this.#parts.dialogues.get(who.person.id, conversationOf(event));
    const heard: Heard = { who, language, words, dialogue };

    const request = this.#requestOf(event, heard);
    if (!request) return [text(event.kind === 'press' ? words.buttonGone : words.notUnderstood)];
    const slots = request.ability.slots.safeParse(request.slots);
    if (!slots.success) {
      if (event.kind === 'press') throw new Refusal('button-not-readable', {});
      throw new Error(
        `the slots of ${request.ability.name} do not fit: ${slots.error.issues[0]?.path.join('.') ?? ''}`,
      );
    }

    const pressed = event.kind === 'press' ? keyIn(event.data) : undefined;
    const key = pressed ? `press:${pressed}:${who.person.id}` : event.deliveryKey;
    const run = () => this.#run(event, heard, request, slots.data, key);
    const replies = pressed && request.ability.changes?.(slots.data) ? await this.#once(key, event, run) : await run();
    return replies.map((reply) => placed(reply, event, who));
  }

  async #run(event: Incoming, heard: Heard, request: Request, slots: unknown, key: string): Promise<Reply[]> {
    const { ability } = request;
    const turn = this.#turn(event, heard, key);
    const question = await ability.ask?.(slots, turn);
    if (question) {
      await this.#remember(event, heard, { request: carry(request), asked: question.slot });
      return question.replies;
    }
    const answer = await ability.run(slots, turn);
    await this.#remember(event, heard, followUp(request, answer));
    return answer.replies;
  }

  #requestOf(event: Incoming, heard: Heard): Request | undefined {
    switch (event.kind) {
      case 'arrival':
        return this.#named('greet', {});
      case 'press': {
        const { once: _once, ...slots } = event.data;
        return this.#named(event.verb, slots);
      }
      case 'message':
        return this.#understood(event, heard);
    }
  }

  #understood(event: Message, { who, dialogue }: Heard): Request | undefined {
    const words = event.text.trim();
    if (words === '') return this.#named('help', {});
    if (words.length > LONGEST_TEXT) throw new Refusal('text-too-long', { limit: LONGEST_TEXT });

    const circumstances = {
      language: event.language ?? who.person.language,
      now: event.at,
      zone: who.organisation.zone,
    };
    const reading = this.#parts.understand(words, circumstances);
    if (reading.slots.impossibleDate) throw new Refusal('no-such-day', { text: reading.slots.impossibleDate });
    const slots = this.#completed(requestSlots(reading.slots, who, event.at));
    const others = reading.others.flatMap((other) => requestSlots(other, who, event.at)['days'] ?? []);
    if (others.length > 0) slots['otherDays'] = others;
    if (!reading.fragment) return this.#named(reading.intent, slots);

    const last = this.#lastRequest(dialogue, event.at);
    if (last) return { ability: last.ability, slots: altered(last.slots, slots) };
    return Object.keys(slots).length > 0 ? this.#named('book_desk', slots) : this.#named('none', {});
  }

  #completed(slots: RequestSlots): RequestSlots {
    const { unknownPlace } = slots;
    if (typeof unknownPlace !== 'string') return slots;
    return { ...slots, suggestedPlaces: this.#parts.suggestPlaces(unknownPlace) };
  }

  #lastRequest(dialogue: Dialogue | undefined, now: Date): Request | undefined {
    if (!dialogue?.request || now.getTime() - dialogue.at.getTime() > REQUEST_FRESH_MS) return undefined;
    return this.#named(dialogue.request.ability, dialogue.request.slots);
  }

  #named(name: string, slots: RequestSlots): Request | undefined {
    const ability = this.#abilities.get(name);
    return ability && { ability, slots };
  }

  #turn(event: Incoming, { who, language, words, dialogue }: Heard, key: string): Turn {
    const cardKey = newButtonKey(who.person.id);
    let buttons = 0;
    return {
      who,
      language,
      words,
      key,
      now: event.at,
      lastBooking: dialogue?.booking,
      button: (title, verb, slots, look) => ({
        type: 'Action.Execute',
        title,
        verb,
        data: { ...slots, once: `${cardKey}.${++buttons}` },
        ...look,
      }),
    };
  }

  async #remember(event: Incoming, { who, dialogue }: Heard, news: Pick<Dialogue, 'request' | 'asked' | 'booking'>) {
    if (Object.keys(news).length === 0) return;
    const { asked: _answered, ...before } = dialogue ?? {};
    await this.#parts.dialogues.put({
      ...before,
      ...news,
      person: who.person.id,
      conversation: conversationOf(event),
      at: event.at,
    });
  }

  /**
   * Answers what comes under `key` once. A second delivery gets the first answer if somebody waits for one (a press);
   * a sentence delivered twice was answered already. What was refused may be tried again.
   */
  async #once(key: string, event: Incoming, answer: () => Promise<Reply[]>): Promise<Reply[]> {
    const deliveries = this.#parts.deliveries;
    for (const deadline = Date.now() + LEASE_MS; ;) {
      const receipt = await deliveries.take(key, event.at, LEASE_MS);
      if (receipt.state === 'answered') return event.kind === 'press' ? receipt.answer.filter(isForPresser) : [];
      if (receipt.state === 'new') break;
      if (Date.now() > deadline) throw new Error('an earlier delivery was not answered in time');
      await new Promise((resolve) => setTimeout(resolve, BUSY_POLL_MS));
    }
    try {
      const replies = await answer();
      await deliveries.answered(key, event.at, replies);
      return replies;
    } catch (error) {
      await deliveries.drop(key);
      throw error;
    }
  }
}

/** A refusal is an answer too: delivered again, it is not said again. */
async function refusalAsText(words: Words, answer: () => Promise<Reply[]>): Promise<Reply[]> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof Refusal) return [text(sentenceFor(words, error as Refusal))];
    throw error;
  }
}

function text(words: string): Reply {
  return { kind: 'text', text: words };
}

function conversationOf(event: Incoming): string {
  return `${event.conversation.channel}:${event.conversation.id}`;
}

function keyIn(data: Press['data']): string | undefined {
  const { once } = data;
  return typeof once === 'string' && once.length > 0 && once.length <= 60 ? once : undefined;
}

/** A card takes the pressed card's place only if that was drawn for the one who pressed. */
function placed(reply: Reply, event: Incoming, who: Official): Reply {
  if (reply.kind === 'text' || reply.place === 'after') return reply;
  const key = event.kind === 'press' ? keyIn(event.data) : undefined;
  return key && isKeyOf(key, who.person.id) ? reply : { ...reply, place: 'after' };
}

/** What a repeated press is answered with: not the messages that already stand below. */
const isForPresser = (reply: Reply) => reply.kind === 'text' || reply.place === 'instead';

function carry({ ability, slots }: Request): NonNullable<Dialogue['request']> {
  return { ability: ability.name, slots };
}

function followUp(request: Request, answer: Answer): Pick<Dialogue, 'request' | 'booking'> {
  const follow = answer.follow ?? (request.ability.refinable ? carry(request) : undefined);
  const booking: BookingId | undefined = answer.booking;
  return { ...(follow && { request: follow }), ...(booking && { booking }) };
}

function newReference(): string {
  return Math.random().toString(36).slice(2, 8).toUpperCase();
}
