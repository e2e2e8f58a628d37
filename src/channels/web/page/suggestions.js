import { WORDS } from './words.js';

/** Offers first sentences in a language; without one, takes them away. */
export function offerSuggestions(language, say) {
  const section = document.getElementById('suggestions');
  section.hidden = language === undefined;
  if (language === undefined) return;
  const buttons = WORDS[language].suggestions.map((sentence) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = sentence;
    button.addEventListener('click', () => {
      document.getElementById('sentence').focus();
      say(sentence);
    });
    return button;
  });
  document.getElementById('first-sentences').replaceChildren(...buttons);
}
