import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEvent, MeetingInCalendar, PersonalCalendar } from '../../conversation/personal-calendar.ts';

/** How often a program should look again. Some look only once a day, whatever is said. */
const LOOK_AGAIN_SECONDS = 3_600;

/**
 * A calendar as iCalendar text (RFC 5545). Instants are in UTC, so that no program needs to know our time zones.
 *
 * @param now when it is given, which every event says.
 */
export function toICalendar({ name, language, isSubscribed, events }: PersonalCalendar, now: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Nomade', product: 'Nomade', language: language.toUpperCase() },
    // What is published has no attendees (RFC 5546, 3.2.1); without a method nobody's program asks for answers, or sends any.
    ...(isSubscribed && { method: ICalCalendarMethod.PUBLISH, ttl: LOOK_AGAIN_SECONDS }),
  });
  for (const event of events) calendar.createEvent({ ...dataOf(event), ...peopleOf(event, isSubscribed), stamp: now });
  // RFC 5545 ends every line with a break; the library leaves it out of the last.
  return `${calendar.toString()}\r\n`;
}

/** Where somebody works does not keep others from inviting them; that they are away does. */
function dataOf({ uid, sequence, title, details, location, when, isAway, isCancelled, meeting }: CalendarEvent) {
  const described = [details, meeting?.video].filter(Boolean).join('\n');
  return {
    ...{ id: uid, sequence, summary: title },
    ...(described && { description: described }),
    ...(meeting?.video && { url: plainUrl(meeting.video) }),
    ...(location && { location }),
    ...('day' in when
      ? { start: new Date(`${when.day}T00:00:00Z`), allDay: true, timezone: 'UTC' }
      : { start: when.from, end: when.to }),
    status: isCancelled ? ICalEventStatus.CANCELLED : meeting?.isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED, // prettier-ignore
    transparency: isAway || meeting ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: isAway ? ICalEventBusyStatus.OOF : meeting ? busyIn(meeting) : ICalEventBusyStatus.FREE,
  };
}

function busyIn({ isTentative }: MeetingInCalendar): ICalEventBusyStatus {
  return isTentative ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY;
}

/** The library takes an address for a text, and puts a sign before what it would mean there. */
function plainUrl(url: string): string {
  return url.replace(/[,;\\]/g, encodeURIComponent);
}

const STATUS = {
  asked: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
};

/** A name needs an address beside it: one at which nobody is (RFC 2606), so that no program writes to anybody. */
function peopleOf({ meeting }: CalendarEvent, isSubscribed: boolean) {
  const organiser = meeting?.organiser;
  return {
    ...(organiser && { organizer: { name: organiser, email: 'organiser@nomade.invalid' } }),
    ...(meeting && !isSubscribed && { attendees: meeting.attendees.map(({ name, answer, email }, n) => ({ name, email: email ?? `attendee-${n + 1}@nomade.invalid`, status: STATUS[answer] })) }), // prettier-ignore
  };
}
