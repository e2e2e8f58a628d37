import * as z from 'zod/v4';
import type { UnreachedNotice } from '../../conversation/outbox.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcement-store.ts';
import type { LimitOf } from '../../domain/announcements/delivering/lane-limits.ts';
import type { DeliveryStore } from '../../domain/announcements/delivering/delivery-store.ts';
import type { GuidelineStore } from '../../domain/guidelines/guideline-store.ts';
import type { Names } from '../../domain/language.ts';
import { dayAt } from '../../domain/local-date.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { type ImportOutcome, importPeople } from '../../domain/people/import-people.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';
import type { SiteStore } from '../../domain/places/site-store.ts';
import type { Place } from '../../domain/places/place.ts';
import type { Figures } from '../../domain/summaries/figures.ts';
import type { MoveAnswer, StoreMove } from '../../domain/store-move.ts';
import type { Clock } from '../clock.ts';
import { type AgreementsAnswer, keepAgreements, showAgreements } from './agreements-request.ts';
import { type AnnounceAnswer, tryAnnouncement } from './announce-request.ts';
import { type DraftAnswer, draftAnnouncement } from './announcement-draft-request.ts';
import { type AnnouncementsAnswer, listAnnouncements } from './announcements-request.ts';
import { type GuidelinesAnswer, keepGuideline, listGuidelines, showGuideline, withdrawGuideline } from './guidelines-request.ts'; // prettier-ignore
import { keepPolicy, type PolicyAnswer, showPolicy } from './policy-request.ts';
import { showUnreached, type UnreachedAnswer } from './unreached-request.ts';

/** What an administrator may ask: of a store that the command has opened, or of the server that has it. */
export const AdminRequest = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('organisations') }),
  z.strictObject({ ask: z.literal('import-people'), text: z.string(), dryRun: z.boolean() }),
  z.strictObject({ ask: z.literal('policy'), organisation: z.string() }),
  z.strictObject({ ask: z.literal('keep-policy'), organisation: z.string(), text: z.string(), dryRun: z.boolean() }),
  z.strictObject({ ask: z.literal('agreements'), organisation: z.string() }),
  z.strictObject({
    ask: z.literal('keep-agreements'),
    organisation: z.string(),
    text: z.string(),
    dryRun: z.boolean(),
  }),
  z.strictObject({ ask: z.literal('guidelines'), organisation: z.string() }),
  z.strictObject({ ask: z.literal('show-guideline'), organisation: z.string(), id: z.string() }),
  z.strictObject({ ask: z.literal('keep-guideline'), organisation: z.string(), text: z.string(), dryRun: z.boolean() }),
  z.strictObject({ ask: z.literal('withdraw-guideline'), organisation: z.string(), id: z.string() }),
  z.strictObject({ ask: z.literal('try-announcement'), organisation: z.string(), text: z.string() }),
  z.strictObject({
    ask: z.literal('draft-announcement'),
    organisation: z.string(),
    text: z.string(),
    by: z.string(),
  }),
  z.strictObject({ ask: z.literal('announcements'), organisation: z.string() }),
  z.strictObject({ ask: z.literal('unreached'), organisation: z.string() }),
  z.strictObject({ ask: z.literal('move-plan'), database: z.url(), dryRun: z.boolean() }),
  z.strictObject({ ask: z.literal('move-copy'), move: z.uuid() }),
  z.strictObject({ ask: z.literal('move-finish'), move: z.uuid() }),
]);
export type AdminRequest = z.infer<typeof AdminRequest>;

export interface OrganisationSize {
  id: OrganisationId;
  name: Names;
  people: number;
}

export type AdminAnswer =
  | ImportOutcome
  | { kind: 'organisations'; organisations: OrganisationSize[] }
  | PolicyAnswer
  | AgreementsAnswer
  | GuidelinesAnswer
  | AnnounceAnswer
  | DraftAnswer
  | AnnouncementsAnswer
  | UnreachedAnswer
  | MoveAnswer;

export type Administer = (request: AdminRequest) => Promise<AdminAnswer>;

/**
 * @param parts.unreached who of an organisation was not told what comes once.
 * @param parts.move of the embedded store; undefined where it is kept in PostgreSQL already.
 */
export function administration(parts: {
  store: PeopleStore;
  sites: Pick<SiteStore, 'sites' | 'spaces'>;
  guidelines: GuidelineStore;
  directory: Pick<Directory, 'teams'>;
  announcements: AnnouncementStore;
  announced: Pick<DeliveryStore, 'counts'>;
  figures: Pick<Figures, 'show'>;
  limitOf: LimitOf;
  places: readonly Place[];
  clock: Clock;
  unreached: (organisation: OrganisationId) => Promise<UnreachedNotice[]>;
  move?: StoreMove | undefined;
}): Administer {
  const { store, places, clock, unreached, move } = parts;
  return async (request) => {
    switch (request.ask) {
      case 'organisations':
        return { kind: 'organisations', organisations: await sizes(store) };
      case 'import-people': {
        const today = dayAt(clock.now(), 'Europe/Brussels');
        return importPeople(request.text, { store, places, today, dryRun: request.dryRun });
      }
      case 'policy':
        return showPolicy(store, request.organisation);
      case 'keep-policy':
        return keepPolicy(store, request);
      case 'agreements':
        return showAgreements(parts, request.organisation);
      case 'keep-agreements':
        return keepAgreements(parts, request);
      case 'guidelines':
        return listGuidelines(parts, request.organisation);
      case 'show-guideline':
        return showGuideline(parts, request);
      case 'keep-guideline':
        return keepGuideline(parts, request);
      case 'withdraw-guideline':
        return withdrawGuideline(parts, request);
      case 'try-announcement':
        return tryAnnouncement(parts, request);
      case 'draft-announcement':
        return draftAnnouncement(parts, request);
      case 'announcements':
        return listAnnouncements(parts, request.organisation);
      case 'unreached':
        return showUnreached(store, unreached, request.organisation);
      default:
        return move ? stepOf(move, request) : { kind: 'move-refused', because: 'nothing-to-move' };
    }
  };
}

/** What an administrator may ask of a move. */
export type MoveRequest = Extract<AdminRequest, { ask: `move-${string}` }>;

export function stepOf(move: StoreMove, request: MoveRequest): Promise<MoveAnswer> {
  switch (request.ask) {
    case 'move-plan':
      return move.plan(request.database, request.dryRun);
    case 'move-copy':
      return move.copy(request.move);
    case 'move-finish':
      return move.finish(request.move);
  }
}

async function sizes(store: PeopleStore): Promise<OrganisationSize[]> {
  const organisations = await store.organisations();
  return Promise.all(
    organisations.map(async ({ id, name }) => ({ id, name, people: (await store.everybody(id)).length })),
  );
}
