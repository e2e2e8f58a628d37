import { drawCard } from './card.js';
import { clearLog, putCard, putFault, putReading, putSentence, putText, replaceCard, showThinking } from './log.js';
import { ask, NoAnswer } from './requests.js';

/**
 * A conversation of one person, from the greeting on. Requests go out one after another, so that answers come in the
 * order of what was asked.
 */
export function startConversation(person, language) {
  const conversation = crypto.randomUUID();
  let begun = false;
  let left = false;
  let underWay = Promise.resolve();

  clearLog();
  send({ arrival: true });
  return { say, hasBegun: () => begun, leave: () => (left = true) };

  function say(text) {
    begun = true;
    send({ text, readingIn: language() }, { sentence: putSentence(text) });
  }

  function press(article, { verb, data }) {
    begun = true;
    if (article.getAttribute('aria-busy') === 'true') return;
    article.setAttribute('aria-busy', 'true');
    send({ press: { verb, data } }, { pressed: article });
  }

  /** `from` is the element that it comes from: the `sentence` that was said, or the card that was `pressed`. */
  function send(what, from = {}) {
    const request = { as: person, language: language(), conversation, deliveryKey: crypto.randomUUID(), ...what };
    underWay = underWay.then(() => exchange(request, from));
  }

  async function exchange(request, from) {
    if (left) return;
    showThinking(true);
    try {
      const { replies, reading } = await ask(request);
      if (left) return;
      if (reading) putReading(from.sentence, reading, request.readingIn);
      for (const reply of replies) show(reply, request.language, from.pressed);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (!left) putFault(error.why, error.why === 'unreachable' ? () => retry(request, from) : undefined);
    } finally {
      showThinking(false);
      from.pressed?.removeAttribute('aria-busy');
    }
  }

  function retry(request, from) {
    from.pressed?.setAttribute('aria-busy', 'true');
    underWay = underWay.then(() => exchange(request, from));
  }

  function show(reply, spoken, pressed) {
    if (reply.kind === 'text') return putText(reply.text, spoken);
    const draw = (article) => drawCard(reply.card, (action) => press(article, action));
    if (reply.place === 'instead' && pressed?.isConnected) replaceCard(pressed, reply.text, draw);
    else putCard(reply.text, draw);
  }
}
