import { webApi } from '@slack/bolt';
import { Gone, NotNow, NotTaken, Refused } from '../../conversation/sending.ts';
import { wasNeverSent } from '../never-sent.ts';
import { AskedToWait } from './patience.ts';
import { SlackRefusal } from './web-api.ts';

/**
 * The conversation is no more, or the person left. A token that is taken for nobody's any more is no such thing: with another
 * one everybody is reached again.
 */
const FOR_GOOD =
  /^(channel_not_found|is_archived|user_not_found|user_disabled|users_not_found|cannot_dm_bot|messages_tab_disabled|not_in_channel)$/;

/** After these it may have been said all the same. */
const PERHAPS_DONE = /^(internal_error|fatal_error|service_unavailable)$/;

/**
 * What became of something that was said unasked: {@link Gone} where it can never arrive; {@link NotNow} where Slack asks us to
 * wait; {@link Refused} where Slack said no; {@link NotTaken} where it did not hear it; otherwise the error as it was, and nobody knows.
 */
export function sendFault(error: unknown): unknown {
  if (error instanceof AskedToWait) return new NotNow(error.retryAfterSeconds * 1000, { cause: error });
  if (error instanceof SlackRefusal && FOR_GOOD.test(error.code)) return new Gone({ cause: error });
  if (saidNo(error)) return new Refused({ cause: error });
  return wasNeverSent(error) ? new NotTaken({ cause: error }) : error;
}

function saidNo(error: unknown): boolean {
  if (error instanceof SlackRefusal) return !PERHAPS_DONE.test(error.code);
  return error instanceof webApi.WebAPIHTTPError && error.statusCode >= 400 && error.statusCode < 500;
}
