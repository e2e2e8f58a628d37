import type { TextInput } from '../../cards/input.ts';
import type { Turn } from '../../conversation/ability.ts';
import { MOST_NOTE_LETTERS } from '../../domain/site-requests/site-request.ts';
import type { SiteNeed } from '../../domain/site-requests/site-requests.ts';

/** Room for a word to who asked, which goes with whatever answer is pressed. `note`: what stands in it already. */
export function noteInput({ person }: SiteNeed, note: string | undefined, { words }: Turn): TextInput {
  return {
    type: 'Input.Text',
    id: 'note',
    label: words.requests.note({ colleague: person.name }),
    placeholder: words.requests.noteHint,
    isMultiline: true,
    maxLength: MOST_NOTE_LETTERS,
    ...(note && { value: beginningOf(note) }),
  };
}

export const isTooLong = (note: string | undefined): boolean => (note?.length ?? 0) > MOST_NOTE_LETTERS;

/** No character is cut in two. */
function beginningOf(note: string): string {
  return note.slice(0, MOST_NOTE_LETTERS).replace(/[\ud800-\udbff]$/, '');
}
