import { expect } from 'chai';
import type { HowRead } from '../../src/conversation/how-read.ts';
import { INTENTS } from '../../src/understanding/reading.ts';
import { aConversation } from '../helpers/a-conversation.ts';
import { examples } from './scoring.ts';

describe('what can be asked', () => {
  it('is done by the ability of its name', async () => {
    const { says } = await aConversation();
    const done: Record<string, string | undefined> = {};
    for (const intent of INTENTS) {
      const { lang, text } = examples('own.jsonl').find((example) => example.intent === intent)!;
      const conversation = { channel: 'console', id: `about ${intent}`, kind: 'personal' } as const;
      const wasRead = ({ taken }: HowRead): void => void (done[intent] = taken?.ability);
      await says('official@nomade.example', text, { language: lang, conversation, wasRead });
    }

    expect(done).to.deep.equal(Object.fromEntries(INTENTS.map((intent) => [intent, intent])));
  });
});
