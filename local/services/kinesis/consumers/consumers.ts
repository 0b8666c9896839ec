import type { ConsumerStatus } from "@aws-sdk/client-kinesis";
import type { Cancel } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import { sortedBy } from "../../../core/paging";
import type { Table } from "../../../core/state/table";
import { consumerNotFound } from "../errors";
import type { Stream } from "../store";

/** A consumer with a throughput of its own. Times are milliseconds since 1970. */
export interface Consumer {
  name: string;
  /** Ends with the second of its registration, so that it is never used again. */
  arn: string;
  streamArn: string;
  status: ConsumerStatus;
  created: number;
  tags: Readonly<Record<string, string>>;
}

/** Short, but long enough to be seen. */
const CREATION_MS = 200;
const DELETION_MS = 200;

/** The registered consumers of a Region's streams. */
export class Consumers {
  private readonly table: Table<Consumer>;
  private readonly waits = new Map<string, Cancel>();
  private readonly working = new Set<Promise<void>>();

  constructor(private readonly cloud: Cloud) {
    this.table = cloud.state.table("consumers");
  }

  /** Takes up what a stopped process left on its way. */
  start(): void {
    for (const consumer of this.table.all()) this.follow(consumer);
  }

  async stop(): Promise<void> {
    for (const cancel of this.waits.values()) cancel();
    this.waits.clear();
    await Promise.all(this.working);
  }

  find(arn: string): Consumer | undefined {
    return this.table.get(arn);
  }

  /** @throws AwsError ResourceNotFoundException */
  get(arn: string): Consumer {
    const consumer = this.find(arn);
    if (!consumer) throw consumerNotFound(arn, this.cloud.account);
    return consumer;
  }

  findByName(streamArn: string, name: string): Consumer | undefined {
    return this.of(streamArn).find((consumer) => consumer.name === name);
  }

  /** Consumers of a stream, in the order of their names. */
  of(streamArn: string): Consumer[] {
    const all = this.table.all().filter((consumer) => consumer.streamArn === streamArn);
    return sortedBy(all, ({ name }) => name);
  }

  async put(consumer: Consumer): Promise<void> {
    const before = this.find(consumer.arn);
    await this.table.put(consumer.arn, consumer);
    if (before?.status !== consumer.status) this.tell(consumer, consumer.status);
    this.follow(consumer);
  }

  /** A stream goes, and its consumers with it. */
  async forget({ arn }: Stream): Promise<void> {
    for (const consumer of this.of(arn)) await this.remove(consumer.arn);
  }

  private tell({ arn }: Consumer, status: string): void {
    this.cloud.events.emit("dataConsumerStatus", { consumer: arn, region: this.cloud.region, status });
  }

  private follow({ arn, status }: Consumer): void {
    if (status === "CREATING") this.later(arn, CREATION_MS, () => this.activate(arn));
    if (status === "DELETING") this.later(arn, DELETION_MS, () => this.remove(arn));
  }

  private later(arn: string, milliseconds: number, work: () => Promise<void>): void {
    this.waits.get(arn)?.();
    const cancel = this.cloud.clock.after(milliseconds, () => {
      this.waits.delete(arn);
      const done = work()
        .catch((error) => process.emitWarning(error instanceof Error ? error : String(error)))
        .finally(() => this.working.delete(done));
      this.working.add(done);
    });
    this.waits.set(arn, cancel);
  }

  private async activate(arn: string): Promise<void> {
    const consumer = this.find(arn);
    if (consumer?.status === "CREATING") await this.put({ ...consumer, status: "ACTIVE" });
  }

  private async remove(arn: string): Promise<void> {
    const consumer = this.find(arn);
    if (!consumer) return;
    this.waits.get(arn)?.();
    await this.table.delete(arn);
    this.tell(consumer, "DELETED");
  }
}
