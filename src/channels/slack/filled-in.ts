import * as z from 'zod/v4';

const option = z.object({ value: z.string() });
const Filled = z
  .object({
    value: z.string(),
    selected_option: option,
    selected_options: z.array(option),
    selected_date: z.string(),
    selected_time: z.string(),
  })
  .partial();
/** What Slack sends of everything that can be filled in, wherever on the message a press was; by block and by input. */
export const State = z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** What stands in the inputs of a message, as every channel tells it: by the name of the input, as text. */
export function filledIn(state: z.infer<typeof State> | undefined): Record<string, string> {
  const filled = Object.entries(state?.values ?? {}).flatMap(([block, inputs]) =>
    Object.entries(inputs).flatMap(([name, input]) => {
      const text = textOf(input, block.startsWith('Input.Toggle#'));
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
  return Object.fromEntries(filled);
}

/** Where nothing is filled in, Slack says null. */
function textOf(input: unknown, isToggle: boolean): string | undefined {
  const present = Object.entries(Object(input) as object).filter(([, value]) => value !== null);
  const filled = Filled.safeParse(Object.fromEntries(present)).data;
  if (!filled) return undefined;
  const { value, selected_option, selected_options, selected_date, selected_time } = filled;
  const several = selected_options?.map((one) => one.value);
  if (isToggle) return String((several?.length ?? 0) > 0);
  return value ?? selected_option?.value ?? selected_date ?? selected_time ?? (several?.join(',') || undefined);
}
