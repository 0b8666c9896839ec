import type { _Record } from "@aws-sdk/client-kinesis";
import { sleep } from "../../../core/clock";
import { uuid } from "../../../core/ids";
import { eventOf, fitting } from "./event";
import { failedFrom } from "./item-failures";
import { type GivenUp, recordOfGivenUp } from "./on-failure";
import type { PollerParts } from "./poller";
import type { Source } from "./source";

/** Records that go to the function together, how often it has failed on them, and how often it could not be run at all. */
interface Batch {
  records: _Record[];
  attempts: number;
  refusals: number;
}

/** How a call went: from which record on it is to be done again, if from any. */
type Outcome =
  | { kind: "answered"; failedFrom: number | undefined }
  | { kind: "failed"; functionError: string }
  | { kind: "refused" };

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** Brings the records of a batch to the function, in their order, until each is done with or given up. */
export class BatchRun {
  constructor(
    private readonly parts: PollerParts,
    private readonly source: Source,
    private readonly shard: string,
    private readonly signal: AbortSignal,
  ) {}

  async process(records: _Record[]): Promise<void> {
    const batches: Batch[] = [{ records, attempts: 0, refusals: 0 }];
    for (let batch = batches.shift(); batch && !this.signal.aborted; batch = batches.shift()) {
      const young = await this.withoutOld(batch);
      if (young.records.length > 0) batches.unshift(...(await this.step(young)));
    }
  }

  /** Tries once. @returns what is still to be brought */
  private async step(batch: Batch): Promise<Batch[]> {
    const fits = fitting(batch.records);
    const now = { ...batch, records: batch.records.slice(0, fits) };
    const rest = batch.records.slice(fits);
    const behind = rest.length > 0 ? [{ records: rest, attempts: 0, refusals: 0 }] : [];
    const outcome = await this.invoke(now.records);
    if (this.signal.aborted) return [];
    if (outcome.kind === "answered" && outcome.failedFrom === undefined) {
      this.parts.result("OK");
      await this.done(now.records);
      return behind;
    }
    this.parts.result("PROBLEM: Function call failed");
    if (outcome.kind === "refused") {
      await this.pause(now.refusals);
      return [{ ...now, refusals: now.refusals + 1 }, ...behind];
    }
    return [...(await this.afterFailure(now, outcome)), ...behind];
  }

  /** The function failed on a record, or on all: what is left is split, tried again or given up. */
  private async afterFailure(
    { records, attempts }: Batch,
    outcome: Exclude<Outcome, { kind: "refused" }>,
  ): Promise<Batch[]> {
    const { mapping } = this.parts;
    const first = outcome.kind === "answered" ? (outcome.failedFrom ?? 0) : 0;
    await this.done(records.slice(0, first));
    const left = { records: records.slice(first), attempts: attempts + 1, refusals: 0 };
    if (mapping.bisect && first === 0 && records.length > 1) {
      await this.pause(0);
      const middle = Math.ceil(records.length / 2);
      // A split costs no retry.
      return [records.slice(0, middle), records.slice(middle)].map((half) => ({
        records: half,
        attempts,
        refusals: 0,
      }));
    }
    if (mapping.retries >= 0 && left.attempts > mapping.retries) {
      const functionError = outcome.kind === "failed" ? outcome.functionError : undefined;
      await this.giveUp(left, "RetryAttemptsExhausted", functionError);
      return [];
    }
    await this.pause(attempts);
    return [left];
  }

  private async invoke(records: readonly _Record[]): Promise<Outcome> {
    const { mapping, store, invoke } = this.parts;
    try {
      const { fn, configuration } = store.resolve(mapping.function, Math.random());
      const origin = {
        shard: this.shard,
        sourceArn: mapping.sourceArn,
        region: store.cloud.region,
        roleArn: configuration.role,
      };
      const { payload, functionError } = await invoke({
        target: { name: fn.name, configuration },
        arn: store.arn(mapping.function),
        payload: Buffer.from(eventOf(records, origin)),
      });
      if (functionError !== undefined) return { kind: "failed", functionError };
      const from = mapping.reportsFailures ? failedFrom(records, payload) : undefined;
      return { kind: "answered", failedFrom: from };
    } catch {
      // Throttled, gone, or its role cannot be assumed: it is waited for, and that is no try of the function's.
      return { kind: "refused" };
    }
  }

  /** Gives up records that are older than the mapping wants them. */
  private async withoutOld(batch: Batch): Promise<Batch> {
    const { records } = batch;
    const { mapping, store } = this.parts;
    if (mapping.age < 0) return batch;
    const oldest = store.cloud.clock.now() - mapping.age * 1000;
    const isOld = ({ ApproximateArrivalTimestamp: time }: _Record) => (time?.getTime() ?? 0) < oldest;
    const young = records.findIndex((record) => !isOld(record));
    const old = records.slice(0, young < 0 ? records.length : young);
    if (old.length === 0) return batch;
    await this.giveUp({ ...batch, records: old }, "MaximumRecordAgeExceeded");
    return { ...batch, records: records.slice(old.length) };
  }

  /** Tells of a batch that is given up, where the mapping says, and goes on behind it. */
  private async giveUp(
    { records, attempts }: Batch,
    condition: GivenUp["condition"],
    functionError?: string,
  ): Promise<void> {
    const { mapping, store } = this.parts;
    const { cloud } = store;
    const reason = {
      region: cloud.region,
      function: mapping.function.name,
      requestId: uuid(),
      reason: condition,
    };
    cloud.events.emit("invocationDropped", reason);
    if (mapping.onFailure !== undefined) {
      const { configuration } = store.resolve(mapping.function);
      const { key, body } = recordOfGivenUp({
        mapping,
        configuration,
        functionArn: store.arn(mapping.function),
        shard: this.shard,
        region: cloud.region,
        records,
        attempts,
        condition,
        functionError,
        requestId: reason.requestId,
        now: cloud.clock.now(),
      });
      const Bucket = mapping.onFailure.replace(/^arn:[^:]*:s3:::/, "");
      await this.source.call("PutObject", { Bucket, Key: key, Body: Buffer.from(body) }, "s3");
    }
    await this.done(records);
  }

  private async done(records: readonly _Record[]): Promise<void> {
    const sequence = records.at(-1)?.SequenceNumber;
    const { mapping, checkpoints } = this.parts;
    if (sequence !== undefined) await checkpoints.put(mapping.id, this.shard, { sequence });
  }

  private pause(attempts: number): Promise<void> {
    const wait = Math.min(FIRST_WAIT * 2 ** attempts, LONGEST_WAIT);
    return sleep(this.parts.store.cloud.clock, wait, this.signal).catch(() => undefined);
  }
}
