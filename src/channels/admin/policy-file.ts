import * as z from 'zod/v4';
import { isGuidelineId } from '../../domain/guidelines/guideline.ts';
import { localDate } from '../../domain/local-date.ts';
import type { Language } from '../../domain/language.ts';
import { type LaidDown, type Policy, PURPOSES } from '../../domain/policy/policy.ts';
import type { PolicyFault } from '../../domain/policy/policy-fault.ts';
import type { RuleKind } from '../../domain/policy/rule.ts';
import { WORK_MODES } from '../../domain/presence/day-log.ts';
import { faultsOf } from './policy-faults.ts';

/** No card is longer than that. */
const MOST_RULES = 12;

const text = z.string().min(1).max(300);
const euros = z.number().min(0).max(10_000);
const daysAWeek = z.number().min(0).max(7).multipleOf(0.5);
const modes = once(z.array(z.enum(WORK_MODES)).min(1));
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'time' });
const date = z.string().refine((day) => localDate(day) !== undefined, { error: 'date' });
const url = z.url({ protocol: /^https$/, error: 'url' });
/** Each meeting has a link of its own: what is the same for all lets strangers into each other's. */
const videoLink = z
  .string()
  .max(300)
  .refine(isHttps, { error: 'url' })
  .refine((link) => link.includes('{id}'), { error: 'without-id' });
const names = z.strictObject({ nl: text, fr: text, de: text, en: text } satisfies Record<Language, z.ZodType>);
const purposes = z
  .array(z.strictObject({ id: z.string().min(1).max(60), name: names }))
  .min(1)
  .max(12);
/** As a browser writes it: "intranet.example.be". */
const host = z
  .string()
  .max(253)
  .refine((name) => /^[a-z0-9.-]+\.[a-z0-9-]+(:\d+)?$/.test(name) && URL.canParse(`https://${name}/`) && new URL(`https://${name}/`).host === name, { error: 'host' }); // prettier-ignore
const slackChannels = z
  .array(z.strictObject({ workspace: slackId(/^T[A-Z0-9]{2,30}$/), channel: slackId(/^[CG][A-Z0-9]{2,30}$/) }))
  .max(100)
  .refine((list) => new Set(list.map(({ workspace }) => workspace)).size === list.length, { error: 'twice' });
const guideline = z.string().refine(isGuidelineId, { error: 'guideline' });
const source = z.strictObject({ title: names, url: url.optional(), date });

/** As it was written: reading it as an address would put other signs in the place of `{id}`. */
function isHttps(link: string): boolean {
  return URL.canParse(link) && new URL(link).protocol === 'https:';
}

function slackId(pattern: RegExp) {
  return z.string().regex(pattern, { error: 'slack-id' });
}

function haveOwnIds(items: readonly { id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

function once<Item extends z.ZodType>(list: z.ZodArray<Item>) {
  return list.refine((items) => new Set(items).size === items.length, { error: 'twice' });
}

/** What each kind of rule says, beside its kind and its source: a kind without its line here does not compile. */
const RULES = {
  'yearly-share': { modes, part: z.int().min(1).max(365), of: z.int().min(1).max(365) },
  'weekly-most': { modes, days: daysAWeek },
  'weekly-together': { days: daysAWeek },
  satellite: { days: daysAWeek.optional(), permission: z.boolean() },
  'monthly-allowance': {
    steps: z
      .array(z.strictObject({ fromDays: z.number().min(0.5).max(31).multipleOf(0.5), euros }))
      .min(1)
      .max(6),
  },
  'daily-allowance': { euros, claimWithinMonths: z.int().min(1).max(60).optional() },
  'mixed-day': { counts: z.enum(['half', 'activity']) },
  agreement: {},
} satisfies Record<RuleKind, object>;

function ruleOf<Kind extends RuleKind>(kind: Kind) {
  return z.strictObject({ kind: z.literal(kind), ...RULES[kind], source, guideline: guideline.optional() });
}

const rule = z
  .discriminatedUnion('kind', [
    ruleOf('yearly-share'),
    ruleOf('weekly-most'),
    ruleOf('weekly-together'),
    ruleOf('satellite'),
    ruleOf('monthly-allowance'),
    ruleOf('daily-allowance'),
    ruleOf('mixed-day'),
    ruleOf('agreement'),
  ])
  .refine((one) => one.kind !== 'yearly-share' || one.part <= one.of, { path: ['part'], error: 'more-than-all' });

/** What may be left out is as it is where nobody says anything; a group that is there says all of its own. */
const GROUPS = {
  without: once(z.array(z.enum(PURPOSES))).optional(),
  rules: z.array(rule).max(MOST_RULES).optional(),
  checkIn: z
    .strictObject({ ask: time, releaseAfterMinutes: z.int().min(1).max(1440), offerMinutes: z.int().min(1).max(1440) })
    .optional(),
  rooms: z
    .strictObject({
      approvalHours: z.int().min(1).max(240),
      releaseAfterMinutes: z.int().min(1).max(1440),
      videoLink: videoLink.optional(),
    })
    .optional(),
  quiet: z.strictObject({ from: time, to: time, weekdays: once(z.array(z.int().min(1).max(7))) }).optional(),
  summary: z.strictObject({ weekday: z.int().min(1).max(7), at: time }).optional(),
  announcements: z
    .strictObject({
      approvalAbove: z.int().min(0).max(10_000_000),
      purposes: purposes.refine(haveOwnIds, { error: 'twice' }),
      pictures: once(z.array(host).max(20)).optional(),
      slackChannels: slackChannels.optional(),
    })
    .optional(),
  keep: z
    .strictObject({
      bookingDays: z.int().min(0).max(366),
      dayLogMonths: z.int().min(0).max(12),
      lookUpDays: z.int().min(0).max(366),
      announcementMonths: z.int().min(1).max(120).optional(),
      receiptMonths: z.int().min(0).max(120).optional(),
    })
    .optional(),
} satisfies Record<keyof Policy, z.ZodType>;
const policy = z.strictObject(GROUPS);

/** The rules of an organisation as its administrator wrote them, in JSON; or everything that is wrong with it. */
export function readPolicyFile(written: string): { policy: LaidDown } | { faults: PolicyFault[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(written.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return { faults: [notJson(written, (error as Error).message)] };
  }
  const read = policy.safeParse(raw);
  return read.success ? { policy: read.data as LaidDown } : { faults: faultsOf(read.error, raw, Object.keys(RULES)) };
}

/** Where Node says at which character it stopped, the line is told. */
function notJson(written: string, message: string): PolicyFault {
  const position = /position (\d+)/.exec(message)?.[1];
  const line = position === undefined ? undefined : written.slice(0, Number(position)).split('\n').length;
  return { at: '', because: 'not-json', ...(line !== undefined && { value: line }) };
}
