import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPolicyFile } from '../../../src/channels/admin/policy-file.ts';
import type { PolicyBecause } from '../../../src/domain/policy/policy-fault.ts';
import { UNSAID } from '../../../src/domain/policy/policy.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { readDemo } from '../../../src/store/demo-data.ts';
import { policyAdminWords } from '../../../src/locales/admin/policy-admin-words.ts';

const POLICIES = join(import.meta.dirname, '../../../data/policies');
const source = { title: { nl: 'n', fr: 'f', de: 'd', en: 'e' }, date: '2026-09-01' };
const rule = (rest: object) => ({ source, ...rest });

function faults(policy: unknown) {
  const read = readPolicyFile(typeof policy === 'string' ? policy : JSON.stringify(policy));
  return 'faults' in read ? read.faults : [];
}
const because = (policy: unknown) => faults(policy).map(({ at, because: why }) => `${at} ${why}`);

describe('a file of rules', () => {
  for (const name of readdirSync(POLICIES)) {
    it(`that is shipped is in order, with a source for each rule (${name})`, () => {
      const written = readFileSync(join(POLICIES, name), 'utf8');
      const read = readPolicyFile(written);

      expect(read).to.deep.equal({ policy: JSON.parse(written) as unknown });
      expect('policy' in read && read.policy.rules).to.have.length.above(0);
    });
  }

  it('is had by the administrations of the demo that it is of', () => {
    const { organisations } = readDemo(join(POLICIES, '..'));
    const having = (kind: string) =>
      organisations.filter(({ policy }) => policy?.rules?.some((one) => one.kind === kind)).map(({ id }) => id);

    expect(having('yearly-share')).to.deep.equal(
      organisations.filter(({ level }) => level === 'federal').map(({ id }) => id),
    );
    expect(having('agreement')).to.deep.equal(['flanders']);
    expect(having('daily-allowance')).to.deep.equal(['dutch-state']);
  });

  it('may say nothing, or all that there is to say', () => {
    const all = {
      ...UNSAID,
      without: ['summaries', 'check-in'],
      rules: [
        rule({ kind: 'yearly-share', modes: ['home', 'coworking'], part: 2, of: 5 }),
        rule({ kind: 'weekly-most', modes: ['home'], days: 2.5 }),
        rule({ kind: 'weekly-together', days: 1 }),
        rule({ kind: 'satellite', days: 1, permission: true }),
        rule({ kind: 'monthly-allowance', steps: [{ fromDays: 1, euros: 10.5 }] }),
        rule({ kind: 'daily-allowance', euros: 2, claimWithinMonths: 2 }),
        rule({ kind: 'mixed-day', counts: 'activity' }),
        { kind: 'agreement', source: { ...source, url: 'https://city.example/agreement' } },
      ],
    };

    expect(readPolicyFile('\uFEFF{}')).to.deep.equal({ policy: {} });
    expect(readPolicyFile(JSON.stringify(all))).to.deep.equal({ policy: all });
  });

  it('that is no JSON is pointed to by its line, where that is known', () => {
    expect(faults('{\n  "rules": [],\n}')).to.deep.equal([{ at: '', because: 'not-json', value: 3 }]);
    expect(faults('{"rules"')).to.have.length(1);
  });

  it('has each of its faults named, with where it stands', () => {
    expect(because([])).to.deep.equal([' not-a-group']);
    expect(because({ rulez: [], keep: { bookingDays: 400, dayLogMonths: 1.5 } })).to.have.members([
      'rulez unknown',
      'keep.bookingDays too-much',
      'keep.dayLogMonths not-a-number',
      'keep.lookUpDays missing',
    ]);
    expect(because({ without: ['summaries', 'summaries'], quiet: { from: '24:00', to: '7:00', weekdays: [0] } })).to.have.members([ 'without twice', 'quiet.from time', 'quiet.to time', 'quiet.weekdays[0] too-little']); // prettier-ignore
    expect(because({ rules: 'none' })).to.deep.equal(['rules not-a-list']);
    expect(because({ rules: new Array(13).fill(rule({ kind: 'agreement' })) })).to.deep.equal(['rules too-long']);
  });

  it('takes an address for video meetings only where nobody can listen in, nor walk from one meeting into another', () => {
    const rooms = (videoLink: unknown) => because({ rooms: { approvalHours: 24, releaseAfterMinutes: 10, videoLink } });

    expect(rooms('https://meet.city.example/{id}?lang=nl')).to.deep.equal([]);
    expect(rooms(undefined)).to.deep.equal([]);
    expect(rooms('http://meet.city.example/{id}')).to.deep.equal(['rooms.videoLink url']);
    expect(rooms('https://meet.city.example/room')).to.deep.equal(['rooms.videoLink without-id']);
    expect(rooms('javascript:alert("{id}")')).to.deep.equal(['rooms.videoLink url']);
    expect(rooms(`https://meet.city.example/{id}${'x'.repeat(300)}`)).to.deep.equal(['rooms.videoLink too-long']);
    expect(rooms(5)).to.deep.equal(['rooms.videoLink not-a-text']);
  });

  it('takes one channel for each workspace of Slack, by the ids that Slack gives them', () => {
    const named = (slackChannels: unknown) => because({ announcements: { ...UNSAID.announcements, slackChannels } });
    const one = { workspace: 'T0TOWN', channel: 'C0ALL' };

    expect(named([one, { workspace: 'T0CITY', channel: 'G0ALL' }])).to.deep.equal([]);
    expect(named([one, { ...one, channel: 'C0MORE' }])).to.deep.equal(['announcements.slackChannels twice']);
    const at = 'announcements.slackChannels[0]';
    expect(named([{ workspace: 'town', channel: '#general' }])).to.have.members([`${at}.workspace slack-id`, `${at}.channel slack-id`]); // prettier-ignore
    expect(named([{ ...one, channel: 'U0ANN' }]), 'a person').to.deep.equal([`${at}.channel slack-id`]);
  });

  it('takes hosts of pictures by their names alone, as a browser writes them', () => {
    const named = (pictures: unknown) => because({ announcements: { ...UNSAID.announcements, pictures } });
    const at = 'announcements.pictures[0]';

    expect(named(['pictures.city.example', 'xn--bcher-kva.example:8443'])).to.deep.equal([]);
    for (const name of [
      'https://city.example',
      'city.example/a',
      'u@city.example',
      'City.example',
      'intranet',
      '*.example',
      'a.example:443',
      'bücher.example',
      '',
    ]) {
      expect(named([name]), name).to.deep.equal([`${at} host`]);
    }
    expect(named(['a.example', 'a.example'])).to.deep.equal(['announcements.pictures twice']);
    expect(named('a.example')).to.deep.equal(['announcements.pictures not-a-list']);
  });

  it('has each fault of a rule named, whatever its kind', () => {
    const at = (rest: object) => because({ rules: [rule({ kind: 'agreement' }), rule(rest)] });

    expect(at({ kind: 'weekly-least' })).to.deep.equal(['rules[1].kind not-one-of']);
    expect(at({})).to.deep.equal(['rules[1].kind missing']);
    expect(at({ kind: 'agreement', days: 3 })).to.deep.equal(['rules[1].days unknown']);
    expect(at({ kind: 'weekly-most', modes: [], days: 2.3 })).to.deep.equal(['rules[1].modes too-short', 'rules[1].days not-in-steps']); // prettier-ignore
    expect(at({ kind: 'yearly-share', modes: ['home'], part: 6, of: 5 })).to.deep.equal(['rules[1].part more-than-all']); // prettier-ignore
    expect(at({ kind: 'satellite', permission: 'yes' })).to.deep.equal(['rules[1].permission not-yes-or-no']);
    expect(at({ kind: 'mixed-day', counts: 'whole' })).to.deep.equal(['rules[1].counts not-one-of']);
    expect(at({ kind: 'agreement', source, guideline: 'Tele work' })).to.deep.equal(['rules[1].guideline guideline']);
    expect(at({ kind: 'agreement', source: { ...source, date: '2026-02-30', url: 'http://x.example' } })).to.have.members(['rules[1].source.date date', 'rules[1].source.url url']); // prettier-ignore
    expect(at({ kind: 'agreement', source: { ...source, title: { ...source.title, de: 5 } } })).to.deep.equal(['rules[1].source.title.de not-a-text']); // prettier-ignore
  });

  it('is told of in every language: a sentence of its own for each fault', () => {
    const all = Object.keys(policyAdminWords.en.faults) as PolicyBecause[];
    for (const language of LANGUAGES) {
      const said = all.map((one) => policyAdminWords[language].faults[one]({ value: 7, values: ['home', 'office'] }));

      expect(new Set(said), language).to.have.length(all.length);
      for (const sentence of said) expect(sentence).to.match(/^\S.{8,}[.]$/u).and.not.match(/undefined/u); // prettier-ignore
      expect(policyAdminWords[language].faults['not-json']({ value: undefined, values: [] })).to.not.match(/\d/u);
    }
  });
});
