import { expect } from 'chai';
import type { LocalTime } from '../../src/domain/local-date.ts';
import { UNCHOSEN } from '../../src/domain/people/choices.ts';
import type { ChoicesStore } from '../../src/domain/people/choices-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const [ann, bob, cleo] = ['ann', 'bob', 'cleo'] as [PersonId, PersonId, PersonId];
const capital = 'Zoe' as PersonId;

/** What `ChoicesStore` promises, asked of one implementation. */
export function describeChoicesStore(name: string, open: () => Promise<ChoicesStore>): void {
  describe(`${name} as a ChoicesStore`, () => {
    let store: ChoicesStore;
    beforeEach(async () => {
      store = await open();
    });

    it('shows somebody who has chosen nothing to their team', async () => {
      expect(await store.of(city, ann)).to.deep.equal(UNCHOSEN);
      expect(await store.of(city, '__proto__' as PersonId)).to.deep.equal(UNCHOSEN);
    });

    it('keeps what is chosen, and leaves what is not spoken of', async () => {
      await store.change(city, ann, { visibility: 'network' });
      expect(await store.change(city, ann, { meeting: { topics: ['energy'] } })).to.deep.equal({
        visibility: 'network',
        meeting: { topics: ['energy'] },
      });

      expect(await store.of(city, ann)).to.deep.equal({ visibility: 'network', meeting: { topics: ['energy'] } });
      expect(await store.of(province, ann), 'of another organisation').to.deep.equal(UNCHOSEN);
    });

    it('takes a choice back, and falls back to what nobody chose', async () => {
      await store.change(city, ann, { visibility: 'nobody', wantsWeekPlan: true, meeting: { topics: [] } });
      await store.change(city, ann, { visibility: null, wantsWeekPlan: null });

      expect(await store.of(city, ann)).to.deep.equal({ ...UNCHOSEN, meeting: { topics: [] } });
      expect(await store.wantingWeekPlan(city, undefined, 10)).to.deep.equal([]);
    });

    it('takes a choice back that was never made', async () => {
      expect(await store.change(city, ann, { workingHours: null })).to.deep.equal(UNCHOSEN);
    });

    it('loses neither of two choices made at the same time', async () => {
      await Promise.all([
        store.change(city, ann, { visibility: 'organisation' }),
        store.change(city, ann, { wantsWeekPlan: true }),
        store.change(city, ann, { meeting: { topics: [] } }),
      ]);

      const all = { visibility: 'organisation', wantsWeekPlan: true, meeting: { topics: [] } };
      expect(await store.of(city, ann)).to.deep.equal(all);
    });

    it('answers for many, of several organisations, in the order asked', async () => {
      await store.change(city, bob, { visibility: 'nobody' });
      await store.change(province, bob, { visibility: 'network' });
      const found = await store.ofEach([
        { organisation: province, person: bob },
        { organisation: city, person: ann },
        { organisation: city, person: bob },
        { organisation: province, person: bob },
      ]);

      expect(found.map(({ visibility }) => visibility)).to.deep.equal(['network', 'team', 'nobody', 'network']);
      expect(await store.ofEach([])).to.deep.equal([]);
    });

    it('answers for many who may see where they are, in the order asked', async () => {
      await store.change(city, bob, { visibility: 'nobody' });
      await store.change(province, bob, { visibility: 'network' });
      await store.change(city, cleo, { wantsWeekPlan: true });
      const asked = [
        { organisation: province, person: bob },
        { organisation: city, person: ann },
        { organisation: city, person: cleo },
        { organisation: city, person: bob },
        { organisation: province, person: bob },
      ];

      expect(await store.visibilityOfEach(asked)).to.deep.equal(['network', 'team', 'team', 'nobody', 'network']);
      expect(await store.visibilityOfEach([])).to.deep.equal([]);
    });

    it('lists those who want their week plan, page by page', async () => {
      for (const person of [bob, capital, ann, cleo]) await store.change(city, person, { wantsWeekPlan: true });
      await store.change(city, cleo, { wantsWeekPlan: false });
      await store.change(province, cleo, { wantsWeekPlan: true });

      expect(await store.wantingWeekPlan(city, undefined, 2)).to.deep.equal([capital, ann]);
      expect(await store.wantingWeekPlan(city, ann, 2)).to.deep.equal([bob]);
      expect(await store.wantingWeekPlan(city, bob, 2)).to.deep.equal([]);
    });

    it('lists everybody who is open to meet, whatever their organisation', async () => {
      await store.change(province, ann, { meeting: { topics: ['water'] } });
      await store.change(city, bob, { meeting: { topics: [] } });
      await store.change(city, ann, { meeting: { topics: [] } });
      await store.change(city, ann, { meeting: null });

      expect(await store.openToMeet()).to.deep.equal([
        { organisation: city, person: bob, choices: { visibility: 'team', meeting: { topics: [] } } },
        { organisation: province, person: ann, choices: { visibility: 'team', meeting: { topics: ['water'] } } },
      ]);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const workingHours = [{ weekday: 1, from: '08:00' as LocalTime, to: '16:00' as LocalTime }];
      await store.change(city, ann, { workingHours });
      workingHours[0]!.weekday = 2;
      const got = await store.of(city, ann);
      got.workingHours!.push(got.workingHours![0]!);

      const kept = [{ weekday: 1, from: '08:00', to: '16:00' }];
      expect((await store.of(city, ann)).workingHours).to.deep.equal(kept);
    });
  });
}
