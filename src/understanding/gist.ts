import type { Features } from './features.ts';

/** "what's my desk for tomorrow", "list my desks for April". */
export function asksForOwn(f: Features): boolean {
  const asks = f.has('booked', 'show') || (f.has('booking') && f.question);
  return asks && !f.has('change', 'alter', 'makeIt') && (f.question || f.has('show'));
}

/** "may one cancel a room the same day": a room that is nobody's yet. */
export function asksWhetherAllowed(f: Features): boolean {
  return (
    f.has('allowed') && f.question && f.has('cancel', 'change') && (f.fresh || f.has('rule')) && !f.when && !f.place
  );
}

/** Something that the person has already: "my meeting", "the room I booked". */
export function isOwn(f: Features): boolean {
  return f.owned || f.has('mine', 'booked', 'booking');
}

/** A desk or a room that is not the person's yet. */
export function asksForSpace(f: Features): boolean {
  return f.has('desk', 'room') && !f.owned && !f.has('change', 'booking');
}

/** "may I eat at my desk?": of no day, no place and no room in particular. */
export function asksLeave(f: Features): boolean {
  const ours = f.has('desk', 'room', 'booking', 'book', 'cancel', 'change') || hasMode(f);
  return f.has('allowed') && f.asked && ours && !f.when && !f.place && !f.capacity && !f.equipment;
}

/** "how long before can I book a room", "must I reserve a desk for an hour": of no day or place. */
export function asksInGeneral(f: Features): boolean {
  return f.has('book', 'cancel', 'change') && f.has('desk', 'room', 'booking') && !f.when && !f.place;
}

/** "will I lose my desk if I'm late?": what becomes of something, supposing. */
export function asksWhatIf(f: Features): boolean {
  const ours = f.owned || f.has('desk', 'room', 'booking', 'cancel', 'notNeeded', 'arrived', 'iCome');
  return f.supposed && ours && !f.has('book', 'change', 'help', 'howDo', 'free', 'thanks');
}

/** "Friday I must go to the dentist, so leave": where one is that day. */
export function statesDay(f: Features): boolean {
  return f.mustStated && f.when && hasMode(f) && !f.has('rule');
}

/** "can you note telework for tomorrow": asked of the bot, and of a day. */
export function asksToNote(f: Features): boolean {
  return f.has('need') && f.has('iAm') && f.days && hasMode(f) && !f.has('rule', 'obliged') && !f.asked;
}

/** "I'm on leave from Monday, if anybody asks". */
export function tellsOfMe(f: Features): boolean {
  return f.has('iAm') && f.has('leave', 'home', 'field', 'other') && f.days && !f.asked && !f.name;
}

/** "hello, how are you today?": nothing of what is done here. */
export function isChat(f: Features): boolean {
  const asks = ['need', 'book', 'desk', 'room', 'free', 'help', 'howDo', 'who', 'where', 'which', 'howMany', 'isThere', 'present', 'work', 'rule', 'allowed', 'outside', 'show'] as const; // prettier-ignore
  return f.length <= 8 && !f.has(...asks) && !hasMode(f) && !f.place;
}

export function hasMode(f: Features): boolean {
  return f.has('home') || f.has('office') || f.has('coworking') || f.has('field') || f.has('leave') || f.has('other');
}

/** "a room", "book the room": what is asked for is the room, whoever comes. */
export function wantsRoom(f: Features): boolean {
  return f.spacious && (f.has('book') || f.fresh || f.capacity || f.equipment);
}
