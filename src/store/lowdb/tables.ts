import { bookingShape } from './booking-store.ts';
import { answerShape } from './delivery-keys.ts';
import { dialogueShape } from './dialogue-store.ts';
import { identityShape, organisationShape, personShape, teamShape } from './people-store.ts';
import { siteShape, spaceShape } from './site-store.ts';
import { type Step, Table } from './table.ts';

export type Tables = ReturnType<typeof emptyTables>;

/**
 * Every table there is. A new one needs only its line here.
 *
 * @param record is told of each step before it is taken.
 */
export function emptyTables(record: (step: Step) => void) {
  return {
    organisations: new Table('organisations', organisationShape, record),
    people: new Table('people', personShape, record),
    teams: new Table('teams', teamShape, record),
    identities: new Table('identities', identityShape, record),
    sites: new Table('sites', siteShape, record),
    spaces: new Table('spaces', spaceShape, record),
    bookings: new Table('bookings', bookingShape, record),
    dialogues: new Table('dialogues', dialogueShape, record),
    answers: new Table('answers', answerShape, record),
  };
}
