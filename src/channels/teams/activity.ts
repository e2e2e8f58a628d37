import * as z from 'zod/v4';

const id = z.string().min(1).max(500);
const account = z.object({ id, name: z.string().nullish(), aadObjectId: z.string().nullish() });

/** What we read of an activity of the Bot Framework. Nothing else of it reaches the SDK. */
const Activity = z.object({
  type: z.string(),
  id: id.nullish(),
  timestamp: z.string().nullish(),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).nullish(), team: z.object({ id: z.string().nullish() }).nullish() })
    .nullish(),
  locale: z.string().nullish(),
  text: z.string().nullish(),
  entities: z.array(z.unknown()).nullish(),
  replyToId: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  value: z.unknown(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
});

/** An activity that was read. */
export type TeamsActivity = z.infer<typeof Activity>;

/** The activity in this body, or undefined where it is none. */
export function readActivity(body: unknown): TeamsActivity | undefined {
  return Activity.safeParse(body).data;
}
