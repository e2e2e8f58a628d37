import { CARD_LOOK } from './card-look.js';

/** Our cards use bold and line breaks; whatever else looks like Markdown or HTML was written by somebody, and is shown. */
const markdown = window.markdownit('zero', { html: false, breaks: true }).enable(['emphasis', 'escape', 'newline']);

AdaptiveCards.GlobalSettings.setTabIndexAtCardRoot = false;
// What can be chosen is plain words, as in a menu.
AdaptiveCards.GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const look = new AdaptiveCards.HostConfig(CARD_LOOK);

/** The card as an element; `pressed` is called with the verb and data of a button. */
export function drawCard(content, pressed) {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = look;
  card.onExecuteAction = (action) => {
    if (action instanceof AdaptiveCards.OpenUrlAction) window.open(action.url, '_blank', 'noopener');
    else pressed({ verb: action.verb, data: action.data ?? {} });
  };
  card.parse(content);
  const element = card.render();
  element.lang = content.lang;
  for (const action of card.getAllActions?.() ?? []) nameButton(action);
  // The name of an input is no id of the page: that may have one of its own.
  for (const { renderedElement } of card.getAllInputs()) renderedElement?.removeAttribute('id');
  return element;
}

/** "Book" alone does not say which desk: the longer name is what a screen reader says. */
function nameButton({ renderedElement, tooltip }) {
  if (tooltip) renderedElement?.setAttribute('aria-label', tooltip);
}
