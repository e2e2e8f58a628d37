import type { Address } from '../../../conversation/address.ts';
import type { ChannelMessageOf } from '../../../conversation/announcing/announcing-parts.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementStore } from '../../../domain/announcements/announcement-store.ts';
import { isForChannels } from '../../../domain/announcements/delivering/in-a-channel.ts';
import { excerptOf, MARK } from '../../../domain/guidelines/guideline-pages.ts';
import { type Language, LANGUAGES } from '../../../domain/language.ts';
import type { Organisation } from '../../../domain/people/organisation.ts';
import type { PeopleStore } from '../../../domain/people/people-store.ts';
import { policyOf } from '../../../domain/policy/policy.ts';
import { wordsOf } from '../../../locales/words.ts';
import { type Quoted, passagesCard } from '../../guidelines/passages-card.ts';

export interface ChannelMessageParts {
  announcements: Pick<AnnouncementStore, 'get'>;
  organisations: Pick<PeopleStore, 'organisation'>;
  /** Where a channel of Slack is reached. */
  addressOf: (channel: string) => Address;
}

/** Of each language: those who read another one scroll past it. */
const MOST_CHARACTERS = 1_500;

/** One message to a whole workspace of Slack, where the organisation has named a channel that everybody there reads. */
export function channelMessageOf({ announcements, organisations, addressOf }: ChannelMessageParts): ChannelMessageOf {
  return async ({ organisation: id, lane }, announcement) => {
    const [platform, workspace] = lane.split(' ');
    if (platform !== 'slack') return undefined;
    const organisation = await organisations.organisation(id);
    const { slackChannels = [] } = organisation ? policyOf(organisation).announcements : {};
    const named = slackChannels.find((one) => one.workspace === workspace);
    const found = named && (await announcements.get(id, announcement));
    if (!organisation || !named || !found || !isForChannels(found)) return undefined;
    return { to: addressOf(named.channel), reply: messageIn(found, organisation) };
  };
}

/** In one language after the other: who reads there read different ones. */
function messageIn(one: Announcement, organisation: Readonly<Organisation>): Reply {
  const languages = [...new Set([...organisation.languages, ...LANGUAGES])].filter((language) => one.texts[language]);
  const [first] = languages;
  const title = first && one.texts[first]?.title;
  if (!first || !title) throw new Error('an announcement without a text');
  const { announcements: words } = wordsOf(first);
  const { link, purpose } = one;
  const heading =
    policyOf(organisation).announcements.purposes.find(({ id }) => id === purpose)?.name[first] ?? purpose;
  return passagesCard(
    {
      title,
      intro: [words.from({ name: organisation.name[first], heading })],
      passages: languages.map((language) => beginningIn(language, one, language !== first)),
      actions: link ? [{ type: 'Action.OpenUrl', title: words.readMore, url: link }] : [],
      place: 'after',
    },
    { language: first },
  );
}

function beginningIn(language: Language, { texts }: Announcement, hasTitle: boolean): Quoted {
  const { title = '', text = '' } = texts[language] ?? {};
  const { lines } = excerptOf({ paragraphs: text.split(/\n{2,}/) }, MOST_CHARACTERS);
  const rest = lines.at(-1) === MARK ? [wordsOf(language).announcements.theRest] : [];
  return { ...(hasTitle && { heading: title }), lines: [...lines, ...rest] };
}
