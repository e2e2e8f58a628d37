import { WORDS } from './words.js';

let words = WORDS.en;

/** The page's words in the language that was chosen. */
export function pageWords() {
  return words;
}

/** Writes the page in a language: every element that names its words. */
export function speak(language) {
  words = WORDS[language];
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of document.querySelectorAll('[data-words]')) {
    element.textContent = words[element.dataset.words];
  }
  for (const element of document.querySelectorAll('[data-words-label]')) {
    element.setAttribute('aria-label', words[element.dataset.wordsLabel]);
  }
  for (const element of document.querySelectorAll('[data-words-placeholder]')) {
    element.setAttribute('placeholder', words[element.dataset.wordsPlaceholder]);
  }
  for (const option of document.querySelectorAll('#person option')) {
    if (option.dataset.role) option.textContent = `${option.dataset.name} · ${words.roles[option.dataset.role]}`;
    else if (!option.value) option.textContent = words.anotherPerson;
  }
}
