import type { ErrorEvent } from "../delivery/error-log";
import type { Pipelines } from "../delivery/pipelines";
import type { Metrics } from "../metrics/metrics";
import type { FirehoseStore, Stream } from "../store";
import { Checkpoints } from "./checkpoints";
import { StreamReader } from "./stream-reader";

/** The readers of all delivery streams of a Region that have a data stream as their source. */
export class Readers {
  private readonly readers = new Map<string, StreamReader>();
  private readonly checkpoints: Checkpoints;

  constructor(
    private readonly store: FirehoseStore,
    private readonly pipelines: Pipelines,
    private readonly metrics: Metrics,
  ) {
    this.checkpoints = new Checkpoints(store.cloud.state);
  }

  /** Begins to read the stream's source, if it has one, or goes on where it stopped. */
  begin(stream: Stream): void {
    const { source, id, name } = stream;
    if (!source || this.readers.has(id)) return;
    const { store, pipelines, metrics, checkpoints } = this;
    const { cloud } = store;
    const reader = new StreamReader({
      cloud,
      stream,
      source,
      sessions: pipelines.sessions,
      checkpoints,
      record: (metric, value) => metrics.record(name, metric, value),
      accept: async (records) => (await pipelines.get(stream)).accept(records, cloud.clock.now()),
      report: (event: ErrorEvent) => {
        const now = store.find(name) ?? stream;
        return pipelines.errors.write(now, now.destination, event);
      },
    });
    this.readers.set(id, reader);
  }

  /** Ends the reading of a stream's source for good. */
  async drop({ id }: Stream): Promise<void> {
    const reader = this.readers.get(id);
    this.readers.delete(id);
    await reader?.stop();
    await this.checkpoints.forget(id);
  }

  async stop(): Promise<void> {
    const readers = [...this.readers.values()];
    this.readers.clear();
    await Promise.all(readers.map((reader) => reader.stop()));
  }
}
