import { rm } from "node:fs/promises";
import { systemClock } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import type { Table } from "../../../core/state/table";
import type { Faults } from "../faults/faults";
import type { Metrics } from "../metrics/metrics";
import { JqEngine } from "../processing/jq-engine";
import type { LoadQueue } from "../redshift/copier";
import type { FirehoseStore, Stream } from "../store";
import { ErrorLog } from "./error-log";
import { Pipeline, streamDirectory } from "./pipeline";
import { type Progress, StreamProgress } from "./progress";
import { RoleSessions } from "./role-sessions";

/** What the deliveries of a Region are built from. */
export interface PipelinesParts {
  cloud: Cloud;
  store: FirehoseStore;
  faults: Faults;
  metrics: Metrics;
}

/** The deliveries of all streams of a Region. */
export class Pipelines {
  private readonly pipelines = new Map<string, Promise<Pipeline>>();
  readonly sessions: RoleSessions;
  readonly errors: ErrorLog;
  private readonly progress: Table<Progress>;
  private readonly jq: JqEngine;
  private readonly loads: Table<LoadQueue>;

  constructor(private readonly parts: PipelinesParts) {
    const { cloud } = parts;
    this.sessions = new RoleSessions(cloud);
    this.errors = new ErrorLog(cloud, this.sessions);
    this.progress = cloud.state.table("progress");
    this.loads = cloud.state.table("loads");
    // How long a query may compute is a matter of this machine's time, whatever the cloud's clock shows.
    this.jq = new JqEngine(systemClock);
  }

  /**
   * @returns the delivery of a stream, opened at the first call
   * @throws the error of what it keeps on disk, which is told as an event too; the next call tries again
   */
  get(stream: Stream): Promise<Pipeline> {
    const known = this.pipelines.get(stream.id);
    if (known) return known;
    const opening = this.open(stream).catch((error) => {
      this.pipelines.delete(stream.id);
      const { cloud } = this.parts;
      const message = error instanceof Error ? error.message : String(error);
      const of = { stream: stream.name, region: cloud.region, buffer: "delivery" };
      cloud.events.emit("deliveryBroken", { ...of, message });
      throw error;
    });
    this.pipelines.set(stream.id, opening);
    return opening;
  }

  /** Ends the delivery of a stream and throws away what it holds, whatever state that is in. */
  async drop({ id, arn }: Stream): Promise<void> {
    const opened = this.pipelines.get(id);
    this.pipelines.delete(id);
    const [pipeline] = await Promise.allSettled([opened]);
    if (pipeline.status === "fulfilled") await pipeline.value?.stop();
    await rm(streamDirectory(this.parts.cloud, id), { recursive: true, force: true });
    await new StreamProgress(this.progress, id).forget();
    await this.loads.delete(id);
    this.sessions.forget(arn);
  }

  async stop(): Promise<void> {
    const opened = await Promise.allSettled(this.pipelines.values());
    this.pipelines.clear();
    await Promise.all(opened.map((pipeline) => pipeline.status === "fulfilled" && pipeline.value.stop()));
    await this.jq.close();
  }

  private open({ id, name }: Stream): Promise<Pipeline> {
    const { cloud, store, faults, metrics } = this.parts;
    return Pipeline.open({
      cloud,
      stream: () => store.get(name),
      sessions: this.sessions,
      errors: this.errors,
      jq: this.jq,
      faults,
      record: (metric, value) => metrics.record(name, metric, value),
      progress: new StreamProgress(this.progress, id),
      loads: this.loads,
    });
  }
}
