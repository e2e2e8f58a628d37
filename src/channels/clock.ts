/** The time that the core is told. In local mode it can be set to start at another instant; doors and tokens keep the machine's. */
export interface Clock {
  now(): Date;
  /** A platform's time stamp, moved as far as {@link now} is. */
  shift(platformTime: Date): Date;
}

/** The machine's clock, or one that started at `startAt` when this was called. */
export function clockFrom(startAt: Date | undefined): Clock {
  const offsetMs = startAt ? startAt.getTime() - Date.now() : 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    shift: (platformTime) => new Date(platformTime.getTime() + offsetMs),
  };
}
