import type { Cancel } from "../../../core/clock";
import { isAwsError } from "../../../core/errors";
import type { Table } from "../../../core/state/table";
import type { Invocation, InvocationResult } from "../execution/invoker";
import type { EventInvokeConfig, LambdaStore } from "../store";

/** An accepted asynchronous invocation, until it has succeeded or is given up. */
export interface QueuedEvent {
  requestId: string;
  name: string;
  qualifier?: string;
  arn: string;
  /** In base64. */
  payload: string;
  clientContext?: string;
  /** How often the function has failed on it. */
  failures: number;
  /** How often it could not be run at all. */
  refusals: number;
  /** When it was accepted, and before when it is not tried: milliseconds since 1970. */
  accepted: number;
  due: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits before a second and a third try of a function that has failed. */
const AFTER_FAILURE = [1 * MINUTE, 2 * MINUTE];
const DEFAULT_RETRIES = 2;
const DEFAULT_AGE = 6 * HOUR;
/** A throttled function is tried again after a second, then ever more rarely. */
const LONGEST_REFUSAL = 5 * MINUTE;

/**
 * Asynchronous invocations: on disk before they are acknowledged, tried again as Lambda tries them again.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
export class EventQueue {
  private readonly events: Table<QueuedEvent>;
  private readonly timers = new Map<string, Cancel>();
  private running = true;

  constructor(
    private readonly store: LambdaStore,
    private readonly invoke: (invocation: Invocation) => Promise<InvocationResult>,
  ) {
    this.events = store.cloud.state.table("events");
  }

  /** @returns once the event is on disk */
  async accept(event: Omit<QueuedEvent, "failures" | "refusals" | "accepted" | "due">): Promise<void> {
    const now = this.store.cloud.clock.now();
    const queued = { ...event, failures: 0, refusals: 0, accepted: now, due: now };
    await this.events.put(queued.requestId, queued);
    this.schedule(queued);
  }

  /** Takes up what was accepted before. */
  start(): void {
    for (const event of this.events.all()) this.schedule(event);
  }

  stop(): void {
    this.running = false;
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
  }

  private schedule(event: QueuedEvent): void {
    const { clock } = this.store.cloud;
    const wait = event.due - clock.now();
    const run = (): void => {
      this.timers.delete(event.requestId);
      if (!this.running) return;
      // The disk did not take how it went: the event stays accepted.
      this.attempt(event).catch(() => this.schedule({ ...event, due: clock.now() + LONGEST_REFUSAL }));
    };
    if (wait <= 0) setImmediate(run);
    else this.timers.set(event.requestId, clock.after(wait, run));
  }

  private async attempt(event: QueuedEvent): Promise<void> {
    const { name, qualifier, requestId, arn, payload, clientContext } = event;
    try {
      const { fn, configuration } = this.store.resolve(
        { name, ...(qualifier !== undefined && { qualifier }) },
        Math.random(),
      );
      const policy = fn.eventInvokeConfigs[qualifier ?? "$LATEST"] ?? { modified: 0 };
      if (this.isTooOld(event, policy)) return await this.drop(event, "EventAgeExceeded");
      const { functionError } = await this.invoke({
        target: { name, configuration },
        arn,
        payload: Buffer.from(payload, "base64"),
        requestId,
        ...(clientContext !== undefined && { clientContext }),
      });
      // A process that was killed because the cloud stops has not failed: the event is there at the next start.
      if (!this.running) return;
      if (functionError === undefined) await this.events.delete(requestId);
      else await this.afterFailure(event, policy);
    } catch (error) {
      await this.afterRefusal(event, error);
    }
  }

  private async afterFailure(event: QueuedEvent, policy: EventInvokeConfig): Promise<void> {
    const { maximumRetryAttempts = DEFAULT_RETRIES } = policy;
    if (event.failures >= maximumRetryAttempts) return this.drop(event, "RetriesExhausted");
    const wait = AFTER_FAILURE[event.failures] ?? MINUTE;
    await this.again({ ...event, failures: event.failures + 1 }, wait);
  }

  /** The function could not be run at all: gone, throttled, or its role cannot be assumed. */
  private async afterRefusal(event: QueuedEvent, error: unknown): Promise<void> {
    if (!this.running) return;
    if (isAwsError(error, "ResourceNotFoundException")) return this.drop(event, "FunctionDeleted");
    const wait = Math.min(SECOND * 2 ** event.refusals, LONGEST_REFUSAL);
    await this.again({ ...event, refusals: event.refusals + 1 }, wait);
  }

  private async again(event: QueuedEvent, wait: number): Promise<void> {
    const queued = { ...event, due: this.store.cloud.clock.now() + wait };
    await this.events.put(queued.requestId, queued);
    this.schedule(queued);
  }

  private async drop({ requestId, name }: QueuedEvent, reason: string): Promise<void> {
    const { events, region } = this.store.cloud;
    await this.events.delete(requestId);
    events.emit("invocationDropped", { region, function: name, requestId, reason });
  }

  private isTooOld({ accepted }: QueuedEvent, { maximumEventAgeInSeconds }: EventInvokeConfig): boolean {
    const age = maximumEventAgeInSeconds === undefined ? DEFAULT_AGE : maximumEventAgeInSeconds * SECOND;
    return this.store.cloud.clock.now() - accepted > age;
  }
}
