import type { Notice, Outbox } from '../../conversation/outbox.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime } from '../../domain/local-date.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { SiteRequest } from '../../domain/site-requests/site-request.ts';
import type { SiteRequestStore } from '../../domain/site-requests/site-request-store.ts';
import { everyOne, type SiteRequests } from '../../domain/site-requests/site-requests.ts';

/** The kind of notice to those who look after a site: {organisation, request}. */
export const SITE_REQUEST = 'site_request';
/** The kind of notice to them in the morning: {}. */
export const STILL_OPEN = 'site_requests_open';
/** The kind of notice to who asked: {request}. */
export const REQUEST_ENDED = 'site_request_ended';

const DAY_MS = 86_400_000;
/** How a request ended is worth saying for so long. */
const TOLD_WITHIN_MS = 7 * DAY_MS;
const MIDNIGHT = '00:00' as LocalTime;
const PAGE = 200;

export interface SiteRequestRoundsParts {
  siteRequests: SiteRequests;
  store: Pick<SiteRequestStore, 'untold' | 'told'>;
  organisation: (id: Organisation['id']) => Promise<Readonly<Organisation> | undefined>;
  outbox: Pick<Outbox, 'put'>;
}

/** Has those told who look after a site, again each morning, and who asked; ends what nobody answered in time. */
export class SiteRequestRounds {
  readonly #parts: SiteRequestRoundsParts;
  /** What this process has put, and until when it matters. */
  readonly #put = new Map<string, Date>();

  constructor(parts: SiteRequestRoundsParts) {
    this.#parts = parts;
  }

  /** Does what is due and not done, each once, however many processes do this. */
  async run(now: Date): Promise<void> {
    for (const [key, until] of this.#put) if (until <= now) this.#put.delete(key);
    const managers = new Map<SiteRequest['site'], Person[]>();
    for await (const request of this.#parts.siteRequests.open('all')) {
      const ended = await this.#parts.siteRequests.endIfOver(request, now);
      if (ended.state !== 'open') continue;
      const known = managers.get(request.site) ?? (await this.#parts.siteRequests.managersOf(request));
      managers.set(request.site, known);
      for (const manager of known) await this.#tellOf(request, manager, now);
    }
    await this.#tellEnds(now);
  }

  async #tellOf({ id, organisation, asked, ends }: SiteRequest, manager: Person, now: Date): Promise<void> {
    const theirs = await this.#parts.organisation(manager.organisation);
    if (!theirs) return;
    const whom = { organisation: manager.organisation, person: manager.id };
    const about = { organisation, request: id };
    await this.#putNew({ ...whom, key: `${SITE_REQUEST} ${id} ${manager.id}`, kind: SITE_REQUEST, about, due: now, until: ends }); // prettier-ignore

    const today = dayAt(now, theirs.zone);
    const midnight = (day: LocalDate) => instantAt(day, MIDNIGHT, theirs.zone);
    if (asked >= midnight(today)) return;
    // Nobody is told anything before they work; what was not told on its day is told the next one.
    const morning = { due: now, until: midnight(addDays(today, 1)) };
    await this.#putNew({
      ...whom,
      key: `${STILL_OPEN} ${manager.id} ${today}`,
      kind: STILL_OPEN,
      about: {},
      ...morning,
    });
  }

  /** A process that dies in between tells nobody twice: the key is the same. */
  async #tellEnds(now: Date): Promise<void> {
    const { store, outbox } = this.#parts;
    for await (const { id, organisation, person, ends } of everyOne((after) => store.untold(after, PAGE))) {
      const until = new Date(Math.max(ends.getTime(), now.getTime()) + TOLD_WITHIN_MS);
      const notice = {
        organisation,
        person,
        key: `${REQUEST_ENDED} ${id}`,
        kind: REQUEST_ENDED,
        about: { request: id },
      };
      await outbox.put([{ ...notice, due: now, until }]);
      await store.told(organisation, id);
    }
  }

  async #putNew(notice: Notice): Promise<void> {
    if (this.#put.has(notice.key)) return;
    await this.#parts.outbox.put([notice]);
    this.#put.set(notice.key, notice.until);
  }
}
