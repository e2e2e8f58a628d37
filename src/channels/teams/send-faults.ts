import { Gone, NotNow, NotTaken, Refused } from '../../conversation/sending.ts';
import { wasNeverSent } from '../never-sent.ts';
import { retryAfterMs } from '../retry-after.ts';

/** The part of the SDK's errors that says what Teams answered. */
interface ConnectorFault {
  statusCode?: number;
  response?: { headers?: { get(name: string): string | undefined } };
}

/**
 * What became of something that was said unasked: {@link Gone} where the conversation is no more, or the person took the
 * app away; {@link NotNow} where Teams asks us to wait; {@link Refused} where it said no; {@link NotTaken} where it did not
 * hear it; otherwise the error as it was, and nobody knows.
 */
export function sendFault(error: unknown): unknown {
  if (error instanceof NotTaken) return error;
  const { statusCode = 0, response } = error as ConnectorFault;
  if (statusCode === 403 || statusCode === 404) return new Gone({ cause: error });
  if (statusCode === 429)
    return new NotNow(
      retryAfterMs((name) => response?.headers?.get(name)),
      { cause: error },
    );
  // Several want something of that conversation at once: Microsoft asks to try it again.
  if (statusCode === 412) return new NotTaken({ cause: error });
  // A server that waited for the rest of the request in vain may have had enough of it.
  const saidNo = statusCode >= 400 && statusCode < 500 && statusCode !== 408;
  if (saidNo) return new Refused({ cause: error });
  return wasNeverSent(error) ? new NotTaken({ cause: error }) : error;
}
