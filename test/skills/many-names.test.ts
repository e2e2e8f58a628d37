import { expect } from 'chai';
import { guestSlots } from '../../src/skills/invitations/guest-list.ts';
import { peopleSlots } from '../../src/skills/invitations/invitation-slots.ts';
import { roomSlots } from '../../src/skills/rooms/room-slots.ts';
import { read } from '../understanding/a-reader.ts';

const letter = (n: number): string => 'bcdfghjklmnpqrstvwxz'[Math.floor(n) % 20]!;
/** More than are read of one message. */
const names = Array.from({ length: 200 }, (_, n) => `Q${letter(n)}${letter(n / 20)}x`);

describe('as many names as are read of a message', () => {
  const said = [
    { intent: 'invite', text: `invite ${names.join(', ')}`, slot: 'people', schema: peopleSlots },
    { intent: 'book_room', text: `a room with Tom, ${names.join(', ')}`, slot: 'people', schema: roomSlots },
    { intent: 'book_room', text: `a room with as guests Tom, ${names.join(', ')}`, slot: 'guests', schema: roomSlots },
    { intent: 'add_guests', text: `register these visitors: Tom, ${names.join(', ')}`, slot: 'guests', schema: guestSlots }, // prettier-ignore
  ] as const;
  for (const { intent, text, slot, schema } of said)
    it(`are taken by ${intent} as its ${slot}, which says what is too many`, () => {
      const { intent: got, slots } = read('en', text);

      expect(got).to.equal(intent);
      expect(slots[slot]?.length).to.be.greaterThan(60);
      expect(schema.safeParse({ [slot]: slots[slot] }).success).to.equal(true);
    });
});
