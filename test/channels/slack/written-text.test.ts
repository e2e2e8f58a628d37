import { expect } from 'chai';
import { typedText } from '../../../src/channels/slack/written-text.ts';

describe('What a person typed in Slack', () => {
  const typed = (written: string) => typedText(written, 'U0NOMADE');

  it('is without the mention of us, wherever it stands', () => {
    expect(typed('<@U0NOMADE> book me a desk')).to.equal('book me a desk');
    expect(typed('hello <@U0NOMADE|nomade>, book  a desk')).to.equal('hello , book a desk');
  });

  it('keeps the mentions of others, by name where Slack tells it', () => {
    expect(typed('where are <@U0BOB|bob> and <@U0EVE> of <#C0|team>?')).to.equal('where are @bob and @U0EVE of #team?');
  });

  it('has its own signs back', () => {
    expect(typed('a &lt;b&gt; &amp;amp; c')).to.equal('a <b> &amp; c');
  });

  it('shows a link as what was read of it', () => {
    expect(
      typed('<mailto:ann@example.org|ann@example.org> <mailto:bob@example.org> <https://x.example|here>'),
    ).to.equal('ann@example.org bob@example.org here');
    expect(typed('<!here> <!subteam^S0|@hr> <!date^1^{date}|Friday>')).to.equal('@here @hr Friday');
  });

  it('is read whatever our name looks like: it is compared, not made a pattern of', () => {
    expect(typedText('<@(> hello <@a.c> <@abc>', '(')).to.equal('hello @a.c @abc');
    expect(typedText('<@abc> hello', 'a.c')).to.equal('@abc hello');
  });

  it('keeps its lines', () => {
    expect(typed('one\ntwo')).to.equal('one\ntwo');
  });

  it('is without the first mention where we do not know our own name', () => {
    expect(typedText('<@U1> ask <@U2>', undefined)).to.equal('ask @U2');
  });
});
