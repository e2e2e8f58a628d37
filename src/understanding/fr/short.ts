import type { ShortForms } from '../short-forms.ts';

/** What French speakers run together or shorten. Keys without accents or capitals. */
export const short: ShortForms = {};
