import type { Engine } from "../engine";
import type { StackRecord } from "../records";
import { drive } from "./drive";
import { executionIdentity } from "./execution-identity";
import { Journal } from "./journal";
import { Interrupted, type Run } from "./run";
import { SignalBox } from "./signals";
import { tellBroken } from "./tell-broken";

interface Running {
  run: Run;
  done: Promise<void>;
}

/** The operations under way: at most one a stack. */
export class Operations {
  private readonly running = new Map<string, Running>();
  private readonly stopping = new AbortController();
  readonly journal: Journal;
  readonly signals: SignalBox;

  constructor(private readonly engine: Engine) {
    this.journal = new Journal(engine);
    this.signals = new SignalBox(engine.store, engine.cloud.clock);
  }

  /** Takes up again what a stopped or killed process left. */
  resume(): void {
    for (const stack of this.engine.store.allStacks()) if (stack.operation) this.begin(stack.stackId);
  }

  /**
   * Carries out the operation that stands in the record of a stack, after the one that it takes the place of has let go.
   * Returns at once.
   */
  begin(stackId: string): void {
    const before = this.running.get(stackId);
    before?.run.cancelled.abort(new Interrupted("another operation takes its place"));
    const run = this.createRun(stackId);
    const done = (before?.done ?? Promise.resolve()).then(() => this.carryOut(run));
    this.running.set(stackId, { run, done });
    void done.then(() => {
      if (this.running.get(stackId)?.run === run) this.running.delete(stackId);
    });
  }

  /** Breaks off what is under way on a stack; its record says why. */
  cancel(stackId: string): void {
    this.running.get(stackId)?.run.cancelled.abort(new Interrupted("cancelled"));
  }

  /** Resolves when nothing is under way on a stack any more. */
  async idle(stackId: string): Promise<void> {
    await this.running.get(stackId)?.done;
  }

  /** Resolves when nothing is under way on a stack any more, the time is up, or nobody waits any longer. */
  async calm(stackId: string, milliseconds: number, signal: AbortSignal): Promise<void> {
    const running = this.running.get(stackId);
    if (!running || milliseconds <= 0) return;
    const given = new AbortController();
    const over = new Promise<void>((resolve) => {
      given.signal.addEventListener("abort", this.engine.cloud.clock.after(milliseconds, resolve));
      signal.addEventListener("abort", () => resolve(), { signal: given.signal });
    });
    await Promise.race([running.done, over]);
    given.abort();
  }

  /** Lets every operation stop where it is; the records say where to go on. */
  async stop(): Promise<void> {
    this.stopping.abort(new Interrupted("the process stops"));
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  private async carryOut(run: Run): Promise<void> {
    if (this.stopping.signal.aborted) return;
    try {
      await drive(run);
    } catch (error) {
      if (error instanceof Interrupted || this.stopping.signal.aborted) return;
      await this.fault(run, error);
    }
  }

  /** A fault of ours must not leave a stack in progress for ever. */
  private async fault(run: Run, error: unknown): Promise<void> {
    const message = tellBroken(this.engine, error);
    const record = this.engine.store.stack(run.stackId);
    const operation = record?.operation;
    if (!operation || this.running.get(run.stackId)?.run !== run) return;
    const failed = {
      apply: record.stable ? "UPDATE_FAILED" : "CREATE_FAILED",
      "roll-back": record.stable ? "UPDATE_ROLLBACK_FAILED" : "ROLLBACK_FAILED",
      "clean-up": record.status.startsWith("UPDATE_ROLLBACK")
        ? "UPDATE_ROLLBACK_COMPLETE"
        : "UPDATE_COMPLETE",
      delete: "DELETE_FAILED",
    } as const;
    await this.journal.stackStatus(
      run.stackId,
      failed[operation.phase],
      `Internal failure of the local cloud: ${message}`,
      { operation: undefined, lastOperation: { id: operation.id, kind: operation.kind } },
    );
  }

  private createRun(stackId: string): Run {
    const { engine } = this;
    const stack = (): StackRecord => {
      const record = engine.store.stack(stackId);
      if (!record) throw new Interrupted(`stack ${stackId} is gone`);
      return record;
    };
    const { operation, target, deployment } = stack();
    if (!operation) throw new Error(`stack ${stackId} has no operation`);
    const cancelled = new AbortController();
    if (operation.cancelled !== undefined) cancelled.abort(new Interrupted(operation.cancelled));
    return {
      engine,
      journal: this.journal,
      signals: this.signals,
      stackId,
      stopping: this.stopping.signal,
      cancelled,
      identity: executionIdentity(engine.cloud, operation.identity, (target ?? deployment)?.roleArn),
      stack,
      operation() {
        const now = stack().operation;
        if (now?.id !== operation.id) throw new Interrupted("another operation has taken its place");
        return now;
      },
    };
  }
}
