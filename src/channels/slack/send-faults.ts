import { Gone, NotNow } from '../../conversation/sending.ts';
import { AskedToWait } from './patience.ts';
import { SlackRefusal } from './web-api.ts';

/** The conversation is no more, the person left, or the workspace took the app away. */
const FOR_GOOD =
  /^(channel_not_found|is_archived|user_not_found|user_disabled|users_not_found|cannot_dm_bot|messages_tab_disabled|not_in_channel|account_inactive|token_revoked|team_not_found)$/;

/**
 * What became of something that was said unasked: {@link Gone} where it can never arrive; {@link NotNow} where Slack
 * asks us to wait; otherwise the error as it was.
 */
export function sendFault(error: unknown): unknown {
  if (error instanceof AskedToWait) return new NotNow(error.retryAfterSeconds * 1000, { cause: error });
  if (error instanceof SlackRefusal && FOR_GOOD.test(error.code)) return new Gone({ cause: error });
  return error;
}
