import type { Lane } from './delivery.ts';
import type { PaceLimit } from './pace.ts';

/** Messages a second that are taken of us: by a tenant of Teams, and by a workspace of Slack. */
export interface MessagesPerSecond {
  teams: number;
  slack: number;
}

/** As Microsoft publishes it; Slack says "several hundred" a minute, and no more than that: taken for 300. */
export const PUBLISHED: MessagesPerSecond = { teams: 50, slack: 5 };

/** How near to it we go: others may send there too. */
const SHARE: MessagesPerSecond = { teams: 0.96, slack: 0.8 };

/** How fast a lane may be sent to. */
export type LimitOf = (lane: Lane) => PaceLimit;

export function limitsOf(taken: MessagesPerSecond): LimitOf {
  return (lane) => {
    const platform = lane.split(' ', 1)[0] === 'slack' ? 'slack' : 'teams';
    return { published: taken[platform], share: SHARE[platform] };
  };
}
