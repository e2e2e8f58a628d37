import { isLoopback } from '../loopback.ts';

/**
 * Whether replies may go to this address. An activity names the address itself, so without this anybody who gets one
 * in could make us call where they like, with our token.
 *
 * @param loopbackToo in local mode, for test clients on this machine.
 */
export function isServiceUrl(url: string, loopbackToo: boolean): boolean {
  // A service URL has none of these; each is a way to make one reader see another host than the next.
  if (/[\s\\@?#]/.test(url) || !URL.canParse(url)) return false;
  const { protocol, hostname, port } = new URL(url);
  if (loopbackToo && isLoopback(hostname)) return protocol === 'http:' || protocol === 'https:';
  const microsofts = hostname === 'smba.trafficmanager.net' || hostname.endsWith('.botframework.com');
  return protocol === 'https:' && port === '' && microsofts;
}

export function isLoopbackUrl(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}
