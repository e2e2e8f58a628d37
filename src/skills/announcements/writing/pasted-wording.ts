import type { CardElement } from '../../../cards/card.ts';
import type { DrawnOn } from '../../../cards/pasted/drawn.ts';
import type { Loss } from '../../../cards/pasted/loss.ts';
import { readCard } from '../../../cards/pasted/read-card.ts';
import { plainText } from '../../../cards/plain-text.ts';
import type { Wording } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import { isLink } from '../../../domain/announcements/writing/link.ts';
import {
  type CardFault,
  type CardLoss,
  LONGEST_PASTED,
  MOST_SHOWN,
} from '../../../domain/announcements/writing/pasted-card.ts';
import type { Language } from '../../../domain/language.ts';
import type { Organisation } from '../../../domain/people/organisation.ts';
import { policyOf } from '../../../domain/policy/policy.ts';

/** More at once nobody puts right. */
const MOST_FAULTS = 8;
/** Fewer of a kind are said: enough to tell that there are more. */
const MOST_NAMES = 5;

export interface Pasted {
  /** The JSON, as it was pasted. */
  json: string;
  title: string;
  language: Language;
}

/** A card that somebody made elsewhere, as what is announced in a language; or what keeps it from that. */
export function wordingOfCard(
  { json, title, language }: Pasted,
  organisation: Organisation,
  drawnOnSlack: DrawnOn,
): { wording: Wording; faults: AnnouncementFault[] } {
  const { pictures = [] } = policyOf(organisation).announcements;
  const mayShow = (address: string) => pictures.includes(new URL(address).host);
  const { body, losses, faults } = readCard(json, { isLink, mayShow, withPresses: false, longest: LONGEST_PASTED });
  const drawn = drawnOnSlack(body);
  const wrong: CardFault[] = faults.slice(0, MOST_FAULTS).map(({ found = '', ...fault }) => ({ ...fault, found }));
  const whole = { at: '', found: '' };
  if (json.trim() === '') wrong.splice(0, wrong.length, { ...whole, wrong: 'nothing-pasted' });
  else if (JSON.stringify(body).length > MOST_SHOWN) wrong.push({ ...whole, wrong: 'too-much' });
  else if (!drawn.fits) wrong.push({ ...whole, wrong: 'too-much-for-slack' });
  const card = { body, losses: [...together(losses), ...together(drawn.losses).map((loss) => ({ ...loss, on: 'slack' as const }))] }; // prettier-ignore
  return {
    wording: { title, text: inWords(body), card },
    faults: wrong.map((facts) => ({ field: 'card', language, because: 'card', facts })),
  };
}

/** The elements of a card that was kept. Only what {@link wordingOfCard} made of it is ever kept. */
export function elementsOf({ card }: Wording): CardElement[] | undefined {
  return card && ([...card.body] as CardElement[]);
}

function inWords(body: CardElement[]): string {
  return plainText({ type: 'AdaptiveCard', version: '1.5', lang: 'en', body });
}

/** Each kind once, with how often it is there and what some of it is called. */
function together(losses: Pick<Loss, 'kind' | 'name'>[]): CardLoss[] {
  const kinds = [...new Set(losses.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const all = losses.filter((one) => one.kind === kind);
    const names = new Set(all.flatMap(({ name }) => (name ? [name] : [])));
    return { kind, count: all.length, names: [...names].slice(0, MOST_NAMES) };
  });
}
