import type { Lane } from './delivery.ts';
import type { PaceLimit } from './pace.ts';

/** Messages a second in a tenant, as Microsoft publishes it. */
const TEAMS: PaceLimit = { published: 50, share: 0.96 };
/** In a workspace Slack takes "several hundred" a minute, and says no more than that: taken for 300. */
const SLACK: PaceLimit = { published: 5, share: 0.8 };

/** How fast a lane may be sent to. */
export function limitOf(lane: Lane): PaceLimit {
  return lane.split(' ', 1)[0] === 'slack' ? SLACK : TEAMS;
}
