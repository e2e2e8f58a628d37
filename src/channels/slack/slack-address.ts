import { isLoopback } from '../loopback.ts';

/** Where Slack's Web API is, unless a test stands in for it. */
export const SLACK_API_URL = 'https://slack.com/api/';

const RESPONSE_HOSTS = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);

/** @throws {Error} where another address than Slack's is not this machine: our token would go there. */
export function checkedApiUrl(url: string | undefined): string {
  if (url === undefined || url === SLACK_API_URL) return SLACK_API_URL;
  if (!URL.canParse(url) || !isLoopback(new URL(url).hostname))
    throw new Error('SLACK_API_URL may only name this machine; leave it out to use Slack itself');
  return url.endsWith('/') ? url : `${url}/`;
}

/** Whether a response address is one of Slack, or of the one that stands in for it. */
export function isResponseUrl(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  if (apiUrl !== SLACK_API_URL) return origin === new URL(apiUrl).origin;
  return protocol === 'https:' && RESPONSE_HOSTS.has(hostname);
}
