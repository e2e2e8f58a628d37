/**
 * Slack's limits as facts, and what breaks them: written from Slack's documentation and its SDKs, independently of our
 * drawing. A fake Slack refuses with it, and tests hold every card against it. Where sources disagree on a number, this
 * takes the larger, as a fake should never be kinder than needed to blame us, nor stricter than the platform.
 */
const MESSAGE_BLOCKS = 50;
/** `msg_blocks_too_long` was seen from here on. */
const MESSAGE_JSON = 13_172;
const TEXT = 3000;

/** What can be filled in, and what may be said of each beside its type and name. */
const INPUTS: Record<string, string[]> = {
  plain_text_input: ['multiline', 'max_length', 'initial_value', 'placeholder'],
  static_select: ['options', 'initial_option', 'placeholder'],
  multi_static_select: ['options', 'initial_options', 'placeholder'],
  radio_buttons: ['options', 'initial_option'],
  checkboxes: ['options', 'initial_options'],
  datepicker: ['initial_date', 'placeholder'],
  timepicker: ['initial_time', 'placeholder'],
};

type Json = Record<string, unknown>;

/** Everything Slack would refuse in these blocks, as sentences; empty where it takes them. */
export function refusalsOfBlocks(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['blocks: no array'];
  const refusals: string[] = [];
  const actionIds = new Set<string>();
  const blockIds = new Set<string>();
  const refuse = (where: string, why: string): void => void refusals.push(`${where}: ${why}`);

  if (blocks.length > MESSAGE_BLOCKS) refuse('blocks', `${blocks.length} blocks, ${MESSAGE_BLOCKS} allowed`);
  blocks.forEach((block: Json, index) => checkBlock(block, `/blocks/${index}`));
  return refusals;

  function checkBlock(block: Json, at: string): void {
    switch (block.type) {
      case 'divider':
        return checkFields(block, at, ['type']);
      case 'header':
        checkFields(block, at, ['type', 'text']);
        return checkText(block.text, `${at}/text`, 150, ['plain_text']);
      case 'context':
        checkFields(block, at, ['type', 'elements']);
        return list(block.elements, `${at}/elements`, 10).forEach((text, n) =>
          checkText(text, `${at}/elements/${n}`, TEXT),
        );
      case 'actions':
        checkFields(block, at, ['type', 'elements']);
        return list(block.elements, `${at}/elements`, 25).forEach((button, n) =>
          checkButton(button, `${at}/elements/${n}`),
        );
      case 'image':
        checkFields(block, at, ['type', 'image_url', 'alt_text', 'title']);
        if (!/^https:/.test(String(block.image_url))) refuse(`${at}/image_url`, 'must be a valid URL');
        checkLength(block.image_url, `${at}/image_url`, 3000);
        checkLength(block.alt_text, `${at}/alt_text`, 2000);
        if (block.title !== undefined) checkText(block.title, `${at}/title`, 2000, ['plain_text']);
        return;
      case 'section':
        return checkSection(block, at);
      case 'input':
        return checkInput(block, at);
      default:
        return refuse(at, `unsupported type: ${String(block.type)}`);
    }
  }

  function checkSection(block: Json, at: string): void {
    checkFields(block, at, ['type', 'text', 'fields', 'accessory']);
    if (block.text === undefined && block.fields === undefined) refuse(at, 'neither text nor fields');
    if (block.text !== undefined) checkText(block.text, `${at}/text`, TEXT);
    if (block.fields !== undefined)
      list(block.fields, `${at}/fields`, 10).forEach((field, n) => checkText(field, `${at}/fields/${n}`, 2000));
    if (block.accessory !== undefined) checkButton(block.accessory as Json, `${at}/accessory`);
  }

  function checkButton(button: Json, at: string): void {
    if (button.type !== 'button') return refuse(at, `unsupported element: ${String(button.type)}`);
    checkFields(button, at, ['type', 'action_id', 'text', 'value', 'style', 'accessibility_label', 'url']);
    checkText(button.text, `${at}/text`, 75, ['plain_text']);
    checkLength(button.action_id, `${at}/action_id`, 255);
    if (button.value !== undefined) checkLength(button.value, `${at}/value`, 2000);
    if (button.accessibility_label !== undefined)
      checkLength(button.accessibility_label, `${at}/accessibility_label`, 75);
    if (button.style !== undefined && button.style !== 'primary' && button.style !== 'danger') refuse(at, 'style');
    checkOnce(button.action_id, actionIds, `${at}/action_id`);
  }

  function checkInput(block: Json, at: string): void {
    checkFields(block, at, ['type', 'block_id', 'label', 'element', 'optional']);
    checkText(block.label, `${at}/label`, 2000, ['plain_text']);
    checkLength(block.block_id, `${at}/block_id`, 255);
    checkOnce(block.block_id, blockIds, `${at}/block_id`);
    const element = (block.element ?? {}) as Json;
    const where = `${at}/element`;
    const known = INPUTS[String(element.type)];
    if (!known) return refuse(where, `unsupported element: ${String(element.type)}`);
    checkFields(element, where, ['type', 'action_id', ...known]);
    checkLength(element.action_id, `${where}/action_id`, 255);
    checkOnce(element.action_id, actionIds, `${where}/action_id`);
    if (element.placeholder !== undefined) checkText(element.placeholder, `${where}/placeholder`, 150, ['plain_text']);
    if (element.type === 'plain_text_input') {
      const max = Number(element.max_length);
      if (!Number.isInteger(max) || max < 1 || max > 3000) refuse(where, 'max_length');
      if (element.initial_value !== undefined) checkLength(element.initial_value, `${where}/initial_value`, max);
    }
    checkShape(element.initial_date, /^\d{4}-\d\d-\d\d$/, `${where}/initial_date`);
    checkShape(element.initial_time, /^\d\d:\d\d$/, `${where}/initial_time`);
    if (known.includes('options')) checkOptions(element, where);
  }

  function checkOptions(element: Json, at: string): void {
    const isMenu = String(element.type).endsWith('select');
    const options = list(element.options, `${at}/options`, isMenu ? 100 : 10);
    options.forEach((option, n) => {
      checkFields(option, `${at}/options/${n}`, ['text', 'value']);
      checkText(option.text, `${at}/options/${n}/text`, 75, ['plain_text']);
      checkLength(option.value, `${at}/options/${n}/value`, 150);
    });
    const known = new Set(options.map((option) => JSON.stringify(option)));
    if (known.size !== options.length) refuse(at, 'options must be unique');
    const initial =
      element.initial_options ?? (element.initial_option === undefined ? undefined : [element.initial_option]);
    if (initial === undefined) return;
    const chosen = list(initial, `${at}/initial_options`, 100);
    if (chosen.some((option) => !known.has(JSON.stringify(option)))) refuse(at, 'not one of the options');
  }

  function checkShape(value: unknown, shape: RegExp, at: string): void {
    if (value !== undefined && !(typeof value === 'string' && shape.test(value))) refuse(at, 'malformed');
  }

  function checkOnce(id: unknown, seen: Set<string>, at: string): void {
    if (seen.has(String(id))) refuse(at, `"${String(id)}" already exists`);
    seen.add(String(id));
  }

  function checkText(value: unknown, at: string, max: number, kinds = ['plain_text', 'mrkdwn']): void {
    const text = (value ?? {}) as Json;
    if (!kinds.includes(String(text.type))) return refuse(at, `type ${String(text.type)}`);
    checkFields(text, at, text.type === 'mrkdwn' ? ['type', 'text', 'verbatim'] : ['type', 'text', 'emoji']);
    checkLength(text.text, at, max);
  }

  function checkLength(value: unknown, at: string, max: number): void {
    if (typeof value !== 'string' || value.trim() === '') return refuse(at, 'must be more than 0 characters');
    if (Array.from(value).length > max) refuse(at, `must be less than ${max + 1} characters`);
  }

  function checkFields(value: Json, at: string, known: string[]): void {
    for (const key of Object.keys(value))
      if (!known.includes(key)) refuse(`${at}/${key}`, 'invalid additional property');
  }

  function list(value: unknown, at: string, max: number): Json[] {
    if (!Array.isArray(value) || value.length === 0) refuse(at, 'no elements');
    else if (value.length > max) refuse(at, `no more than ${max} items allowed`);
    return Array.isArray(value) ? (value as Json[]) : [];
  }
}

/** Whether all blocks together are more than Slack takes. */
export function isTooLong(blocks: unknown): boolean {
  return JSON.stringify(blocks).length > MESSAGE_JSON;
}

/** What Slack would take as a call to people in this text: everybody of a channel, a person, a group. */
export function callsIn(text: string): string[] {
  return text.match(/<(!(channel|here|everyone|subteam)|[@#])[^>]*>/g) ?? [];
}

/** Every text of blocks, in reading order, with its kind. */
export function textsOf(node: unknown): { type: string; text: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, text } = node as Json;
  if ((type === 'mrkdwn' || type === 'plain_text') && typeof text === 'string') return [{ type, text }];
  return Object.values(node).flatMap(textsOf);
}

/** What a person reads: styles taken off, entities read, what nobody sees left out, and each sign as what it looks like. */
export function asSeen({ type, text }: { type: string; text: string }): string {
  const styles = /(^|[\s\u200b([{"'])([*_~`])(\S(?:[^\n]*?\S)??)\2(?=$|[\s\u200b.,;:!?)\]}"'·–-])/gm;
  const signs = { '\u2217': '*', '\u223c': '~', '\u02cb': '`', '\u02cd': '_' };
  const words = type === 'mrkdwn' ? entitiesRead(text.replace(styles, '$1$3')) : text;
  return Object.entries(signs).reduce(
    (seen, [look, sign]) => seen.replaceAll(look, sign),
    words.replace(/[\u200b\u2060]/g, ''),
  );
}

function entitiesRead(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
