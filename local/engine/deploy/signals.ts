import type { Clock } from "../../core/clock";
import { ResourceFailure } from "../../core/resource-type";
import type { SignalRecord } from "../records";
import type { StackStore } from "../store";

/** Signals that a resource waits for before it is complete. */
export interface SignalWait {
  stackId: string;
  logicalId: string;
  count: number;
  /** When the wait ends, milliseconds since 1970. */
  deadline: number;
  signal: AbortSignal;
  /** Called once for each signal, also for those that were there before. */
  onSignal?(record: SignalRecord): Promise<void>;
  words?: SignalWords;
}

/** Reasons of a wait that fails. */
export interface SignalWords {
  failed(signal: SignalRecord): string;
  late(received: number, expected: number): string;
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html */
const CREATION_POLICY: SignalWords = {
  failed: ({ uniqueId }) => `Received FAILURE signal with UniqueId ${uniqueId}`,
  late: (received, expected) =>
    `Failed to receive ${expected - received} resource signal(s) within the specified duration`,
};

/** Takes signals of resources and lets the operation that waits for them go on. */
export class SignalBox {
  private readonly listeners = new Map<string, (record: SignalRecord) => void>();

  constructor(
    private readonly store: StackStore,
    private readonly clock: Clock,
  ) {}

  /** Keeps a signal; a second one with the same unique id counts no more. */
  async receive(record: SignalRecord): Promise<void> {
    const known = this.store
      .signals(record.stackId, record.logicalId)
      .some(({ uniqueId }) => uniqueId === record.uniqueId);
    if (known) return;
    await this.store.putSignal(record);
    this.listeners.get(`${record.stackId}|${record.logicalId}`)?.(record);
  }

  /**
   * Waits until enough signals say SUCCESS.
   * @throws ResourceFailure at the first FAILURE, or when the time is up
   */
  async wait(wait: SignalWait): Promise<void> {
    const key = `${wait.stackId}|${wait.logicalId}`;
    const end = new AbortController();
    const words = wait.words ?? CREATION_POLICY;
    try {
      await new Promise<void>((resolve, reject) => {
        let successes = 0;
        // One signal after the other, so that each is shown before it decides.
        let turn = Promise.resolve();
        const next = (step: () => void | Promise<void>): void => {
          turn = turn.then(step).catch(reject);
        };
        // A signal that comes while the wait begins is in the store and is told as well.
        const taken = new Set<string>();
        const take = (record: SignalRecord): void =>
          next(async () => {
            if (taken.has(record.uniqueId)) return;
            taken.add(record.uniqueId);
            await wait.onSignal?.(record);
            if (record.status === "FAILURE") throw new ResourceFailure(words.failed(record));
            successes++;
            if (successes >= wait.count) resolve();
          });
        const late = (): void =>
          next(() => {
            throw new ResourceFailure(words.late(successes, wait.count));
          });
        const abort = (): void => next(() => Promise.reject(wait.signal.reason));
        this.listeners.set(key, take);
        end.signal.addEventListener("abort", this.clock.after(wait.deadline - this.clock.now(), late));
        wait.signal.addEventListener("abort", abort, { signal: end.signal });
        for (const record of this.store.signals(wait.stackId, wait.logicalId)) take(record);
        if (wait.signal.aborted) abort();
      });
    } finally {
      end.abort();
      this.listeners.delete(key);
    }
  }
}
