/** The line to write in: Enter sends, the arrow keys bring back what was said before. */
export function prepareComposer(say) {
  const form = document.getElementById('composer');
  const sentence = document.getElementById('sentence');
  const before = [];
  let place = 0;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = sentence.value.trim();
    sentence.value = '';
    sentence.focus();
    if (!text) return;
    if (before.at(-1) !== text) before.push(text);
    place = before.length;
    say(text);
  });

  sentence.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.isComposing || !before.length) return;
    event.preventDefault();
    place = Math.min(Math.max(place + step, 0), before.length);
    sentence.value = before[place] ?? '';
  });

  // On a phone the keyboard would cover the greeting.
  if (matchMedia('(pointer: fine)').matches) sentence.focus();
}
