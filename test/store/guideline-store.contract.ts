import { expect } from 'chai';
import type { Guideline, GuidelineId } from '../../src/domain/guidelines/guideline.ts';
import type { GuidelineStore } from '../../src/domain/guidelines/guideline-store.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';

const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
const [telework, abroad, upper] = ['telework', 'abroad', 'Telework'] as [GuidelineId, GuidelineId, GuidelineId];
const nowhere = '__proto__' as GuidelineId;

function version(number: number, more: Partial<Guideline> = {}): Guideline {
  return {
    ...{ organisation: city, id: telework, version: number },
    from: '2026-03-01' as LocalDate,
    published: new Date(Date.UTC(2026, 1, number, 9, 30, 15, 125)),
    texts: { nl: { title: 'Telewerk – "thuis"', passages: [{ paragraphs: [`Versie ${number}`] }, { heading: 'ë', paragraphs: ['a', 'b'] }] } }, // prettier-ignore
    ...more,
  };
}

/** What `GuidelineStore` promises, asked of one implementation. */
export function describeGuidelineStore(name: string, open: () => Promise<GuidelineStore>): void {
  describe(`${name} as a GuidelineStore`, () => {
    let store: GuidelineStore;
    beforeEach(async () => {
      store = await open();
    });

    it('knows nothing where nothing was published', async () => {
      expect(await store.published(city)).to.deep.equal({ guidelines: [], revision: 0 });
      expect(await store.revision('__proto__' as OrganisationId)).to.equal(0);
      expect(await store.versionsOf(city, nowhere)).to.equal(0);
      expect(await store.withdraw(city, nowhere)).to.equal(false);
    });

    it('keeps every version as it was published, by id and from the first to the last, of its organisation alone', async () => {
      const kept = [version(1, { id: upper }), version(1, { id: abroad }), version(1), version(2)];
      for (const one of kept) expect(await store.publish(one)).to.equal(true);
      expect(await store.publish(version(1, { organisation: province, id: nowhere }))).to.equal(true);
      expect((await store.published(city)).guidelines).to.deep.equal(kept);
      expect((await store.published(province)).guidelines.map(({ id }) => id)).to.deep.equal([nowhere]);
      expect(await store.versionsOf(city, telework)).to.equal(2);
    });

    it('publishes nothing but the next version, of two at once one', async () => {
      expect(await store.publish(version(2))).to.equal(false);
      const both = await Promise.all([version(1), version(1, { texts: {} })].map((one) => store.publish(one)));
      expect(both.filter(Boolean)).to.have.length(1);
      expect(await store.publish(version(1))).to.equal(false);
      expect(await store.publish(version(3))).to.equal(false);
      expect(await store.versionsOf(city, telework)).to.equal(1);
    });

    it('shows nothing of what was withdrawn, but for what is published later', async () => {
      await store.publish(version(1));
      await store.publish(version(1, { id: abroad }));
      await store.publish(version(1, { organisation: province }));
      expect(await store.withdraw(city, telework)).to.equal(true);
      expect(await store.withdraw(city, telework), 'again').to.equal(false);
      expect((await store.published(city)).guidelines).to.deep.equal([version(1, { id: abroad })]);
      expect((await store.published(province)).guidelines, 'another’s').to.have.length(1);
      expect(await store.publish(version(2))).to.equal(true);
      expect((await store.published(city)).guidelines.map(({ id, version: n }) => [id, n])).to.deep.equal([
        [abroad, 1],
        [telework, 2],
      ]);
    });

    it('has another revision after each change, and the same one where nothing changed', async () => {
      const seen: number[] = [];
      const look = async () => {
        const revision = await store.revision(city);
        expect((await store.published(city)).revision).to.equal(revision);
        seen.push(revision);
      };
      await look();
      for (const change of [
        () => store.publish(version(1)),
        () => store.withdraw(city, telework),
        () => store.publish(version(2)),
        () => store.withdraw(city, telework),
      ]) {
        await change();
        await look();
      }
      expect(new Set(seen).size).to.equal(seen.length);
      await store.withdraw(city, telework);
      await store.publish(version(1));
      await store.publish(version(1, { organisation: province }));
      expect(await store.revision(city)).to.equal(seen.at(-1));
    });

    it('gives and takes copies', async () => {
      const given = version(1);
      await store.publish(given);
      given.texts.nl!.passages[0]!.paragraphs.push('later');
      const [got] = (await store.published(city)).guidelines;
      got!.texts.nl!.title = 'Other';
      expect((await store.published(city)).guidelines).to.deep.equal([version(1)]);
    });
  });
}
