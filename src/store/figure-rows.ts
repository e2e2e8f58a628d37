import type { LocalDate } from '../domain/local-date.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';
import type { Figure, Subject } from '../domain/summaries/figure.ts';

/** A figure, and the how many-th of its day it is. */
export interface FigureRow {
  date: LocalDate;
  number: number;
  kind: Subject['kind'];
  organisation: OrganisationId;
  subject: string;
  /** Whom it is about, and in their order whose they are and what each adds. */
  people: PersonId[];
  organisations: OrganisationId[];
  contributions: string[];
}

export function toRow({ subject, date, contributions }: Figure, number: number): FigureRow {
  return {
    ...{ date, number, kind: subject.kind, organisation: subject.organisation, subject: subject.id },
    people: contributions.map(({ person }) => person),
    organisations: contributions.map(({ organisation }) => organisation),
    contributions: contributions.map(({ as }) => as),
  };
}

export function fromRow({ date, kind, organisation, subject, ...row }: Omit<FigureRow, 'number'>): Figure {
  const contributions = row.people.map((person, n) => ({
    ...{ organisation: row.organisations[n] as OrganisationId, person },
    as: row.contributions[n] as string,
  }));
  return { subject: { kind, organisation, id: subject } as Subject, date, contributions };
}
