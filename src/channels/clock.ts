/** The time that the core is told. In local mode it can be set to start at another instant; doors and tokens keep the machine's. */
export interface Clock {
  now(): Date;
  /**
   * A platform's time stamp, moved as far as {@link now} is. One that is no time, or more than ten years from the machine's,
   * is not believed: then it is {@link now}.
   */
  shift(platformTime: Date): Date;
}

const BELIEVED_MS = 10 * 365 * 86_400_000;

/** The machine's clock, or one that started at `startAt` when this was called. */
export function clockFrom(startAt: Date | undefined): Clock {
  const offsetMs = startAt ? startAt.getTime() - Date.now() : 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    shift: (platformTime) => {
      const off = Math.abs(platformTime.getTime() - Date.now());
      return new Date((off <= BELIEVED_MS ? platformTime.getTime() : Date.now()) + offsetMs);
    },
  };
}
