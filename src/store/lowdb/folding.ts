const ABOVE_BYTES = 8 * 1024 * 1024;
const REST_MS = 30_000;

export interface FoldingOptions {
  /** The journal is folded into the file when it is longer. */
  foldAboveBytes?: number;
  /** … and when nothing has changed for so long. */
  restMs?: number;
}

/** Says when to fold: above a size, at rest, and when somebody asks; once at a time. */
export class Folding {
  private readonly fold: () => Promise<void>;
  private readonly failed: (error: unknown) => void;
  private readonly stepBytes: number;
  private readonly restMs: number;
  private aboveBytes: number;
  private underway: Promise<void> | undefined;
  private rest: NodeJS.Timeout | undefined;
  /** Whether something has changed that no folding has begun to take along. */
  private behind = false;
  private stopped = false;

  /** @param failed hears the errors of foldings that nobody waits for. */
  constructor(fold: () => Promise<void>, options: FoldingOptions, failed: (error: unknown) => void) {
    this.fold = fold;
    this.failed = failed;
    this.stepBytes = options.foldAboveBytes ?? ABOVE_BYTES;
    this.restMs = options.restMs ?? REST_MS;
    this.aboveBytes = this.stepBytes;
  }

  /** Folds what has changed until now. */
  async now(): Promise<void> {
    while (this.underway) await this.underway.catch(() => undefined);
    await this.begin();
  }

  /** Folds, and tells the log if that fails. */
  async quietly(): Promise<void> {
    try {
      await (this.underway ?? this.begin());
      this.aboveBytes = this.stepBytes;
    } catch (error) {
      this.behind = true;
      this.aboveBytes += this.stepBytes; // not again at each change
      this.failed(error);
    }
    if (this.behind && !this.stopped) this.rest?.refresh();
  }

  /** To be told of each change. */
  changed(journalBytes: number): void {
    this.behind = true;
    if (journalBytes > this.aboveBytes && !this.underway) void this.quietly();
    this.rest ??= setTimeout(() => void this.quietly(), this.restMs).unref();
    this.rest.refresh();
  }

  /** Folds a last time. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.rest);
    while (this.underway) await this.underway.catch(() => undefined);
    await this.quietly();
  }

  private begin(): Promise<void> {
    this.behind = false;
    this.underway = this.fold().finally(() => (this.underway = undefined));
    return this.underway;
  }
}
