import type { Findings } from './findings.ts';
import type { IntentName, Slots } from './reading.ts';
import { isDenied } from './visibility.ts';

/** What only a request about a meeting's people says. */
export function invitationSlots(findings: Findings, intent: IntentName): Slots {
  const { concepts, people, r } = findings;
  const names = people.map(({ name }) => name);
  switch (intent) {
    case 'invite':
    case 'uninvite':
      return { people: names.length > 0 ? names : undefined };
    case 'add_guests':
      return { guests: names.length > 0 ? names : undefined };
    case 'answer_invitation':
      return { accept: !concepts.has('decline') && !isDenied(r) };
    case 'my_meeting_home':
      return { allow: !concepts.has('stop') && !isDenied(r) };
    default:
      return {};
  }
}
