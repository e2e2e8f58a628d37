import { chooseLanguage, choosePerson } from './choices.js';
import { startConversation } from './conversation.js';
import { prepareComposer } from './composer.js';
import { speak } from './speech.js';
import { offerSuggestions } from './suggestions.js';

/** Who speaks in which language, and the conversation they have; a new one whenever somebody else speaks. */
const now = { language: undefined, person: undefined, conversation: undefined };

function startAnew() {
  now.conversation?.leave();
  now.conversation = startConversation(now.person, () => now.language);
  offerSuggestions(now.language, say);
}

function say(sentence) {
  offerSuggestions(undefined);
  now.conversation?.say(sentence);
}

chooseLanguage((language) => {
  now.language = language;
  speak(language);
  // A greeting in the language before is of no use; a conversation under way is.
  if (now.person && !now.conversation?.hasBegun()) startAnew();
});
prepareComposer(say);
await choosePerson((person) => {
  now.person = person;
  startAnew();
});
