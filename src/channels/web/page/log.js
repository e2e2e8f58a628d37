import { pageWords } from './speech.js';

const log = () => document.getElementById('log');

export function clearLog() {
  log().replaceChildren();
}

export function showThinking(shown) {
  document.getElementById('thinking').hidden = !shown;
}

/** What the person said; gives its element. */
export function putSentence(text) {
  const article = said('by-you');
  const who = document.createElement('span');
  who.className = 'unseen';
  who.textContent = `${pageWords().saidByYou} `;
  article.append(who, text);
  put(article);
  return article;
}

/** Under a sentence, how it was read, in lines. It is seen while the switch is on (page.css). */
export function putReading(sentence, lines, language) {
  const reading = document.createElement('div');
  reading.className = 'reading';
  reading.lang = language;
  for (const line of lines) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    reading.append(paragraph);
  }
  sentence.append(reading);
}

/** What the bot says in words. */
export function putText(text, language) {
  const article = said('by-nomade');
  article.lang = language;
  article.textContent = text;
  put(article);
}

/** A card at the end of the conversation. `text` says the same in a sentence, for who does not see it. */
export function putCard(text, draw) {
  put(cardArticle(text, draw));
}

/** A card in the place of another. Whoever stood in the old one is taken to the new one, and hears what it says. */
export function replaceCard(old, text, draw) {
  const article = cardArticle(text, draw);
  const stoodThere = old.contains(document.activeElement);
  old.replaceWith(article);
  if (stoodThere) article.focus({ preventScroll: true });
  bringIntoView(article);
}

/** A fault of ours or of the line, with a way to try again where that may help. */
export function putFault(why, retry) {
  const article = said('fault');
  const sentence = document.createElement('p');
  sentence.textContent = pageWords()[why];
  article.append(sentence);
  if (retry) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = pageWords().retry;
    button.addEventListener('click', () => {
      article.remove();
      document.getElementById('sentence').focus();
      retry();
    });
    article.append(button);
  }
  put(article);
}

function said(by) {
  const article = document.createElement('article');
  article.className = `said ${by}`;
  return article;
}

function cardArticle(text, draw) {
  const article = said('by-nomade card');
  article.tabIndex = -1;
  article.setAttribute('aria-label', text);
  article.append(draw(article));
  return article;
}

function put(article) {
  log().append(article);
  bringIntoView(article);
}

/** Shows all of it, or its beginning where it is taller than the log. */
function bringIntoView(article) {
  const tall = article.offsetHeight > log().clientHeight;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  article.scrollIntoView({ block: tall ? 'start' : 'end', behavior: still ? 'auto' : 'smooth' });
}
