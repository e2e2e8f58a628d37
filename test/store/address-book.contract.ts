import { expect } from 'chai';
import type { AddressBook } from '../../src/conversation/address.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const ann = 'ann' as PersonId;
const bob = 'bob' as PersonId;
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));

const teams = { channel: 'teams', reference: { serviceUrl: 'https://example.org/', conversation: 'a:1' } };
const slack = { channel: 'slack', reference: { channel: 'D0ANN' } };

/** What `AddressBook` promises, asked of one implementation. */
export function describeAddressBook(name: string, open: () => Promise<AddressBook>): void {
  describe(`${name} as an AddressBook`, () => {
    let book: AddressBook;
    beforeEach(async () => {
      book = await open();
    });

    it('gives back what was put, and nothing where nothing was', async () => {
      await book.put(city, ann, teams, at(0));

      expect(await book.of(city, ann)).to.deep.equal([teams]);
      expect(await book.of(city, bob)).to.deep.equal([]);
      expect(await book.of(province, ann), 'of another organisation').to.deep.equal([]);
      expect(await book.of(city, '__proto__' as PersonId)).to.deep.equal([]);
    });

    it('has one address a channel, the one last spoken on first', async () => {
      const moved = { channel: 'slack', reference: { channel: 'D0NEW' } };
      await book.put(city, ann, teams, at(1));
      await book.put(city, ann, slack, at(0));
      expect(await book.of(city, ann)).to.deep.equal([teams, slack]);

      await book.put(city, ann, moved, at(2));
      expect(await book.of(city, ann)).to.deep.equal([moved, teams]);
    });

    it('does not let what is older take the place of what is newer', async () => {
      const old = { channel: 'slack', reference: { channel: 'D0OLD' } };
      await book.put(city, ann, slack, at(1));
      await book.put(city, ann, old, at(0));

      expect(await book.of(city, ann)).to.deep.equal([slack]);
    });

    it('keeps the people of two organisations apart, also where they have the same id', async () => {
      await book.put(city, ann, teams, at(0));
      await book.put(province, ann, slack, at(0));

      expect(await book.of(city, ann)).to.deep.equal([teams]);
      expect(await book.of(province, ann)).to.deep.equal([slack]);
    });

    it('knows the addresses of each of many, in their order', async () => {
      await book.put(city, ann, teams, at(0));
      await book.put(city, ann, slack, at(1));
      await book.put(city, bob, teams, at(0));
      await book.put(province, bob, slack, at(1));

      const asked = [bob, '__proto__' as PersonId, ann, bob];
      expect(await book.ofEach(city, asked)).to.deep.equal([[teams], [], [slack, teams], [teams]]);
      expect(await book.ofEach(city, [])).to.deep.equal([]);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const put = structuredClone(teams);
      await book.put(city, ann, put, at(0));
      put.reference.conversation = 'other';
      const [got] = await book.of(city, ann);
      (got!.reference as { conversation: string }).conversation = 'another';

      expect(await book.of(city, ann)).to.deep.equal([teams]);
    });
  });
}
