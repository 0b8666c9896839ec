import type { Cloud } from "../../../core/cloud";
import type { Faults } from "../faults/faults";
import type { Stream } from "../store";
import { putQuota, type Quota } from "./quota";
import { type Admission, type Sized, Throttle } from "./throttle";

/** `faithful` throttles as AWS does; `lifted` takes whatever comes, for tests and benchmarks. */
export type LimitsMode = "faithful" | "lifted";

/** The throttles of all streams of a Region. */
export class Limits {
  mode: LimitsMode = "faithful";
  private readonly throttles = new Map<string, Throttle>();

  constructor(
    private readonly cloud: Cloud,
    private readonly faults: Faults,
  ) {}

  admit(stream: Stream, records: Sized): Admission {
    const quota = this.quota(stream);
    if (!quota) return { refused: false, records: records.count };
    const now = this.cloud.clock.now();
    let throttle = this.throttles.get(stream.id);
    if (throttle?.quota !== quota) {
      throttle = new Throttle(quota, now);
      this.throttles.set(stream.id, throttle);
    }
    return throttle.admit(records, now);
  }

  forget(stream: Stream): void {
    this.throttles.delete(stream.id);
  }

  /** @returns what the stream takes in a second now, undefined when it takes everything */
  quota(stream: Stream): Quota | undefined {
    const fault = this.faults.find(stream.name, "throttle");
    if (fault) return fault.quota;
    return this.mode === "faithful" ? putQuota(this.cloud.region) : undefined;
  }
}
