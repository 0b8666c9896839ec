/**
 * All that can happen in the local cloud, for whoever shows it, counts it or waits for it (page, command, tests).
 * Times are milliseconds since 1970; sizes are bytes.
 */
export interface CloudEvents {
  /** A request was answered at the edge. */
  request: { service: string; operation: string; status: number; code?: string; milliseconds: number };
  /** A request failed by a fault of the local cloud's own, not the caller's; `stack` says where. */
  broken: { service: string; operation: string; message: string; stack: string };
  /** An identity was refused. */
  denied: { identity: string; action: string; resource: string; message: string };
  /** A line of a stack's events; the stack's own have its name for a logical id. */
  stackEvent: {
    region: string;
    stackName: string;
    stackId: string;
    logicalId: string;
    /** Name or id of the thing itself, once it is known. */
    physicalId?: string;
    resourceType: string;
    status: string;
    reason?: string;
  };
  /** An object, or a version of one, can be read from now on. */
  objectCreated: { bucket: string; key: string; size: number; versionId?: string };
  /** An object, a version or a delete marker is gone, or a delete marker hides the object. */
  objectDeleted: { bucket: string; key: string; versionId?: string; deleteMarker?: boolean };
  /** An instance came into a state. */
  instance: { region: string; instance: string; state: string };
  /** A service of an instance came into a state, as systemd names it. */
  service: { region: string; instance: string; service: string; state: string };
  /** An instance printed a line. */
  console: { region: string; instance: string; line: string };
  /** A function has been run, whoever called it. */
  invoked: { region: string; function: string; requestId: string; milliseconds: number; failed: boolean };
  /** An asynchronous invocation has been given up. */
  invocationDropped: { region: string; function: string; requestId: string; reason: string };
  /** A schedule called its target, by their ARNs; `reason` says why it failed. */
  scheduleRun: { region: string; schedule: string; target: string; attempt: number; reason?: string };
  /** An event source mapping came into another state; `Deleted` when it is gone. */
  mappingState: { mapping: string; region: string; state: string };
  /** Log events can be read from now on. */
  logged: { region: string; group: string; stream: string; events: number; bytes: number };
  /** A delivery stream came into another state; `DELETED` when it is gone. */
  streamStatus: { stream: string; region: string; status: string };
  /** Records are on disk and Firehose's to deliver. A record without a line feed counts as a line. */
  recordsAccepted: {
    stream: string;
    region: string;
    records: number;
    bytes: number;
    lines: number;
    /** When they came, as the stream keeps it. */
    arrival: number;
  };
  /** How full a buffer of a stream is (`delivery`, `backup`, `error`, `processing`), from when its interval counts, and its hints. */
  bufferChanged: {
    stream: string;
    region: string;
    buffer: string;
    records: number;
    bytes: number;
    lines: number;
    since?: number;
    hintBytes: number;
    hintMilliseconds: number;
  };
  /** A buffer became an object: why (`size`, `interval`), and what is in it. For `error` the lines are those that failed. */
  bufferFlushed: {
    stream: string;
    region: string;
    buffer: string;
    bucket: string;
    key: string;
    reason: string;
    records: number;
    bytes: number;
    lines: number;
    oldest: number;
    milliseconds: number;
    /** What processing made at once, in the order in which it lies in the object; absent where nothing is processed. */
    parts?: readonly { oldest: number; processed: number; records: number; lines: number }[];
  };
  /** An object could not be written; it is tried again. */
  deliveryDelayed: {
    stream: string;
    region: string;
    buffer: string;
    bucket: string;
    code: string;
    message: string;
    attempt: number;
    retryIn: number;
  };
  /** Objects of a stream have been copied into its table. */
  tableLoaded: { stream: string; region: string; table: string; objects: number; records: number };
  /** Objects could not be copied into a stream's table and were given up; the manifest, `s3://…`, lists them. */
  loadSkipped: {
    stream: string;
    region: string;
    table: string;
    objects: number;
    records: number;
    manifest: string;
  };
  /** A stream's own logs cannot be read or written. */
  deliveryBroken: { stream: string; region: string; buffer: string; message: string };
  /** A delivery stream could not read the data stream that is its source (ARN), and tries again. */
  sourceUnread: {
    stream: string;
    region: string;
    source: string;
    code: string;
    message: string;
    retryIn: number;
  };
  /** Records waited longer than Firehose keeps them. */
  recordsExpired: { stream: string; region: string; buffer: string; records: number };
  /** A transform function answered, or was given up after so many attempts. */
  recordsTransformed: {
    stream: string;
    region: string;
    ok: number;
    dropped: number;
    failed: number;
    attempts: number;
    milliseconds: number;
  };
  /** Records were refused because there were too many, or because a fault is on. */
  recordsThrottled: { stream: string; region: string; records: number };
  /** A fault was turned on, or is over. */
  fault: { region: string; id: string; kind: string; stream: string; until: number; on: boolean };
  /** CloudWatch did not take so many data of a Region's streams. */
  metricsRefused: { region: string; data: number; message: string };
  /** An error event could not be written to a stream's log group. */
  errorLogRefused: { stream: string; region: string; logGroup: string; message: string };
  /** A data stream of Kinesis came into another state; `DELETED` when it is gone. */
  dataStreamStatus: { stream: string; region: string; status: string };
  /** A registered consumer of a data stream, by its ARN, came into another state; `DELETED` when it is gone. */
  dataConsumerStatus: { consumer: string; region: string; status: string };
  /** Records can be read from a shard from now on. */
  shardRecords: { stream: string; region: string; shard: string; records: number; bytes: number };
  /** A shard refused records, or a read (`records` is 0 then), because there was too much in a second. */
  shardThrottled: { stream: string; region: string; shard: string; records: number };
}

/** Name and payload of one event. */
export type CloudEvent = {
  [K in keyof CloudEvents]: { name: K; at: number } & CloudEvents[K];
}[keyof CloudEvents];

type Listener = (event: CloudEvent) => void;

/** Tells listeners what happened, in order, before `emit` returns. */
export class EventBus {
  private readonly listeners = new Set<Listener>();

  /** @param now milliseconds since 1970, put on every event */
  constructor(private readonly now: () => number) {}

  /** Whoever looks on cannot break what it looks at: a listener that throws is told of on standard error, and the rest are told all the same. */
  emit<K extends keyof CloudEvents>(name: K, payload: CloudEvents[K]): void {
    if (this.listeners.size === 0) return;
    const event = { name, at: this.now(), ...payload } as CloudEvent;
    // A copy: what subscribes while this event is told has not been waiting for it.
    for (const listener of [...this.listeners]) {
      if (!this.listeners.has(listener)) continue;
      try {
        listener(event);
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }

  /** @returns what ends the subscription */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Waits for the next event of this name that `matches`.
   * @param signal ends the wait; the promise then rejects with its reason
   */
  next<K extends keyof CloudEvents>(
    name: K,
    matches: (event: Extract<CloudEvent, { name: K }>) => boolean = () => true,
    signal?: AbortSignal,
  ): Promise<Extract<CloudEvent, { name: K }>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const abort = (): void => {
        end();
        reject(signal?.reason);
      };
      const end = this.subscribe((event) => {
        if (event.name !== name || !matches(event as Extract<CloudEvent, { name: K }>)) return;
        end();
        signal?.removeEventListener("abort", abort);
        resolve(event as Extract<CloudEvent, { name: K }>);
      });
      signal?.addEventListener("abort", abort, { once: true });
    });
  }
}
