import type { DescribeStreamSummaryCommandOutput, StreamDescriptionSummary } from "@aws-sdk/client-kinesis";
import type { EventBus } from "../../../core/events";
import type { ResourceContext } from "../../../core/resource-type";

/** Waits for the states of one stream while its stack works on it. */
export class StreamStatus {
  constructor(
    private readonly events: EventBus,
    private readonly name: string,
    private readonly context: ResourceContext,
  ) {}

  /**
   * Waits until the stream is ACTIVE.
   * @returns its description then
   * @throws AwsError ResourceNotFoundException when it is gone
   */
  async active(): Promise<StreamDescriptionSummary> {
    for (;;) {
      const description = await this.or((status) => status !== "CREATING" && status !== "UPDATING");
      if (description) return description;
    }
  }

  /** Tells a stream to go, and waits until it has. */
  async whenGone(tell: () => Promise<object>): Promise<void> {
    const { signal, wait } = this.next((status) => status === "DELETED");
    try {
      await tell();
      await wait;
    } finally {
      signal.abort();
    }
  }

  /** @returns the description if the stream is ACTIVE now; otherwise waits for a change */
  private async or(done: (status: string) => boolean): Promise<StreamDescriptionSummary | undefined> {
    const { signal, wait } = this.next(done);
    try {
      const { StreamDescriptionSummary: description } =
        await this.context.call<DescribeStreamSummaryCommandOutput>("kinesis", "DescribeStreamSummary", {
          StreamName: this.name,
        });
      if (description?.StreamStatus === "ACTIVE") return description;
      await wait;
      return undefined;
    } finally {
      signal.abort();
    }
  }

  private next(done: (status: string) => boolean): { signal: AbortController; wait: Promise<unknown> } {
    const signal = new AbortController();
    const { region, signal: cancelled } = this.context;
    const wait = this.events.next(
      "dataStreamStatus",
      (event) => event.stream === this.name && event.region === region && done(event.status),
      AbortSignal.any([cancelled, signal.signal]),
    );
    // Nobody waits for it when the stream is there already.
    wait.catch(() => undefined);
    return { signal, wait };
  }
}
