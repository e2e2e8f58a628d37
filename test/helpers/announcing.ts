import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { UNSAID } from '../../src/domain/policy/policy.ts';
import { type Talk, words } from './a-conversation.ts';

export const HR = 'hr@nomade.example';
export const APPROVER = 'approver@nomade.example';

/** As a form is filled in: a press on the button of that verb, with what is typed. */
export async function pressing(
  talk: Talk,
  email: string,
  replies: Reply[],
  verb: string,
  typed: object = {},
  language: Language = 'en',
): Promise<Reply[]> {
  // prettier-ignore
  const buttons = replies.flatMap((reply) => (reply.kind === 'card' ? actionsOf(reply.card) : []));
  const button = buttons.find((one) => one.verb === verb);
  expect(button, `${verb} among ${words(replies)}`).to.exist;
  const { data } = button as CardAction;
  const address = { channel: 'console', reference: { person: email, lane: 'test' } };
  return talk.presses(email, { ...(button as CardAction), data: { ...data, ...typed } }, { language, address });
}

/** A press that no card of ours brought. */
export function forged(talk: Talk, email: string, verb: string, slots: object): Promise<Reply[]> {
  return talk.presses(
    email,
    { type: 'Action.Execute', title: '', verb, data: { once: '', ...slots } },
    { language: 'en' },
  );
}

/** To more people than these, a second person has to say yes. */
export async function approvalAbove({ nomade }: Talk, people: number): Promise<void> {
  const text = JSON.stringify({ announcements: { ...UNSAID.announcements, approvalAbove: people } });
  await nomade.administer({ ask: 'keep-policy', organisation: 'bosa', text, dryRun: false });
}

/** What is told unasked by now, to whom. */
export async function toldBy({ nomade }: Talk): Promise<{ to: string; reply: Reply }[]> {
  const told: { to: string; reply: Reply }[] = [];
  const postman = nomade.postmanWith(async (address, reply) => {
    told.push({ to: (address.reference as { person: string }).person, reply });
  });
  await postman.look();
  await postman.settled();
  return told;
}
