import type { Cancel } from "../../../core/clock";
import type { Cloud } from "../../../core/cloud";
import { uuid } from "../../../core/ids";
import type { Fault, FaultKind, FaultRequest } from "./fault";

/** The faults that are on in a Region. Each undoes itself when its time is over, and none outlives the process. */
export class Faults {
  private readonly faults = new Map<string, { fault: Fault; cancel: Cancel }>();
  /** Records that have come while a fault that bears on a share of them was on. */
  private readonly passed = new WeakMap<Fault, number>();

  constructor(private readonly cloud: Cloud) {}

  /** Turns a fault on; one of the same kind on the same stream goes. */
  add({ seconds, ...request }: FaultRequest): Fault {
    for (const { id, kind, stream } of this.all()) {
      if (kind === request.kind && stream === request.stream) this.remove(id);
    }
    const { clock } = this.cloud;
    const id = uuid();
    const fault = { ...request, id, until: clock.now() + seconds * 1000 } as Fault;
    this.faults.set(id, { fault, cancel: clock.after(seconds * 1000, () => this.remove(id)) });
    this.tell(fault, true);
    return fault;
  }

  /** @returns whether there was such a fault */
  remove(id: string): boolean {
    const known = this.faults.get(id);
    if (!known) return false;
    known.cancel();
    this.faults.delete(id);
    this.tell(known.fault, false);
    return true;
  }

  all(): Fault[] {
    return [...this.faults.values()].map(({ fault }) => fault);
  }

  /** @returns the fault of this kind that bears on a stream */
  find<K extends FaultKind>(stream: string, kind: K): Extract<Fault, { kind: K }> | undefined {
    for (const { fault } of this.faults.values()) {
      if (fault.kind === kind && (fault.stream === "*" || fault.stream === stream)) {
        return fault as Extract<Fault, { kind: K }>;
      }
    }
    return undefined;
  }

  /**
   * Counts on from call to call, so that a producer feels it that packs its lines into one record a call.
   * @param count records of the call
   * @returns tells by its index in the call whether a record fails; undefined when none does
   */
  failing(stream: string, count: number): ((index: number) => boolean) | undefined {
    const fault = this.find(stream, "fail-records");
    if (!fault || fault.share === 0) return undefined;
    const first = this.passed.get(fault) ?? 0;
    this.passed.set(fault, first + count);
    return (index) => isInShare(first + index, fault.share);
  }

  stop(): void {
    for (const { cancel } of this.faults.values()) cancel();
    this.faults.clear();
  }

  private tell({ id, kind, stream, until }: Fault, on: boolean): void {
    this.cloud.events.emit("fault", { region: this.cloud.region, id, kind, stream, until, on });
  }
}

/**
 * @param share 0 to 1
 * @returns whether the record with this index is one of the share, which is spread evenly
 */
export const isInShare = (index: number, share: number): boolean =>
  Math.floor((index + 1) * share + EPSILON) > Math.floor(index * share + EPSILON);

/** 0.1 three times is to be 0.3. */
const EPSILON = 1e-9;
