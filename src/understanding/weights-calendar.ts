import type { Features } from './features.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

/** What speaks for each request about the address at which a calendar reads the bookings. */
export const CALENDAR: Record<'calendar_address' | 'revoke_calendar_address', Weigh> = {
  calendar_address: (f) => when(speaksOfAddress(f) && !revokes(f), DECIDES),
  revoke_calendar_address: (f) => when(speaksOfAddress(f) && revokes(f) && !f.has('howDo'), DECIDES),
};

/** "my calendar link", "a link for Outlook with my bookings". */
function speaksOfAddress(f: Features): boolean {
  return f.has('calendarLink') || (f.has('calendar') && f.has('link') && f.has('booking'));
}

function revokes(f: Features): boolean {
  return f.has('revoke', 'cancel', 'stop');
}
