import type { Lab } from "../../../checks";
import type { PageProtocol } from "../../../local";

/** A fault of the local cloud, as docs/faults.md has it. */
export interface FaultWish {
  kind: string;
  seconds: number;
  [parameter: string]: string | number;
}

/** What a switch works with: the seat as its student sees it, and where there is a local cloud its faults. */
export interface SwitchTools {
  readonly lab: Lab;
  /** Turns a fault of the seat's stream on @returns what turns it off; absent on AWS */
  readonly fault?: (wish: FaultWish) => Promise<() => Promise<void>>;
  /**
   * Writes down what `undoKept` needs, for when whoever serves the page is killed: before anything is changed that does not end
   * by itself.
   */
  readonly keep: (memo: object) => void;
  /** Value that was chosen. */
  readonly choice: string;
  /** Marks the lines that this run puts. */
  readonly mark: string;
}

/** What there is to compare with the guess. */
export interface Seen {
  /** The flow when the switch was flipped, and now. */
  readonly before: PageProtocol.FlowView;
  readonly now: PageProtocol.FlowView;
  /** When it was flipped, and what time it is. */
  readonly at: number;
  readonly clock: number;
  /** When it was undone. */
  readonly undone: number | undefined;
  readonly choice: string;
  readonly mark: string;
  /** Reads an object's lines, as the student may. */
  lines(key: string): Promise<readonly string[]>;
}

export type Outcome = NonNullable<PageProtocol.RunView["outcome"]>;

/** Something that can be made to happen at a seat, with its student's rights or by a fault, and that undoes itself. */
export interface Switch extends Omit<PageProtocol.SwitchView, "run" | "unavailable"> {
  /** Whether it takes faults on demand, which AWS has not. */
  readonly needsFaults: boolean;
  /** Whether it is over as soon as it has been seen. */
  readonly once?: boolean;
  /** @returns what undoes it; nothing where there is nothing to undo */
  flip(tools: SwitchTools): Promise<(() => Promise<void>) | undefined>;
  /** Undoes what an earlier process has left on, by what it kept. */
  undoKept?(lab: Lab, memo: unknown): Promise<void>;
  /** @returns what was seen, as soon as there is something to compare */
  compare(seen: Seen): Promise<Outcome | undefined> | Outcome | undefined;
}

/** @returns the first object of the destination's buffer that was written since and holds only what came since */
export const flushSince = ({ now, at }: Seen): PageProtocol.FlushView | undefined =>
  now.flushes.find((flush) => flush.buffer === "delivery" && flush.oldest >= at);
