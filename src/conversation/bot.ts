import type { Language } from '../domain/language.ts';
import type { Official } from '../domain/people/official.ts';
import type { People } from '../domain/people/people.ts';
import { Refusal } from '../domain/refusal.ts';
import { StoreUnavailable } from '../domain/store-unavailable.ts';
import { sentenceFor, type Words, wordsOf } from '../locales/words.ts';
import type { Answer, Turn } from './ability.ts';
import type { AddressKeeper } from './address-keeper.ts';
import { buttonsFor, isKeyOf, keyIn } from './button-key.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { Dialogue, DialogueStore } from './dialogue.ts';
import { Hearing, type HearingParts, type Request } from './hearing.ts';
import { inTime } from './in-time.ts';
import type { Incoming } from './incoming.ts';
import type { LiveCards } from './live-cards.ts';
import { once, type Said } from './once.ts';
import type { Answering, Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';

/** Somebody waits: Slack for three seconds, people not much longer. */
const ANSWER_MS = 2_500;

export interface BotParts extends HearingParts {
  people: People;
  dialogues: DialogueStore;
  deliveries: DeliveryKeys<Reply[]>;
  addresses: AddressKeeper;
  liveCards: Pick<LiveCards, 'watched'>;
  /** When a delivery comes in: one that comes again says when it was first sent. */
  now: () => Date;
  /** Told of what is our fault. Never of anybody's words. */
  logFault: (reference: string, error: unknown) => void;
}

interface Heard {
  who: Official;
  language: Language;
  words: Words;
  /** What the conversation had come to before. */
  recall: () => Promise<Dialogue | undefined>;
}

/** What is known so far of an event that is being answered. */
interface Course {
  language: Language;
  ability?: string;
  refused?: boolean;
  /** The person was asked to come back meanwhile. */
  late?: boolean;
}

/** The core: an event in, replies out. Whatever goes wrong, the person gets an answer, and in time. */
export function createBot(parts: BotParts): Answering {
  return new Bot(parts).answer;
}

class Bot {
  readonly #parts: BotParts;
  readonly #hearing: Hearing;

  constructor(parts: BotParts) {
    this.#parts = parts;
    this.#hearing = new Hearing(parts);
  }

  /** An answer that comes too late is kept for who presses again. */
  readonly answer: Answering = (event) => {
    const course: Course = { language: event.language ?? event.sender.locale ?? 'en' };
    return inTime(this.#outcomeOf(event, course), ANSWER_MS, () => {
      course.late = true;
      return unavailable(course);
    });
  };

  async #outcomeOf(event: Incoming, course: Course): Promise<Outcome> {
    try {
      const who = await this.#parts.people.recognise(event.sender.identity, event.sender.email);
      course.language = event.language ?? who.person.language;
      if (event.address) void this.#parts.addresses.heard(who, event.address, event.at);
      const answered = await this.#answerOnce(event, who, course);
      const replies = answered.map((reply) => this.#parts.liveCards.watched(reply, who));
      return { became: course.refused ? 'refused' : 'answered', ability: course.ability, replies };
    } catch (error) {
      return this.#apology(course, error);
    }
  }

  #apology(course: Course, error: unknown): Outcome {
    const { language, ability } = course;
    const words = wordsOf(language);
    if (error instanceof Refusal) {
      return { became: 'refused', ability, replies: [text(sentenceFor(words, error as Refusal))] };
    }
    if (error instanceof StoreUnavailable) return unavailable(course, error);
    // Not the platform's own number: that may hold a person's id.
    const reference = newReference();
    this.#parts.logFault(reference, error);
    return { became: 'fault', ability, replies: [text(words.fault({ reference }))] };
  }

  /**
   * A press that changes something is known by its button, everything else by its delivery. A refusal is an answer too,
   * and not said again when it is delivered again; but a button that was refused may be pressed again.
   */
  #answerOnce(event: Incoming, who: Official, course: Course): Promise<Reply[]> {
    const button = event.kind === 'press' ? this.#hearing.effectKey(event) : undefined;
    const key = button ? `press:${button}` : event.deliveryKey;
    const { deliveries, now } = this.#parts;
    const answer = () => this.#answer(event, who, course, key);
    const delivery = {
      event,
      organisation: who.organisation.id,
      // Whose it is belongs to the key: what one was answered is never the answer to another.
      key: `${key} ${who.person.id}`,
      isLate: () => course.late === true,
    };
    return once(deliveries, now, delivery, () => (button ? answer() : refusalAsText(course, answer)));
  }

  async #answer(event: Incoming, who: Official, course: Course, key: string): Promise<Said> {
    const { language } = course;
    const words = wordsOf(language);
    let recalled: Promise<Dialogue | undefined> | undefined;
    const recall = () => (recalled ??= this.#parts.dialogues.get(who.organisation.id, who.person.id, conversationOf(event))); // prettier-ignore
    const heard: Heard = { who, language, words, recall };
    // A sentence may hang on what was said before; a button says everything itself.
    const dialogue = event.kind === 'message' ? await recall() : undefined;
    const request = this.#hearing.requestOf(event, { who, dialogue });
    if (!request) return { replies: [text(words.buttonGone)], keep: true };
    course.ability = request.ability.name;
    const { replies, keep } = await this.#run(event, heard, request, key);
    const { confidential = false } = request.ability;
    return { replies: replies.map((reply) => placed(reply, event, who)), keep, confidential };
  }

  async #run(event: Incoming, heard: Heard, request: Request, key: string): Promise<Said> {
    const { ability, checked: slots } = request;
    const turn = this.#turn(event, heard, key);
    const question = await ability.ask?.(slots, turn);
    if (question) {
      const asked = question.slots ? { ...request, checked: question.slots } : request;
      await this.#remember(event, heard, { request: carry(asked), asked: question.slot });
      return { replies: question.replies, keep: true };
    }
    const answer = await ability.run(slots, turn);
    await this.#remember(event, heard, followUp(request, answer));
    return { replies: answer.replies, keep: !answer.unchanged };
  }

  #turn(event: Incoming, { who, language, words, recall }: Heard, key: string): Turn {
    const button = buttonsFor(who.person.id);
    const lastBooking = async () => (await recall())?.booking;
    const isPrivate = event.conversation.kind === 'personal';
    return { who, language, words, isPrivate, key, now: event.at, lastBooking, button };
  }

  async #remember(event: Incoming, { who }: Heard, news: Pick<Dialogue, 'request' | 'asked' | 'booking'>) {
    if (Object.keys(news).length === 0) return;
    await this.#parts.dialogues.put({
      ...news,
      organisation: who.organisation.id,
      person: who.person.id,
      conversation: conversationOf(event),
      at: event.at,
    });
  }
}

async function refusalAsText(course: Course, answer: () => Promise<Said>): Promise<Said> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    course.refused = true;
    return { replies: [text(sentenceFor(wordsOf(course.language), error as Refusal))], keep: true };
  }
}

function unavailable({ language, ability }: Course, because?: unknown): Outcome {
  return { became: 'unavailable', ability, because, replies: [text(wordsOf(language).unavailable)] };
}

function text(words: string): Reply {
  return { kind: 'text', text: words };
}

function conversationOf(event: Incoming): string {
  return `${event.conversation.channel}:${event.conversation.id}`;
}

/** A card takes the pressed card's place only if that was drawn for the one who pressed. */
function placed(reply: Reply, event: Incoming, who: Official): Reply {
  if (reply.kind === 'text' || reply.place === 'after') return reply;
  const key = event.kind === 'press' ? keyIn(event.data) : undefined;
  return key && isKeyOf(key, who.person.id) ? reply : { ...reply, place: 'after' };
}

/** What a correction may build on. Never words that were typed: a place we do not know stays with the answer. */
function carry({ ability, checked }: Request): NonNullable<Dialogue['request']> {
  const { unknownPlace: _unknown, suggestedPlaces: _suggested, ...slots } = checked as Record<string, unknown>;
  return { ability: ability.name, slots };
}

function followUp(request: Request, answer: Answer): Pick<Dialogue, 'request' | 'booking'> {
  const follow = answer.follow ?? (request.ability.refinable ? carry(request) : undefined);
  return { ...(follow && { request: follow }), ...(answer.booking && { booking: answer.booking }) };
}

function newReference(): string {
  return Math.random().toString(36).slice(2, 8).toUpperCase();
}
