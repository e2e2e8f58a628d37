import { expect } from 'chai';
import { clockFrom } from '../../../src/channels/clock.ts';
import { received } from '../../../src/channels/slack/incoming.ts';
import { press } from '../../helpers/slack-deliveries.ts';

const around = { clock: clockFrom(undefined), emailOf: async () => undefined };

/** What a press brings, of these things filled in. */
function brought(values: unknown, button = { action_id: 'send#1', value: '{"once":"k","announcement":"a1"}' }) {
  const event = received({ ...press({ button, responseUrl: 'https://hooks.slack.com/1' }), state: { values } }, around)?.event; // prettier-ignore
  return event?.kind === 'press' ? event.data : undefined;
}

const own = { once: 'k', announcement: 'a1' };

describe('What is filled in on a message of Slack', () => {
  it('comes with the press of a button, by its name and as text', () => {
    const values = {
      'Input.Text#1#k': { title: { type: 'plain_text_input', value: 'New' } },
      'Input.ChoiceSet#2#k': { who: { type: 'static_select', selected_option: { text: {}, value: 'team' } } },
      'Input.ChoiceSet#3#k': { in: { type: 'checkboxes', selected_options: [{ value: 'nl' }, { value: 'fr' }] } },
      'Input.Date#4#k': { day: { type: 'datepicker', selected_date: '2026-11-24' } },
      'Input.Time#5#k': { time: { type: 'timepicker', selected_time: '09:30' } },
      'Input.Toggle#6#k': { receipt: { type: 'checkboxes', selected_options: [{ value: 'true' }] } },
    };
    const filled = { title: 'New', who: 'team', in: 'nl,fr', day: '2026-11-24', time: '09:30', receipt: 'true' };
    expect(brought(values)).to.deep.equal({ ...filled, ...own });
  });

  it('is nothing where nothing is filled in, but a box that is not ticked says so', () => {
    const values = {
      'Input.Text#1#k': { title: { type: 'plain_text_input', value: null } },
      'Input.ChoiceSet#2#k': { who: { type: 'static_select', selected_option: null } },
      'Input.ChoiceSet#3#k': { in: { type: 'checkboxes', selected_options: [] } },
      'Input.Date#4#k': { day: { type: 'datepicker', selected_date: null } },
      'Input.Toggle#6#k': { receipt: { type: 'checkboxes', selected_options: [] } },
    };
    expect(brought(values)).to.deep.equal({ receipt: 'false', ...own });
  });

  it('never takes the place of what the button carries, and does not come where the button wants nothing of it', () => {
    const values = { b: { once: { value: 'mine' }, announcement: { value: 'a2' }, title: { value: 'New' } } };
    expect(brought(values)).to.deep.equal({ title: 'New', ...own });
    expect(brought(values, { action_id: 'send#1!', value: JSON.stringify(own) })).to.deep.equal(own);
  });

  it('is passed over where it is no such thing, and the press still counts', () => {
    for (const values of [undefined, null, 7, [], { b: 7 }, { b: { title: 7 } }, { b: { title: { value: { a: 1 } } } }])
      expect(brought(values)).to.deep.equal(own);
    expect(Object.keys(brought(JSON.parse('{"b":{"__proto__":{"value":"x"}}}')) ?? {})).to.include('announcement');
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
