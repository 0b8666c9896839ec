import { systemClock } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import type { Table } from "../../../core/state/table";
import type { Faults } from "../faults/faults";
import type { Metrics } from "../metrics/metrics";
import { JqEngine } from "../processing/jq-engine";
import type { FirehoseStore, Stream } from "../store";
import { ErrorLog } from "./error-log";
import { Pipeline } from "./pipeline";
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
  private readonly errors: ErrorLog;
  private readonly progress: Table<Progress>;
  private readonly jq: JqEngine;

  constructor(private readonly parts: PipelinesParts) {
    const { cloud } = parts;
    this.sessions = new RoleSessions(cloud);
    this.errors = new ErrorLog(cloud, this.sessions);
    this.progress = cloud.state.table("progress");
    // How long a query may compute is a matter of this machine's time, whatever the cloud's clock shows.
    this.jq = new JqEngine(systemClock);
  }

  /** @returns the delivery of a stream, opened at the first call */
  get({ id, name }: Stream): Promise<Pipeline> {
    const known = this.pipelines.get(id);
    if (known) return known;
    const { cloud, store, faults, metrics } = this.parts;
    const opening = Pipeline.open({
      cloud,
      stream: () => store.get(name),
      sessions: this.sessions,
      errors: this.errors,
      jq: this.jq,
      faults,
      record: (metric, value) => metrics.record(name, metric, value),
      progress: new StreamProgress(this.progress, id),
    });
    this.pipelines.set(id, opening);
    return opening;
  }

  /** Ends the delivery of a stream and throws away what it holds. */
  async drop(stream: Stream): Promise<void> {
    const pipeline = await this.get(stream);
    this.pipelines.delete(stream.id);
    await pipeline.drop();
    this.sessions.forget(stream.arn);
  }

  async stop(): Promise<void> {
    const open = await Promise.all(this.pipelines.values());
    this.pipelines.clear();
    await Promise.all(open.map((pipeline) => pipeline.stop()));
    await this.jq.close();
  }
}
