import { Flow } from "../../../../local/page/flow/flow";

const TO = { stream: "s", region: "us-east-1" };

const flushed = (flow: Flow, key: string, buffer = "delivery", lines = 5): void =>
  flow.flushed({
    ...{ name: "bufferFlushed", at: 9, ...TO, buffer, bucket: "b", key, reason: "size" },
    ...{ records: 1, bytes: 50, lines, oldest: 3, milliseconds: 1 },
  });

const created = (flow: Flow, key: string): void => flow.created({ at: 8, key, size: 10 });

test("counts what was sent, delivered and failed", () => {
  const flow = new Flow(1);
  flow.accepted({ name: "recordsAccepted", at: 2, ...TO, arrival: 2, records: 2, bytes: 20, lines: 8 });
  flushed(flow, "a", "delivery", 5);
  flushed(flow, "e", "error", 2);
  flushed(flow, "c", "backup", 8);
  expect(flow.view().totals).toMatchObject({
    since: 1,
    batches: 1,
    records: 2,
    bytes: 20,
    sent: 8,
    delivered: 5,
    failed: 2,
  });
});

test("knows an object that was written a second time from those that flushes made", () => {
  const flow = new Flow(0);
  created(flow, "first");
  created(flow, "again");
  flushed(flow, "again");
  expect(flow.view().totals).toMatchObject({ objects: 2, twice: 1 });
  flushed(flow, "unseen");
  expect(flow.view().totals).toMatchObject({ objects: 3, twice: 1 });
  expect(flow.view().objects).toEqual([
    { key: "first", at: 8, size: 10 },
    { key: "again", at: 8, size: 10, lines: 5 },
    { key: "unseen", at: 9, lines: 5 },
  ]);
});

test("tells only the sections that changed since", () => {
  const flow = new Flow(0);
  const first = flow.changes();
  expect(Object.keys(first.patch)).toHaveLength(9);
  expect(flow.changes(first.seen).patch).toEqual({});
  flow.fault({
    name: "fault",
    at: 1,
    region: "r",
    id: "f",
    kind: "throttle",
    stream: "s",
    until: 7,
    on: true,
  });
  expect(flow.changes(first.seen).patch).toEqual({ faults: [{ id: "f", kind: "throttle", until: 7 }] });
});

test("takes no more room after a hundred thousand events than after ten thousand", () => {
  const flow = new Flow(0);
  const lengths: number[] = [];
  for (let n = 0; n < 100_000; n++) {
    flow.accepted({ name: "recordsAccepted", at: n, ...TO, arrival: n, records: 1, bytes: 1, lines: 1 });
    flow.transformed({
      name: "recordsTransformed",
      at: n,
      ...TO,
      ok: 1,
      dropped: 0,
      failed: 0,
      attempts: 1,
      milliseconds: 1,
    });
    if (n % 100 === 0) created(flow, `k${n}`);
    if (n === 9_999) lengths.push(JSON.stringify(flow.view()).length);
  }
  lengths.push(JSON.stringify(flow.view()).length);
  expect(lengths[1]).toBeLessThan((lengths[0] ?? 0) * 2);
  expect(flow.history).toHaveLength(5_000);
});
