import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../../src/domain/people/person.ts';
import type { SiteId } from '../../../src/domain/places/place.ts';
import type { Figure, Subject } from '../../../src/domain/summaries/figure.ts';
import { Figures } from '../../../src/domain/summaries/figures.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { LowdbFigureStore } from '../../../src/store/lowdb/figure-store.ts';
import { leftOver, type Row } from './left-over.ts';

const DATE = '2026-03-02' as LocalDate;
const MODES = ['home', 'office', 'leave', 'not-known'];
const ZONES = ['zone a', 'zone b'];
const city = 'city' as OrganisationId;

/**
 * Fourteen to thirty people in teams that resemble each other or are made of others, and at sites, who now and then change their minds,
 * their team or their desk. The same seed makes the same world.
 */
export class World {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 1;
  }

  /** What is asked one after another, each as it is by then; often the same again after somebody changed. */
  questions(count: number): Figure[] {
    const people = Array.from({ length: 14 + this.#below(17) }, (_, n) => ({
      id: `p${n}` as PersonId,
      as: this.#of(MODES),
      at: this.#of(ZONES),
    }));
    const teams = this.#teams(people.length);
    return Array.from({ length: count }, () => {
      for (let changes = this.#below(3); changes > 0; changes -= 1) this.#of(people).as = this.#of(MODES);
      const n = this.#below(teams.length);
      const team = teams[n]!;
      if (this.#below(5) === 0) team.delete(this.#of([...team]));
      if (this.#below(5) === 0) team.add(this.#below(people.length));
      const subject = this.#subject(n);
      const contributions = [...team].map((one) => {
        const { id: person, as, at } = people[one]!;
        return { organisation: city, person, as: subject.kind === 'site' ? at : as };
      });
      return { subject, date: DATE, contributions };
    });
  }

  #subject(n: number): Subject {
    const kind = this.#of(['team', 'team', 'team', 'site', 'team-desks'] as const);
    const id = kind === 'site' ? { kind, id: `site ${n}` as SiteId } : { kind, id: `team ${n}` as TeamId };
    return { ...id, organisation: city };
  }

  /** Some are another without one or two, or with some more; some are two others together, with a head. */
  #teams(people: number): Set<number>[] {
    const teams: Set<number>[] = [];
    for (let n = 0; n < 7; n += 1) {
      const likeness = teams.length > 1 ? this.#below(3) : 0;
      const like = Array.from({ length: likeness }, () => this.#of(teams));
      const team = new Set(like.flatMap((other) => [...other]));
      while (team.size < 5 + this.#below(5)) team.add(this.#below(people));
      if (this.#below(3) === 0) team.add(this.#below(people));
      teams.push(team);
    }
    return teams;
  }

  #of<One>(ones: readonly One[]): One {
    return ones[this.#below(ones.length)]!;
  }

  #below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) | 0;
    return (this.#state >>> 16) % limit;
  }
}

/**
 * What a program learns that has the sums and knows who is in which group and who changed: groups of fewer than five people,
 * of whom some sum of answers, each as many times as it likes, tells. Worked out by trying every such group, from the answers
 * as they are published and not by the rule that is tried.
 */
export function derivable(answers: readonly Figure[]): string[] {
  const byKind = Object.values(Object.groupBy(answers, ({ subject: { kind } }) => kind));
  const learned = byKind.flatMap((ones) =>
    leftOver(ones.map((one) => row(one, ({ person, as }) => `${person} ${as}`))),
  );
  return [...learned, ...leftOver(answers.map((one) => row(one, ({ person }) => person)))];
}

function row({ contributions }: Figure, unknown: (one: Figure['contributions'][number]) => string): Row {
  return new Map(contributions.map((one) => [unknown(one), one.person]));
}

/** Shows what may be shown, one question after another; each answer once. */
export async function guarded(questions: readonly Figure[]): Promise<Figure[]> {
  const figures = new Figures(new LowdbFigureStore(LowdbDatabase.inMemory()));
  const answers = new Set<Figure>();
  for (const question of questions)
    for (const answer of await figures.show([question])) if (answer) answers.add(answer);
  return [...answers];
}

/** Shows all that is asked for. */
export function naively(questions: readonly Figure[]): Figure[] {
  return [...questions];
}

/** Shows what tells of nobody beside any one other answer. */
export function pairByPair(questions: readonly Figure[]): Figure[] {
  const shown: Figure[] = [];
  for (const figure of questions)
    if ([figure, ...shown].every((other) => derivable([figure, other]).length === 0)) shown.push(figure);
  return shown;
}
