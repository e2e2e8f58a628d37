import { areasOf } from '../meetings/home-areas.ts';
import type { ChoicesStore } from '../people/choices-store.ts';
import type { Organisation, OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Coordinates, Place, PlaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HalfDay } from '../presence/half-days.ts';
import type { Days, KnownDays } from '../presence/known-days.ts';
import type { PresumedPerson } from '../presence/presumed-store.ts';
import type { Contribution } from './figure.ts';
import { ownOffice, travelSaved } from './travel-saved.ts';
import { wasUsed } from './was-used.ts';

export interface SparedTravelParts {
  knownDays: Pick<KnownDays, 'ofEach'>;
  choices: Pick<ChoicesStore, 'ofEach'>;
  people: Pick<PeopleStore, 'get'>;
  places: Pick<Places, 'place' | 'sites'>;
  /** Every municipality. */
  allPlaces: readonly Place[];
}

/** What travel people are spared by working at a site near home: of those only who allow their home to be used. */
export class SparedTravel {
  readonly #parts: SparedTravelParts;
  #areas: ReadonlyMap<PlaceId, Coordinates> | undefined;

  constructor(parts: SparedTravelParts) {
    this.#parts = parts;
  }

  /**
   * On how many days, and how many kilometres ("3 120"), of each of them who was spared any; and who could not be counted,
   * since it is not known where their own office is. Who hides is left out.
   *
   * @param whom those who may have been at a site; each once.
   * @param days that are over.
   */
  async of(
    whom: readonly PresumedPerson[],
    days: Days,
    organisations: ReadonlyMap<OrganisationId, Readonly<Organisation>>,
  ): Promise<{ saved: Contribution[]; noOffice: Contribution[] }> {
    const { knownDays, places } = this.#parts;
    const allowing = await this.#allowing(whom);
    const isReal = ({ booking }: HalfDay) => !booking || wasUsed(booking, organisations.get(booking.organisation));
    const halfDays = (await knownDays.ofEach(allowing, days)).filter(isReal);
    const byPerson = Map.groupBy(halfDays, ({ person }) => person);
    const withSites = new Set((await places.sites()).map(({ place }) => place));
    const known = { at: (id: PlaceId) => places.place(id), hasSite: (id: PlaceId) => withSites.has(id) };

    const [saved, noOffice]: [Contribution[], Contribution[]] = [[], []];
    for (const { organisation, person, usualWeek, home } of allowing) {
      const own = byPerson.get(person) ?? [];
      const office = ownOffice(usualWeek, own);
      if (!office) noOffice.push({ organisation, person, as: 'no office' });
      const spared = office ? travelSaved(home, office, own, known) : undefined;
      if (spared && spared.days > 0)
        saved.push({ organisation, person, as: `${spared.days} ${Math.round(spared.km)}` });
    }
    return { saved, noOffice };
  }

  /** Of those who allow it, about where they live. */
  async #allowing(whom: readonly PresumedPerson[]) {
    const chosen = await this.#parts.choices.ofEach([...whom]);
    // Worked out when it is first needed: most never ask.
    const areas = (this.#areas ??= areasOf(this.#parts.allPlaces));
    const allowing = whom.map(async ({ organisation, person }, n) => {
      const { homeForMeetings, visibility, usualWeek = [] } = chosen[n] ?? {};
      const isAllowed = homeForMeetings === true && visibility !== 'nobody';
      const town = isAllowed ? (await this.#parts.people.get(organisation, person))?.home : undefined;
      const home = town && areas.get(town);
      return home ? [{ organisation, person, usualWeek, home }] : [];
    });
    return (await Promise.all(allowing)).flat();
  }
}
