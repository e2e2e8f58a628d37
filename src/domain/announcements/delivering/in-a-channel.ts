import type { Organisation } from '../../people/organisation.ts';
import { policyOf } from '../../policy/policy.ts';
import type { Announcement } from '../announcement.ts';

/** Whether it may be said once where many read: it is for everybody, asks nothing of anybody, and does no harm where it comes twice. */
export function isForChannels({ audience, receipt, care, texts }: Announcement): boolean {
  const isPlain = Object.values(texts).every(({ question, card }) => !question && !card);
  return Object.keys(audience).length === 0 && !receipt && care === 'announce' && isPlain;
}

/** Whether the organisation has it said so in Slack. */
export function standsInChannels(announcement: Announcement, organisation: Pick<Organisation, 'policy'>): boolean {
  const { slackChannels = [] } = policyOf(organisation).announcements;
  return slackChannels.length > 0 && isForChannels(announcement);
}
