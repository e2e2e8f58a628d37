import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Saved } from '../../domain/summaries/savings.ts';
import { strip } from '../presence/strip.ts';

/** What a month saved, in travel and in desks, with how it is worked out. */
export function savingsCard(saved: Saved, actions: CardAction[], turn: Turn): Reply {
  const { savings: words } = turn.words;
  const { counted, administrations } = saved;
  return strip(
    {
      title: words.title({ month: counted.month }),
      intro: [
        words.counted({ first: counted.from, last: counted.to }),
        words.administrations({ count: administrations.counted, left: administrations.leftOut }),
        words.changes,
      ],
      days: [
        { name: words.travel, lines: travelLines(saved, turn), actions: [] },
        { name: words.desks, lines: [deskLine(saved, turn)], actions: [] },
      ],
      actions,
    },
    turn,
  );
}

function travelLines({ travel, noOffice }: Saved, { words }: Turn): string[] {
  const { savings } = words;
  const others = noOffice ? [savings.noOffice({ count: noOffice.people })] : [];
  if (!travel) return [savings.noTravel, ...others];
  const { people, days, km } = travel;
  const spared = savings.spared({ begin: km.from, end: km.to, count: people, days });
  return [spared, savings.sum, savings.only, ...others];
}

function deskLine({ desks }: Saved, { words }: Turn): string {
  if (!desks) return words.savings.noDesks;
  const { people, most, day } = desks;
  return words.savings.shared({ count: people, most, left: people - most, day });
}
