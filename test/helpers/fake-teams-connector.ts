import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Teams was asked to show. */
export interface SentActivity {
  method: 'POST' | 'PUT';
  conversation: string;
  /** The message it answers (POST) or replaces (PUT). */
  about: string | undefined;
  authorization: string | undefined;
  activity: {
    type: string;
    conversation?: { id: string; conversationType?: string };
    text?: string;
    textFormat?: string;
    summary?: string;
    attachments?: { contentType: string; content: FakeCard }[];
  };
  /** Of the whole message, counted as Teams counts: in UTF-16. */
  bytes: number;
}

export interface FakeCard {
  type: string;
  version: string;
  body: unknown[];
  actions?: unknown[];
}

export interface FakeTeamsConnector {
  serviceUrl: string;
  sent: SentActivity[];
  /** The directory, by the id in `from`. */
  members: Map<string, { email?: string; userPrincipalName?: string; userRole?: string }>;
  memberQuestions: string[];
  /** How often it was called, refusals included. */
  calls: number;
  /** Whether a message may be replaced, as it may not once it was deleted. */
  mayUpdate: boolean;
  /** Makes the next calls fail with this status, as an outage does. */
  failWith: number | undefined;
  /** Conversations with people who took the app away. */
  removedFrom: Set<string>;
  /** Resolves when so many activities were sent. */
  until(count: number): Promise<void>;
  close(): void;
}

const MESSAGE_MAX_BYTES = 100 * 1024;
const PER_SECOND = 7;
const ELEMENTS =
  'ActionSet Badge Carousel CarouselPage Chart.Donut Chart.Gauge Chart.HorizontalBar Chart.HorizontalBar.Stacked Chart.Line Chart.Pie Chart.VerticalBar Chart.VerticalBar.Grouped CodeBlock Column ColumnSet CompoundButton Container FactSet Icon Image ImageSet Input.ChoiceSet Input.Date Input.Number Input.Rating Input.Text Input.Time Input.Toggle Media ProgressBar ProgressRing Rating RichTextBlock Table TableCell TableRow TextBlock'.split(
    ' ',
  );
const ACTIONS =
  'Action.Execute Action.Submit Action.OpenUrl Action.OpenUrlDialog Action.ShowCard Action.ToggleVisibility Action.ResetInputs Action.Popover Action.InsertImage'.split(
    ' ',
  );

/**
 * The connector of Teams, on loopback: keeps what it is sent, and refuses what the real one refuses (a call without a
 * token, a message that is too big, too many in a second in one conversation) or could not draw.
 *
 * @param now milliseconds; a test that says much at once gives a clock that runs ahead.
 */
export async function openFakeTeamsConnector(now: () => number = Date.now): Promise<FakeTeamsConnector> {
  const times = new Map<string, number[]>();
  const waiting: { count: number; resolve: () => void }[] = [];

  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      if (status === 429) response.setHeader('retry-after', '1');
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
      for (const { count, resolve } of waiting) if (connector.sent.length >= count) resolve();
    });
  });

  async function answer(request: IncomingMessage): Promise<[number, object]> {
    const words = await textOf(request);
    const { authorization } = request.headers;
    connector.calls++;
    if (!/^Bearer \S+$/.test(authorization ?? '')) return refusal(401, 'Unauthorized');
    if (connector.failWith) return refusal(connector.failWith, 'ServiceError');
    const [, conversation, kind, about] =
      /^\/v3\/conversations\/([^/]+)\/(activities|members)(?:\/([^/?]+))?$/.exec(request.url ?? '') ?? [];
    if (!conversation) return refusal(404, 'NotFound');

    if (kind === 'members') {
      const id = decodeURIComponent(about ?? '');
      connector.memberQuestions.push(id);
      const member = connector.members.get(id);
      return member ? [200, { id, name: 'Ann', ...member }] : refusal(404, 'MemberNotFoundInConversation');
    }
    if (connector.removedFrom.has(decodeURIComponent(conversation))) return refusal(403, 'ForbiddenOperationException');
    const { method } = request;
    if (method !== 'POST' && method !== 'PUT') return refusal(405, 'MethodNotAllowed');
    if (method === 'PUT' && !connector.mayUpdate) return refusal(404, 'ActivityNotFoundInConversation');
    if (words.length * 2 > MESSAGE_MAX_BYTES) return refusal(413, 'MessageSizeTooBig');
    if (tooMany(conversation)) return refusal(429, 'TooManyRequests');
    const activity = JSON.parse(words) as SentActivity['activity'];
    if (activity.conversation?.conversationType === '') return refusal(400, 'BadArgument');
    if (activity.type !== 'message' || (!activity.text && !activity.attachments?.length))
      return refusal(400, 'BadSyntax');
    for (const { contentType, content } of activity.attachments ?? []) {
      const fault = contentType === 'application/vnd.microsoft.card.adaptive' ? faultOf(content) : 'UnknownAttachment';
      if (fault) return refusal(400, fault);
    }
    connector.sent.push({
      method,
      conversation: decodeURIComponent(conversation),
      about: about && decodeURIComponent(about),
      authorization,
      activity,
      bytes: words.length * 2,
    });
    return [method === 'POST' ? 201 : 200, { id: `m${connector.sent.length}` }];
  }

  function tooMany(conversation: string): boolean {
    const at = now();
    const recent = (times.get(conversation) ?? []).filter((time) => time > at - 1000);
    times.set(conversation, [...recent, at]);
    return recent.length >= PER_SECOND;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connector: FakeTeamsConnector = {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: [],
    members: new Map(),
    memberQuestions: [],
    calls: 0,
    mayUpdate: true,
    failWith: undefined,
    removedFrom: new Set(),
    until: (count) =>
      new Promise((resolve) => {
        if (connector.sent.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return connector;
}

/** Why Teams could not draw this card, or undefined. */
export function faultOf(card: FakeCard): string | undefined {
  if (card.type !== 'AdaptiveCard') return 'NoAdaptiveCard';
  // The renderer has a `key` of its own: such a button does nothing when it is pressed.
  if (/"data":\{[^{}]*"key":/.test(JSON.stringify(card))) return 'ReservedKey';
  if (!/^1\.[0-5]$/.test(card.version)) return 'CardVersion';
  return faultIn(card.body, ELEMENTS) ?? faultIn(card.actions ?? [], ACTIONS);
}

function faultIn(node: unknown, allowed: string[]): string | undefined {
  if (Array.isArray(node)) return node.map((item) => faultIn(item, allowed)).find(Boolean);
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, body, items, columns, actions, rows, cells } = node as Record<string, unknown> & { type?: string };
  if (type !== undefined && !allowed.includes(type)) return `UnknownElement ${type}`;
  return faultIn([body, items, columns, rows, cells], ELEMENTS) ?? faultIn(actions, ACTIONS);
}

function refusal(status: number, code: string): [number, object] {
  return [status, { error: { code, message: code } }];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
