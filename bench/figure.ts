/** One measured number, beside the baseline of the same run. */
export interface Figure {
  bench: string;
  figure: string;
  value: number;
  unit: string;
  baseline?: number;
  /** value / baseline, or baseline / value where more is better: the goal says which. */
  ratio?: number;
  goal?: string;
  holds?: boolean;
}
