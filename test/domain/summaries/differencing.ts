import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../../src/domain/people/person.ts';
import type { SiteId } from '../../../src/domain/places/place.ts';
import type { Figure } from '../../../src/domain/summaries/figure.ts';

const DATE = '2026-03-02' as LocalDate;
const MODES = ['home', 'office', 'leave', 'not-known'];
const ZONES = ['zone a', 'zone b'];
const FEW = 5;

/**
 * Forty people in teams that resemble each other, and at sites, who now and then change their minds, their team or their
 * desk. The same seed makes the same world.
 */
export class World {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 1;
  }

  /** What is asked one after another, each as it is by then. */
  questions(count: number): Figure[] {
    const people = Array.from({ length: 40 }, (_, n) => ({
      id: `p${n}` as PersonId,
      as: this.#of(MODES),
      at: this.#of(ZONES),
    }));
    const teams = this.#teams(people.length);
    return Array.from({ length: count }, () => {
      for (let changes = this.#below(3); changes > 0; changes -= 1)
        people[this.#below(people.length)]!.as = this.#of(MODES);
      const n = this.#below(teams.length);
      if (this.#below(4) === 0) teams[n]!.delete([...teams[n]!][0]!);
      const members = [...teams[n]!].map((one) => people[one]!);
      const isTeam = this.#below(4) > 0;
      const subject = isTeam
        ? { kind: 'team' as const, organisation: 'city' as OrganisationId, id: `team ${n}` as TeamId }
        : { kind: 'site' as const, organisation: 'city' as OrganisationId, id: `site ${n}` as SiteId };
      const contributions = members.map(({ id, as, at }) => ({
        ...{ organisation: 'city' as OrganisationId, person: id },
        as: isTeam ? as : at,
      }));
      return { subject, date: DATE, contributions };
    });
  }

  /** Some are another without one or two, or with some more. */
  #teams(people: number): Set<number>[] {
    const teams: Set<number>[] = [];
    for (let n = 0; n < 6; n += 1) {
      const like = teams.length > 0 && this.#below(2) === 0 ? teams[this.#below(teams.length)]! : [];
      const team = new Set(like);
      while (team.size < 4 + n || this.#below(3) > 0) team.add(this.#below(people));
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
 * What a program learns that has the sums and knows who is in which group and who changed: of each pair of answers, the few
 * people whom their difference is about. Worked out from sums, as they are published, and not by the rule that is tried.
 */
export function derivable(answers: readonly Figure[]): string[] {
  return answers.flatMap((one, n) => answers.slice(n + 1).flatMap((other) => learned(one, other)));
}

function learned(one: Figure, other: Figure): string[] {
  const [a, b] = [byPerson(one), byPerson(other)];
  const isSameKind = one.subject.kind === other.subject.kind;
  const about = [...new Set([...a.keys(), ...b.keys()])].filter((person) => {
    if (a.has(person) !== b.has(person)) return true;
    return isSameKind && a.get(person) !== b.get(person);
  });
  return about.length > 0 && about.length < FEW ? [about.sort().join(' ')] : [];
}

function byPerson({ contributions }: Figure): Map<PersonId, string> {
  return new Map(contributions.map(({ person, as }) => [person, as]));
}
