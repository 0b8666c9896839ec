import { gzipSync } from "node:zlib";
import { StreamWatch } from "../../../cli/hand-in/watch-stream";
import type { RunningCloud } from "../../../local";
import { EventBus } from "../../../local/core/events";

const OBJECTS: Readonly<Record<string, Buffer>> = {
  "logs/a.gz": gzipSync('{"n":1}\n{"n":2}\n'),
  "errors/b": Buffer.from(`${JSON.stringify({ rawData: Buffer.from("bad line\n").toString("base64") })}\n`),
};

function watched() {
  const events = new EventBus(() => 0);
  const call = async (_: string, __: string, { Key }: { Key: string }) => ({ Body: [OBJECTS[Key]] });
  const watch = new StreamWatch({ events, call } as unknown as RunningCloud, "mine");
  const region = "us-east-1";
  return {
    watch,
    accept: (stream: string, lines: number) =>
      events.emit("recordsAccepted", { stream, region, records: 1, bytes: 10, lines, arrival: 0 }),
    flush: (buffer: string, key: string, lines: number) =>
      events.emit("bufferFlushed", {
        ...{ stream: "mine", region, buffer, bucket: "b", key, reason: "size" },
        ...{ records: 1, bytes: 1, lines, oldest: 0, milliseconds: 0 },
      }),
    events,
  };
}

test("waits until all that was taken is delivered or failed, and reads both", async () => {
  const { watch, accept, flush } = watched();
  accept("mine", 3);
  accept("another", 100);
  let isOver = false;
  const settled = watch.isSettled(new AbortController().signal).then(() => {
    isOver = true;
  });
  flush("delivery", "logs/a.gz", 2);
  await new Promise(setImmediate);
  expect(isOver).toBe(false);
  flush("error", "errors/b", 1);
  await settled;
  expect(await watch.found()).toEqual({ delivered: ['{"n":1}', '{"n":2}'], failed: ["bad line\n"] });
  expect(watch.calls).toEqual([{ records: 1, bytes: 10 }]);
});

test("waits no longer than it is told to", async () => {
  const { watch, accept } = watched();
  accept("mine", 1);
  const limit = new AbortController();
  const settled = watch.isSettled(limit.signal);
  limit.abort();
  await settled;
  expect(await watch.found()).toEqual({ delivered: [], failed: [] });
});

test("counts what the stream refused, and sees who ends that before its time", () => {
  const { watch, events } = watched();
  events.emit("recordsThrottled", { stream: "mine", region: "us-east-1", records: 4 });
  const fault = { region: "us-east-1", id: "1", kind: "fail-records", until: 0 };
  events.emit("fault", { ...fault, stream: "mine", on: true });
  events.emit("fault", { ...fault, stream: "another", on: false });
  expect({ refused: watch.refused, meddled: watch.meddled }).toEqual({ refused: 4, meddled: false });
  events.emit("fault", { ...fault, stream: "mine", on: false });
  expect(watch.meddled).toBe(true);
});

test("sees nothing any more when it is over", () => {
  const { watch, accept } = watched();
  watch[Symbol.dispose]();
  accept("mine", 1);
  expect(watch.calls).toEqual([]);
});
