const PATIENCE_MS = 30_000;

/** Why there is no answer: the name of the page's words for it. */
export class NoAnswer extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** The people one may speak as; none where the server does not say. */
export async function fetchPeople() {
  try {
    const response = await fetch('/api/chat/people');
    return response.ok ? (await response.json()).people : [];
  } catch {
    return [];
  }
}

/**
 * What a request is answered with: the replies, and how it was read. Throws {@link NoAnswer}: `unreachable` where trying again may help, with the same delivery
 * key, so that what was done already is not done twice.
 */
export async function ask(request) {
  const response = await post(request);
  if (response.status === 413) throw new NoAnswer('tooLong');
  if (response.status >= 400 && response.status < 500) throw new NoAnswer('notTaken');
  if (!response.ok) throw new NoAnswer('unreachable');
  try {
    return await response.json();
  } catch {
    throw new NoAnswer('unreachable');
  }
}

async function post(request) {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    return await fetch('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: patience.signal,
    });
  } catch {
    throw new NoAnswer('unreachable');
  }
}
