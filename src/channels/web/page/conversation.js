import { drawCard } from './card.js';
import { clearLog, putFault, putSentence, putText, putCard, replaceCard, showThinking } from './log.js';
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
    putSentence(text);
    send({ text });
  }

  function press(article, { verb, data }) {
    begun = true;
    if (article.getAttribute('aria-busy') === 'true') return;
    article.setAttribute('aria-busy', 'true');
    send({ press: { verb, data } }, article);
  }

  function send(what, pressed) {
    const request = { as: person, language: language(), conversation, deliveryKey: crypto.randomUUID(), ...what };
    underWay = underWay.then(() => exchange(request, pressed));
  }

  async function exchange(request, pressed) {
    if (left) return;
    showThinking(true);
    try {
      const replies = await ask(request);
      if (!left) for (const reply of replies) show(reply, request.language, pressed);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (!left) putFault(error.why, error.why === 'unreachable' ? () => retry(request, pressed) : undefined);
    } finally {
      showThinking(false);
      pressed?.removeAttribute('aria-busy');
    }
  }

  function retry(request, pressed) {
    pressed?.setAttribute('aria-busy', 'true');
    underWay = underWay.then(() => exchange(request, pressed));
  }

  function show(reply, spoken, pressed) {
    if (reply.kind === 'text') return putText(reply.text, spoken);
    const draw = (article) => drawCard(reply.card, (action) => press(article, action));
    if (reply.place === 'instead' && pressed?.isConnected) replaceCard(pressed, reply.text, draw);
    else putCard(reply.text, draw);
  }
}
