import { hasMode, isChat } from './gist.ts';
import { sum, type Weigh, when } from './weighing.ts';

/** What speaks for small talk, for help, and for nothing of ours. */
export const TALK: Record<'help' | 'greet' | 'thanks' | 'none', Weigh> = {
  help: (f) =>
    sum(
      when(f.has('help'), 2.6),
      when(f.has('howDo'), 1.2),
      when(
        f.has('howDo') && f.has('book', 'cancel', 'change', 'desk', 'room', 'booking', 'arrived', 'who', 'invite'),
        3.4,
      ),
      when(f.has('howDo') && hasMode(f) && !f.has('rule', 'allowed', 'obliged') && f.question, 3.4),
      when(f.has('help') && f.length <= 4, 1),
      when(f.has('help') && f.has('thanks'), -2),
      when(f.has('help') && f.has('obliged') && !f.when && !f.place, 2),
      when(f.has('help') && f.has('book', 'cancel', 'change') && !f.when && !f.place, 2.8),
      when(f.when || f.place, -0.8),
    ),
  greet: (f) =>
    sum(
      when(
        f.has('greet'),
        f.length <= 5 || (f.length <= 10 && !f.question && !f.has('need', 'book', 'desk', 'room')) || isChat(f)
          ? 2.4
          : 0.4,
      ),
      when(f.days, f.length === 1 ? 0 : -2),
    ),
  thanks: (f) =>
    sum(
      when(f.has('thanks'), f.length <= 14 ? 2.9 : 1),
      when(f.has('thanks') && !f.when && !f.place, 0.4),
      when(f.has('need') && f.has('desk', 'room') && f.when, -2),
      when(f.has('desk', 'room') && f.days && f.place, -2),
    ),
  none: (f) =>
    sum(
      when(f.has('outside'), 5.2),
      when(f.outside > 1, 2),
      when(f.has('outside') && f.question && f.has('free', 'isThere', 'howMany') && !f.has('iAm'), 3.5),
      when(f.has('announce') && (f.has('everyone') || f.team || f.places > 0), -5),
      when(f.has('outside') && !f.has('desk') && !f.has('room') && !f.has('booking'), 1.2),
    ),
};
