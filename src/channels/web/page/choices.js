import { fetchPeople } from './requests.js';
import { pageWords, speak } from './speech.js';
import { WORDS } from './words.js';

/** Who and which language outlive a reload of the page, and nothing else does. */
const kept = {
  get: (name) => sessionStorage.getItem(`nomade.${name}`) ?? undefined,
  set: (name, value) => sessionStorage.setItem(`nomade.${name}`, value),
};

/** Calls `chosen` with the language at once, and again whenever another is chosen. */
export function chooseLanguage(chosen) {
  const select = document.getElementById('language');
  for (const code of Object.keys(WORDS)) select.append(option(code, ownName(code)));
  const ofBrowser = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  select.value = [kept.get('language'), ...ofBrowser, 'en'].find((code) => code !== undefined && code in WORDS);
  select.addEventListener('change', () => {
    kept.set('language', select.value);
    chosen(select.value);
  });
  chosen(select.value);
}

/** Calls `chosen` with the e-mail address of whoever speaks: once it is known, and again at each change. */
export async function choosePerson(chosen) {
  const select = document.getElementById('person');
  const form = document.getElementById('who');
  const other = document.getElementById('other');
  const email = document.getElementById('email');
  const fault = document.getElementById('email-fault');
  const people = await fetchPeople();

  for (const { email: address, name, role } of people) {
    const choice = option(address, name);
    Object.assign(choice.dataset, { name, role });
    select.append(choice);
  }
  select.append(option('', ''));
  const before = kept.get('person');
  if (before && !people.some((person) => person.email === before)) addPerson(before);
  select.value = before ?? people[0]?.email ?? '';
  speak(document.documentElement.lang);

  select.addEventListener('change', () => {
    fault.textContent = '';
    other.hidden = select.value !== '';
    if (other.hidden) take(select.value);
    else email.focus();
  });
  email.addEventListener('invalid', (event) => {
    event.preventDefault();
    fault.textContent = pageWords().emailUnreadable;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = email.value.trim().toLowerCase();
    fault.textContent = '';
    if (![...select.options].some((choice) => choice.value === address)) addPerson(address);
    select.value = address;
    other.hidden = true;
    select.focus();
    take(address);
  });

  if (select.value) take(select.value);
  else other.hidden = false;

  function addPerson(address) {
    select.append(option(address, address));
  }

  function take(address) {
    kept.set('person', address);
    chosen(address);
  }
}

/** What a language calls itself, with a capital as in a list. */
function ownName(code) {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code);
  return name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1);
}

function option(value, text) {
  const element = document.createElement('option');
  element.value = value;
  element.textContent = text;
  return element;
}
