import type { GeneralWords, NumberWords } from '../lexicon.ts';

/** The small words of English. */
export const words: GeneralWords = {
  common: `i, i'm, i'd, i'll, i've, me, my, mine, myself, you, your, yours, he, she, it, its, it's, we, us, our, ours, they, them, their, this, that, these, those, what, what's, who, who's, whom, whose, where, where's, when, which, why, how, is, isn't, am, are, aren't, was, wasn't, were, be, been, being, have, has, had, haven't, do, does, did, don't, doesn't, didn't, done, can, can't, could, couldn't, will, won't, would, wouldn't,
    shall, should, shouldn't, may, might, must, need, needs, want, wants, let, let's, get, got, give, put, make, made, take, go, goes, going, gone, come, comes, coming, see, seeing, say, tell, know, think, look, looking, find, show, use, work, works, working, sit, sits, sitting, stay, leave, keep, a, an, the, and, or, but, not, no, yes, yeah, yep, so, if, than, then, too, very, just, only, also, even, still, already, again, ever, never, always, maybe, perhaps, probably, please, pls, plz, thanks, thank, ok, okay, well, right, sure,
    here, there, now, near, nearby, close, next, by, at, in, on, of, off, for, from, to, into, with, w, without, about, around, over, under, up, down, out, through, between, after, before, since, during, until, till, one, some, any, anyone, anybody, someone, somewhere, anything, something, nothing, everything, everyone, everybody, else, other, others, another, all, both, each, every, many, much, more, most, less, few, same, good, great, nice, fine, big, bigger, small, large, new, old, better, best, quick, quickly, early, late, later, earlier, ahead, back, left,
    day, days, week, weeks, month, hour, hours, minute, time, times, today, once, twice, people, person, ppl, guys, folks, colleague, colleagues, team, window, seat, place, space, way, thing, things, lot, bit, idea, rather, instead, actually, sorry, wait, hmm, um, er, oh, ah, hey, because, while, though, as, like, whether, will, possible, available, because, needed, wanted, happens, doesn, don, isn, aren, won, wouldn, couldn, ll, ve, re, d, s, m, t, whole, full, half, mean, somebody, nobody, hope, guess, happy, able, fancy, reckon, cheers, ta`,
  and: 'and, &, plus, n, as well as, and also',
  or: 'or, either',
  not: 'not, no, don\'t, isn\'t, won\'t',
  but: 'but, rather, make that, make it',
  instead: 'instead of, rather than, in place of, as opposed to, not on, and not',
  except: 'except, except for, except on, but not, excluding, apart from, other than, bar, minus, save for, without, barring, but not on',
  correction: 'no, nope, no wait, sorry, wait, I mean, i meant, actually, make that, rather, scratch that, correction, or rather, my mistake, oops, er, erm, uh, strike that, on second thought, on second thoughts, no sorry, sorry no, hang on, oh no, my bad, wrong',
  indefinite: "a, an",
  article: 'the, a, an',
  from: 'from, starting, beginning',
  until: 'to, until, till, til, through, thru, untill, up to, up until, up to and including, -, and ending',
  between: 'between',
  to: 'to, onto, over to, for, on to',
  on: 'on, for, at',
  of: 'of, of the, in, for',
  in: "in, at, near, around, close to, to, for, next to, somewhere in, somewhere near, into, from, @, nearby, of, out of, anywhere near, over in",
  with: 'with, w, w/, having',
  without: 'without',
  for: 'for, during',
  only: 'only, just',
};

export const numbers: NumberWords = {
  cardinals: [
    'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
  ],
  tens: ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  unitsFirst: false,
  joint: '',
  ordinals: [
    'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
  ],
  ordinalEnding: '',
  ordinalMarks: 'th, st, nd, rd',
  about: { 12: 'a dozen, dozen', 20: 'a score of', 6: 'half a dozen', 24: 'two dozen' },
};
