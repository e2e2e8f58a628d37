interface Fault {
  code?: unknown;
  syscall?: unknown;
  cause?: unknown;
}

/** A chain of causes is never longer, unless it goes in a circle. */
const DEEPEST = 8;

/**
 * Whether a request failed before anything of it was sent: nobody was found, or nobody took the connection. Of a connection
 * that broke or stayed silent later nobody knows what arrived.
 */
export function wasNeverSent(error: unknown): boolean {
  let fault = error as Fault | null | undefined;
  for (let depth = 0; fault && depth < DEEPEST; depth++) {
    const { code, syscall, cause } = fault;
    if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'UND_ERR_CONNECT_TIMEOUT') return true;
    fault = cause as Fault | null | undefined;
  }
  return false;
}
