import type { CloudEvent, EventBus } from "../../core/events";
import { Flow } from "./flow";

/** What of a seat makes a flow: the names that events bear. */
export interface FlowNames {
  stream: string;
  bucket: string;
  instances: readonly string[];
}

/** Whoever shows flows, wherever they come from. */
export interface FlowSource {
  /** The flow through a seat; an empty one before anything has come. */
  flow(names: FlowNames): Flow;
  /** @param listener is told of each change, with the flow @returns what ends it */
  subscribe(listener: (flow: Flow) => void): () => void;
  /** When the flow was looked at, milliseconds since 1970. */
  seen(flow: Flow): number;
}

/** Streams and instances of which something is kept; those that are gone make room. */
const MOST = 2_000;

/** Flows of the local cloud: from its own events, as they happen. */
export class CloudFlows implements FlowSource {
  private readonly byStream = new Map<string, Flow>();
  private readonly byBucket = new Map<string, Flow>();
  private readonly byInstance = new Map<string, Flow>();
  private readonly states = new Map<string, string>();
  private readonly listeners = new Set<(flow: Flow) => void>();

  /** @param now milliseconds since 1970 */
  constructor(
    events: EventBus,
    private readonly now: () => number,
  ) {
    events.subscribe((event) => {
      for (const flow of this.take(event)) this.tell(flow);
    });
  }

  flow({ stream, bucket, instances }: FlowNames): Flow {
    const flow = this.of(stream);
    this.byBucket.set(bucket, flow);
    for (const id of instances) {
      if (this.byInstance.get(id) === flow) continue;
      this.byInstance.set(id, flow);
      flow.instance(id, this.states.get(id) ?? "unknown");
    }
    return flow;
  }

  subscribe(listener: (flow: Flow) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  seen(): number {
    return this.now();
  }

  private of(stream: string): Flow {
    const flow = this.byStream.get(stream) ?? new Flow(this.now());
    this.byStream.set(stream, flow);
    return flow;
  }

  private tell(flow: Flow): void {
    for (const listener of this.listeners) listener(flow);
  }

  private take(event: CloudEvent): readonly Flow[] {
    switch (event.name) {
      case "objectCreated":
      case "objectDeleted":
        return this.takeObject(event);
      case "instance":
        return this.takeInstance(event.instance, event.state);
      case "fault":
        return this.takeFault(event);
      case "streamStatus":
        if (event.status === "DELETED") this.byStream.delete(event.stream);
        return [];
      default:
        return "stream" in event && "region" in event ? this.takeFlow(event) : [];
    }
  }

  private takeFlow(event: CloudEvent & { stream: string }): readonly Flow[] {
    if (!isOfDelivery(event)) return [];
    const flow = this.of(event.stream);
    switch (event.name) {
      case "recordsAccepted":
        flow.accepted(event);
        break;
      case "bufferChanged":
        flow.buffered(event);
        break;
      case "bufferFlushed":
        if (!this.byBucket.has(event.bucket)) this.byBucket.set(event.bucket, flow);
        flow.flushed(event);
        break;
      case "recordsTransformed":
        flow.transformed(event);
        break;
      case "recordsThrottled":
        flow.throttled(event);
        break;
      default:
        flow.trouble(troubleOf(event));
    }
    return [flow];
  }

  private takeObject(
    event: Extract<CloudEvent, { name: "objectCreated" | "objectDeleted" }>,
  ): readonly Flow[] {
    const flow = this.byBucket.get(event.bucket);
    if (!flow) return [];
    if (event.name === "objectCreated") flow.created(event);
    else flow.deleted(event);
    return [flow];
  }

  private takeInstance(id: string, state: string): readonly Flow[] {
    this.states.delete(id);
    this.states.set(id, state);
    const [oldest] = this.states.keys();
    if (this.states.size > MOST && oldest !== undefined) this.states.delete(oldest);
    const flow = this.byInstance.get(id);
    flow?.instance(id, state);
    return flow ? [flow] : [];
  }

  private takeFault(event: Extract<CloudEvent, { name: "fault" }>): readonly Flow[] {
    const flows = event.stream === "*" ? [...this.byStream.values()] : [this.of(event.stream)];
    for (const flow of flows) flow.fault(event);
    return flows;
  }
}

const OF_DELIVERY = [
  "recordsAccepted",
  "bufferChanged",
  "bufferFlushed",
  "recordsTransformed",
  "recordsThrottled",
  "deliveryDelayed",
  "deliveryBroken",
  "recordsExpired",
  "sourceUnread",
] as const;

type OfDelivery = Extract<CloudEvent, { name: (typeof OF_DELIVERY)[number] }>;

const isOfDelivery = (event: CloudEvent): event is OfDelivery =>
  OF_DELIVERY.some((name) => name === event.name);

type Trouble = Extract<
  OfDelivery,
  { name: "deliveryDelayed" | "deliveryBroken" | "recordsExpired" | "sourceUnread" }
>;

function troubleOf(event: Trouble): Parameters<Flow["trouble"]>[0] {
  const { at } = event;
  switch (event.name) {
    case "deliveryDelayed": {
      const wait = Math.round(event.retryIn / 1000);
      const text = `${event.code}: attempt ${event.attempt} to write an object failed, the next in ${wait} s`;
      return { at, kind: "delayed", text };
    }
    case "recordsExpired":
      return { at, kind: "expired", text: `${event.records} records were older than a day and are gone` };
    case "deliveryBroken":
      return { at, kind: "broken", text: event.message };
    case "sourceUnread":
      return { at, kind: "unread", text: `${event.code}: ${event.message}` };
  }
}
