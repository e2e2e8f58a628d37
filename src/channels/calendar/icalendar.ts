import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent, PersonalCalendar } from '../../conversation/personal-calendar.ts';

/** How often a program should look again. Some look only once a day, whatever is said. */
const LOOK_AGAIN_SECONDS = 3_600;

/**
 * A calendar as iCalendar text (RFC 5545). Instants are in UTC, so that no program needs to know our time zones.
 *
 * @param now when it is given, which every event says.
 */
export function toICalendar({ name, language, events }: PersonalCalendar, now: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Nomade', product: 'Nomade', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_SECONDS,
  });
  for (const event of events) calendar.createEvent({ ...dataOf(event), stamp: now });
  // RFC 5545 ends every line with a break; the library leaves it out of the last.
  return `${calendar.toString()}\r\n`;
}

/** Where somebody works does not keep others from inviting them; that they are away does. */
function dataOf({ uid, sequence, title, details, location, when, isAway, isCancelled }: CalendarEvent) {
  return {
    ...{ id: uid, sequence, summary: title },
    ...(details && { description: details }),
    ...(location && { location }),
    ...('day' in when
      ? { start: new Date(`${when.day}T00:00:00Z`), allDay: true, timezone: 'UTC' }
      : { start: when.from, end: when.to }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: isAway ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: isAway ? ICalEventBusyStatus.OOF : ICalEventBusyStatus.FREE,
  };
}
