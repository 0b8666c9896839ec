/** Lines of one generator, in order and without a gap, as one record of the stream. */
export interface Pack {
  /** Sequence of the first line. */
  readonly first: number;
  readonly lines: number;
  /** The lines, each with its LF. */
  readonly data: Buffer;
  /** The spool segment that holds it too, for one that was read from there. */
  readonly segment?: number;
}
