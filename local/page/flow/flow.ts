import type { CloudEvent } from "../../core/events";
import type {
  BatchView,
  BufferView,
  FaultView,
  FlowView,
  FlushView,
  InstanceView,
  ObjectView,
  Section,
  TotalsView,
  TransformView,
  TroubleView,
} from "./flow-view";
import { Recent } from "./recent";

/** How much is shown of each row; a trace looks further back. */
const BATCHES_SHOWN = 12;
const FLUSHES_SHOWN = 40;
const TRANSFORMS_SHOWN = 20;
const TROUBLES_SHOWN = 12;
const OBJECTS_SHOWN = 200;
const BATCHES_KEPT = 5_000;
const FLUSHES_KEPT = 500;

const SECTIONS: readonly Section[] = [
  "totals",
  "buffers",
  "batches",
  "flushes",
  "transforms",
  "objects",
  "troubles",
  "faults",
  "instances",
];

type Of<K extends CloudEvent["name"]> = Extract<CloudEvent, { name: K }>;

/** What flows through one stream, told by events; bounded, whatever comes. */
export class Flow {
  private readonly totals: TotalsView;
  private readonly buffers = new Map<string, BufferView>();
  private readonly faults = new Map<string, FaultView>();
  private readonly instances = new Map<string, InstanceView>();
  private readonly batches = new Recent<BatchView>(BATCHES_KEPT);
  private readonly flushes = new Recent<FlushView>(FLUSHES_KEPT);
  private readonly transforms = new Recent<TransformView>(TRANSFORMS_SHOWN);
  private readonly troubles = new Recent<TroubleView>(TROUBLES_SHOWN);
  private objects: ObjectView[] = [];
  private readonly versions = new Map<Section, number>(SECTIONS.map((section) => [section, 1]));

  /** @param since when it begins to count */
  constructor(since: number) {
    this.totals = {
      since,
      ...{ batches: 0, records: 0, bytes: 0, sent: 0, delivered: 0, failed: 0, dropped: 0 },
      ...{ throttled: 0, objects: 0, twice: 0 },
    };
  }

  /** @returns the sections that changed since, and what to ask with the next time; everything the first time */
  changes(seen: ReadonlyMap<Section, number> = new Map()): {
    patch: Partial<FlowView>;
    seen: ReadonlyMap<Section, number>;
  } {
    const changed = SECTIONS.filter((section) => seen.get(section) !== this.versions.get(section));
    const view = this.view();
    return {
      patch: Object.fromEntries(changed.map((section) => [section, view[section]])),
      seen: new Map(this.versions),
    };
  }

  view(): FlowView {
    return {
      totals: { ...this.totals },
      buffers: [...this.buffers.values()],
      batches: this.batches.last(BATCHES_SHOWN),
      flushes: this.flushes.last(FLUSHES_SHOWN),
      transforms: this.transforms.last(),
      objects: this.objects,
      troubles: this.troubles.last(),
      faults: [...this.faults.values()],
      instances: [...this.instances.values()],
    };
  }

  /** Batches in the order in which they came. */
  get history(): readonly BatchView[] {
    return this.batches.last();
  }

  flushOf(key: string): FlushView | undefined {
    return this.flushes.findLast((flush) => flush.key === key);
  }

  accepted({ at, arrival, records, lines, bytes }: Of<"recordsAccepted">): void {
    this.batches.push({ at, arrival, records, lines, bytes });
    this.totals.batches++;
    this.totals.records += records;
    this.totals.bytes += bytes;
    this.totals.sent += lines;
    this.changed("batches", "totals");
  }

  buffered({ buffer, records, lines, bytes, since, hintBytes, hintMilliseconds }: Of<"bufferChanged">): void {
    this.buffers.set(buffer, {
      ...{ buffer, records, lines, bytes, hintBytes, hintMilliseconds },
      ...(since !== undefined && { since }),
    });
    this.changed("buffers");
  }

  flushed(event: Of<"bufferFlushed">): void {
    const { at, buffer, key, reason, records, lines, bytes, oldest, milliseconds, parts = [] } = event;
    this.flushes.push({ at, buffer, key, reason, records, lines, bytes, oldest, milliseconds, parts });
    if (buffer === "delivery") this.totals.delivered += lines;
    if (buffer === "error") this.totals.failed += lines;
    const known = this.objects.find((object) => object.key === key);
    if (known) this.totals.twice--;
    else this.created({ at, key });
    this.objects = this.objects.map((object) => (object.key === key ? { ...object, lines } : object));
    this.changed("flushes", "totals", "objects");
  }

  /** An object is there before the flush that made it is told, and without one when its delivery is done again. */
  created({ at, key, size }: ObjectView): void {
    this.objects = [...this.objects, { key, at, ...(size !== undefined && { size }) }].slice(-OBJECTS_SHOWN);
    this.totals.objects++;
    if (size !== undefined) this.totals.twice++;
    this.changed("objects", "totals");
  }

  deleted({ key }: Of<"objectDeleted">): void {
    this.objects = this.objects.filter((object) => object.key !== key);
    this.changed("objects");
  }

  transformed({ at, ok, dropped, failed, attempts, milliseconds }: Of<"recordsTransformed">): void {
    this.transforms.push({ at, ok, dropped, failed, attempts, milliseconds });
    this.totals.dropped += dropped;
    this.changed("transforms", "totals");
  }

  throttled({ at, records }: Of<"recordsThrottled">): void {
    this.totals.throttled += records;
    this.changed("totals");
    this.trouble({ at, kind: "throttled", text: `${records} records refused, to be sent again` });
  }

  trouble(trouble: TroubleView): void {
    this.troubles.push(trouble);
    this.changed("troubles");
  }

  fault({ id, kind, until, on }: Of<"fault">): void {
    if (on) this.faults.set(id, { id, kind, until });
    else this.faults.delete(id);
    this.changed("faults");
  }

  instance(id: string, state: string): void {
    this.instances.set(id, { id, state });
    this.changed("instances");
  }

  private changed(...sections: readonly Section[]): void {
    for (const section of sections) this.versions.set(section, (this.versions.get(section) ?? 0) + 1);
  }
}
