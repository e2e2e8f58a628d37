import { Gone, NotNow } from '../../conversation/sending.ts';

/** The part of the SDK's errors that says what Teams answered. */
interface ConnectorFault {
  statusCode?: number;
  response?: { headers?: { get(name: string): string | undefined } };
}

const MOMENT_MS = 5_000;

/**
 * What became of something that was said unasked: {@link Gone} where the conversation is no more, or the person took the
 * app away; {@link NotNow} where Teams asks us to wait; otherwise the error as it was.
 */
export function sendFault(error: unknown): unknown {
  const { statusCode, response } = error as ConnectorFault;
  if (statusCode === 403 || statusCode === 404) return new Gone({ cause: error });
  if (statusCode !== 429) return error;
  const seconds = Number(response?.headers?.get('retry-after') ?? NaN);
  return new NotNow(Number.isNaN(seconds) ? MOMENT_MS : seconds * 1000, { cause: error });
}
