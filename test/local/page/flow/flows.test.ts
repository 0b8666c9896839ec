import { EventBus } from "../../../../local/core/events";
import { CloudFlows } from "../../../../local/page/flow/flows";

const REGION = "us-east-1";
const names = (seat: string) => ({ stream: seat, bucket: `bucket-${seat}`, instances: [`i-${seat}`] });

function watched() {
  const events = new EventBus(() => 7);
  const flows = new CloudFlows(events, () => 7);
  return { events, flows };
}

const flush = (events: EventBus, stream: string, key: string): void =>
  events.emit("bufferFlushed", {
    ...{ stream, region: REGION, buffer: "delivery", bucket: `bucket-${stream}`, key, reason: "interval" },
    ...{ records: 1, bytes: 1, lines: 1, oldest: 1, milliseconds: 1 },
  });

test("counts from the beginning, before anybody has asked for the seat", () => {
  const { events, flows } = watched();
  events.emit("instance", { region: REGION, instance: "i-a", state: "running" });
  events.emit("recordsAccepted", { stream: "a", region: REGION, arrival: 1, records: 1, bytes: 1, lines: 4 });
  flush(events, "a", "k1");
  events.emit("objectCreated", { bucket: "bucket-a", key: "k2", size: 1 });
  const view = flows.flow(names("a")).view();
  expect(view.totals).toMatchObject({ sent: 4, delivered: 1, objects: 2 });
  expect(view.instances).toEqual([{ id: "i-a", state: "running" }]);
});

test("keeps seats apart, and tells which changed", () => {
  const { events, flows } = watched();
  const [a, b] = [flows.flow(names("a")), flows.flow(names("b"))];
  const told: unknown[] = [];
  const end = flows.subscribe((flow) => told.push(flow));
  flush(events, "a", "k");
  events.emit("instance", { region: REGION, instance: "i-b", state: "stopping" });
  events.emit("objectCreated", { bucket: "bucket-of-nobody", key: "k", size: 1 });
  events.emit("fault", { region: REGION, id: "f", kind: "throttle", stream: "*", until: 9, on: true });
  end();
  flush(events, "a", "k2");
  expect(told).toEqual([a, b, a, b]);
  expect(b.view()).toMatchObject({ totals: { delivered: 0 }, faults: [{ id: "f" }] });
});

test("says what went wrong in words", () => {
  const { events, flows } = watched();
  const flow = flows.flow(names("a"));
  const of = { stream: "a", region: REGION, buffer: "delivery" };
  events.emit("deliveryDelayed", {
    ...of,
    bucket: "b",
    code: "S3.AccessDenied",
    message: "no",
    attempt: 2,
    retryIn: 4000,
  });
  events.emit("recordsExpired", { ...of, records: 3 });
  events.emit("deliveryBroken", { ...of, message: "disk full" });
  events.emit("recordsThrottled", { stream: "a", region: REGION, records: 5 });
  expect(flow.view().troubles.map(({ kind, text }) => [kind, text])).toEqual([
    ["delayed", "S3.AccessDenied: attempt 2 to write an object failed, the next in 4 s"],
    ["expired", "3 records were older than a day and are gone"],
    ["broken", "disk full"],
    ["throttled", "5 records refused, to be sent again"],
  ]);
});

test("begins anew with a stream that is made again", () => {
  const { events, flows } = watched();
  flush(events, "a", "k");
  events.emit("streamStatus", { stream: "a", region: REGION, status: "DELETED" });
  expect(flows.flow(names("a")).view().totals.delivered).toBe(0);
});
