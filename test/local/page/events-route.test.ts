import { EventReader, type ServerEvent } from "../../../local/page/ui/sse";
import { type PageLab, pageLab } from "../../support/page-lab";

let lab: PageLab;

beforeEach(async () => {
  lab = await pageLab();
});

afterEach(() => lab[Symbol.asyncDispose]());

const TO = { stream: "Lab-demo-s01-Stream", region: "us-east-1" };

/** Reads events one by one. */
async function* eventsOf(seat: string, headers = {}): AsyncGenerator<ServerEvent> {
  const answer = await fetch(`${lab.address}events?seat=${encodeURIComponent(seat)}`, { headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const reader = new EventReader();
  for await (const chunk of answer.body ?? []) yield* reader.take(Buffer.from(chunk).toString());
}

const accept = (lines: number): void =>
  lab.events.emit("recordsAccepted", { ...TO, arrival: 1, records: 1, bytes: 10, lines });

async function next(events: AsyncGenerator<ServerEvent>) {
  const { value } = (await events.next()) as { value: ServerEvent };
  return { name: value.name, ...(JSON.parse(value.data) as Record<string, unknown>) };
}

test("tells everything at first, and then what changes, gathered for a tenth of a second", async () => {
  accept(3);
  const events = eventsOf("demo/s01");
  expect(await next(events)).toMatchObject({
    ...{ name: "flow", at: lab.clock.now() },
    patch: { totals: { sent: 3 }, instances: [{ id: "i-0s01", state: "unknown" }], flushes: [] },
  });
  for (let n = 0; n < 1000; n++) accept(1);
  await lab.clock.advance(100);
  const { patch } = (await next(events)) as unknown as { patch: Record<string, unknown> };
  expect(patch).toMatchObject({ totals: { sent: 1003 } });
  expect(Object.keys(patch).sort()).toEqual(["batches", "totals"]);
  await events.return(undefined);
});

test("tells of one seat only, and of its steps and switches", async () => {
  const events = eventsOf("demo/s01");
  await next(events);
  lab.events.emit("recordsAccepted", {
    ...TO,
    stream: "Lab-demo-s02-Stream",
    arrival: 1,
    records: 1,
    bytes: 1,
    lines: 9,
  });
  lab.tell("demo/s02", "steps");
  lab.tell("demo/s01", "switches");
  expect(await next(events)).toEqual({ name: "changed", what: "switches" });
  accept(1);
  await lab.clock.advance(100);
  expect(await next(events)).toMatchObject({ patch: { totals: { sent: 1 } } });
  await events.return(undefined);
});

test("a seat's link opens no other seat's events", async () => {
  const authorization = `Lab ${lab.access.fragment({ kind: "seat", seat: "demo/s01" }).slice(1)}`;
  await expect(eventsOf("demo/s02", { authorization }).next()).rejects.toThrow("403");
  await expect(eventsOf("demo/s77").next()).rejects.toThrow("404");
});

test("gives a sign of life, so that whoever waits knows that nothing is lost", async () => {
  const answer = await fetch(`${lab.address}events?seat=demo/s01`);
  const chunks = (answer.body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  await chunks.next();
  await lab.clock.advance(15_000);
  const { value } = await chunks.next();
  expect(Buffer.from(value).toString()).toBe(": still here\n\n");
  await chunks.return?.();
});

test("whoever has left, or is left, harms nobody", async () => {
  const gone = new AbortController();
  await fetch(`${lab.address}events?seat=demo/s01`, { signal: gone.signal });
  gone.abort();
  for (let n = 0; n < 20; n++) {
    accept(1);
    lab.tell("demo/s01", "steps");
    await lab.clock.advance(100);
  }
  const events = eventsOf("demo/s01");
  expect(await next(events)).toMatchObject({ patch: { totals: { sent: 20 } } });
  await events.return(undefined);
});
