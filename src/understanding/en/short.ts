import type { ShortForms } from '../short-forms.ts';

/** What English speakers run together or shorten. Keys without accents or capitals. */
export const short: ShortForms = {};
