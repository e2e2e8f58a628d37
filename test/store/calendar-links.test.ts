import { describeCalendarLinks } from './calendar-links.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeCalendarLinks(name, async () => (await open()).calendarLinks));
