export { words, numbers } from './words.ts';
export { short } from './short.ts';
export { dates } from './dates.ts';
export { times } from './times.ts';
export { intents } from './intents.ts';
export { equipment } from './equipment.ts';
export { activities } from './activities.ts';
export { people } from './people.ts';
