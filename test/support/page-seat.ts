import type { OpenLab } from "../../cli/steps/lab-context";
import { Notebook } from "../../cli/steps/notebook";
import { EventBus } from "../../local/core/events";
import { CloudFlows } from "../../local/page/flow/flows";
import type { PageSeat } from "../../local/page/ports";
import type { ClassFolder } from "./class-folder";
import { type Answers, fakeLab, NOW } from "./fake-lab";

/** The faked seat as the page names it. */
export const FAKE_SEAT: PageSeat = {
  ...{ id: "checks/s01", className: "checks", seat: "s01", stack: "Lab-checks-s01", region: "us-east-1" },
  ...{ stream: "stream", bucket: "bucket", instances: ["i-1"] },
};

/** @returns a faked seat with its notebook in a folder */
export function fakeOpenLab(folder: ClassFolder, answers: Answers): OpenLab {
  return {
    lab: fakeLab(answers),
    notebook: new Notebook("checks", "s01", folder.path),
    transform: "transform",
    [Symbol.dispose]: () => undefined,
  };
}

/** @returns the flow through the faked seat, and the events that move it; what is told happens at NOW unless said otherwise */
export function fakeFlow() {
  const time = { now: NOW };
  const events = new EventBus(() => time.now);
  const flows = new CloudFlows(events, () => time.now);
  const flow = flows.flow(FAKE_SEAT);
  const to = { stream: "stream", region: "us-east-1" };
  return {
    time,
    flows,
    flow,
    events,
    accept: (lines: number) =>
      events.emit("recordsAccepted", { ...to, arrival: time.now, records: 1, bytes: lines * 100, lines }),
    /** @param oldest when the oldest of them came */
    flush: (
      key: string,
      reason: string,
      given: { oldest?: number; lines?: number; bytes?: number; buffer?: string } = {},
    ) =>
      events.emit("bufferFlushed", {
        ...{ ...to, buffer: "delivery", bucket: "bucket", key, reason, records: 1, lines: 10, bytes: 1000 },
        ...{ oldest: time.now, milliseconds: 1 },
        ...given,
      }),
    throttle: (records: number) => events.emit("recordsThrottled", { ...to, records }),
    transform: (failed: number, attempts = 1) =>
      events.emit("recordsTransformed", { ...to, ok: 1, dropped: 0, failed, attempts, milliseconds: 9 }),
    delay: () =>
      events.emit("deliveryDelayed", {
        ...{
          ...to,
          buffer: "delivery",
          bucket: "bucket",
          code: "AccessDenied",
          message: "no",
          attempt: 1,
          retryIn: 1000,
        },
      }),
    create: (key: string) => events.emit("objectCreated", { bucket: "bucket", key, size: 1 }),
    buffer: (buffer: string, lines: number) =>
      events.emit("bufferChanged", {
        ...to,
        buffer,
        records: lines,
        lines,
        bytes: lines,
        hintBytes: 9,
        hintMilliseconds: 9,
      }),
    instance: (state: string) => events.emit("instance", { region: "us-east-1", instance: "i-1", state }),
  };
}
