import type { Official } from './official.ts';
import { Refusal } from '../refusal.ts';
import type { OrganisationId } from './organisation.ts';
import type { PeopleStore } from './people-store.ts';
import type { Identity, Person, PersonId } from './person.ts';

export interface Admission {
  /** The organisation that a Teams tenant or a Slack workspace belongs to; undefined where it is not on the list. */
  organisationOf: (identity: Identity) => OrganisationId | undefined;
  /** In local mode: the e-mail of the person whom an unknown platform account is taken for. */
  strangersAre?: string | undefined;
}

/** Who is who. */
export class People {
  readonly #store: PeopleStore;
  readonly #admission: Admission;

  constructor(store: PeopleStore, admission: Admission) {
    this.#store = store;
    this.#admission = admission;
  }

  /**
   * The official behind a verified account. An account seen for the first time is tied to the person whose e-mail the
   * platform's own directory (`email`) gives for it.
   *
   * @throws {Refusal} `not-known`.
   */
  async recognise(identity: Identity, email: () => Promise<string | undefined>): Promise<Official> {
    const person =
      identity.platform === 'local' ? await this.byEmail(identity.user) : await this.#behind(identity, email);
    const known = person ?? (await this.#stranger(identity));
    const organisation = known && (await this.#store.organisation(known.organisation));
    if (!known || !organisation) throw new Refusal('not-known', { contact: await this.#contactFor(identity) });
    return { person: known, organisation };
  }

  /** The person with this address in any organisation: for the doors on this machine, where nobody proves who they are. */
  async byEmail(email: string): Promise<Person | undefined> {
    for (const organisation of await this.#store.organisations()) {
      const person = await this.#store.byEmail(organisation.id, email);
      if (person) return person;
    }
    return undefined;
  }

  /** Somebody we know by our own id; undefined where they are no longer there. */
  async official(organisation: OrganisationId, id: PersonId): Promise<Official | undefined> {
    const person = await this.#store.get(organisation, id);
    const known = person && (await this.#store.organisation(organisation));
    return known && { person, organisation: known };
  }

  /** The same of each of an organisation, in their order. */
  async officials(organisation: OrganisationId, ids: readonly PersonId[]): Promise<(Official | undefined)[]> {
    const [people, known] = await Promise.all([
      this.#store.getEach(organisation, ids),
      this.#store.organisation(organisation),
    ]);
    return people.map((person) => known && person && { person, organisation: known });
  }

  async #behind(identity: Identity, email: () => Promise<string | undefined>): Promise<Person | undefined> {
    const organisation = this.#admission.organisationOf(identity);
    if (!organisation) return undefined;
    const linked = await this.#store.byIdentity(identity);
    if (linked) return linked;

    const address = await email();
    const person = address ? await this.#store.byEmail(organisation, address) : undefined;
    if (!person || !(await this.#store.link(organisation, person.id, identity))) return undefined;
    return person;
  }

  async #stranger(identity: Identity): Promise<Person | undefined> {
    const { strangersAre } = this.#admission;
    return strangersAre && identity.platform !== 'local' ? this.byEmail(strangersAre) : undefined;
  }

  async #contactFor(identity: Identity): Promise<string | undefined> {
    const id = this.#admission.organisationOf(identity);
    return id && (await this.#store.organisation(id))?.contact;
  }
}
