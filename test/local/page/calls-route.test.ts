import { type PageLab, pageLab } from "../../support/page-lab";
import { story } from "../../support/page-story";

let lab: PageLab;

beforeEach(async () => {
  lab = await pageLab();
});

afterEach(() => lab[Symbol.asyncDispose]());

async function ask(call: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${lab.address}page/${call}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const ofSeat = (seat: string) => ({
  authorization: `Lab ${lab.access.fragment({ kind: "seat", seat }).slice(1)}`,
});

test("the class's own address shows every seat, a seat's link that seat", async () => {
  const whole = await ask("session", {});
  expect(whole.body).toMatchObject({ scope: "class", seats: [{ id: "demo/s01" }, { id: "demo/s02" }] });
  const own = await ask("session", {}, ofSeat("demo/s02"));
  expect(own.body).toMatchObject({ scope: "seat", seats: [{ id: "demo/s02" }] });
});

test("a seat's link asks and switches at that seat only", async () => {
  const flip = { seat: "demo/s02", switch: "burst", guess: "size" };
  expect((await ask("flip", flip, ofSeat("demo/s02"))).status).toBe(200);
  const other = await ask("flip", flip, ofSeat("demo/s01"));
  expect([other.status, other.body.message]).toEqual([403, "This link opens another seat."]);
  expect((await ask("class", {}, ofSeat("demo/s01"))).status).toBe(403);
  expect((await ask("links", {}, ofSeat("demo/s01"))).status).toBe(403);
  expect(lab.asked).toEqual(['flip s02 {"switch":"burst","guess":"size"}']);
});

test("says what is wrong with what cannot be answered", async () => {
  expect(await ask("steps", { seat: "demo/s09" })).toMatchObject({
    status: 404,
    body: { message: "No seat demo/s09 is deployed." },
  });
  expect((await ask("toString", { seat: "demo/s01" })).status).toBe(404);
  expect(await ask("session", [])).toMatchObject({
    status: 400,
    body: { message: "The body is no JSON object." },
  });
  const form = await ask("session", {}, { "content-type": "text/plain" });
  expect([form.status, form.body.message]).toEqual([400, "Ask with POST and a body of JSON."]);
  expect((await fetch(`${lab.address}page/session`)).status).toBe(400);
  expect((await ask("query", { seat: "demo/s01", sql: "x".repeat(300_000) })).status).toBe(400);
});

test("traces a line of an object back to its batch", async () => {
  lab.events.emit("recordsAccepted", {
    ...{ stream: "Lab-demo-s01-Stream", region: "us-east-1", arrival: 5, records: 1, bytes: 10, lines: 3 },
  });
  lab.events.emit("bufferFlushed", {
    ...{ stream: "Lab-demo-s01-Stream", region: "us-east-1", buffer: "delivery", bucket: "b", key: "k" },
    ...{ reason: "size", records: 3, bytes: 1, lines: 3, oldest: 5, milliseconds: 0 },
    parts: [{ oldest: 5, processed: 9, records: 3, lines: 3 }],
  });
  const { body } = await ask("trace", { seat: "demo/s01", key: "k", line: 2 });
  expect(body).toMatchObject({
    ...{ key: "k", line: 2, name: "web1.1", made: Date.UTC(2026, 0, 15, 12), transformed: 9 },
    ...{
      delivered: lab.clock.now(),
      accepted: { exact: true, batch: { arrival: 5 } },
      flush: { reason: "size" },
    },
  });
  expect((await ask("trace", { seat: "demo/s01", key: "k", line: 61 })).status).toBe(404);
  expect((await ask("trace", { seat: "demo/s01", key: "k", line: 0 })).status).toBe(400);
});

test("the story that pictures are made of adds up", async () => {
  story(lab);
  expect((await ask("steps", { seat: "demo/s01" })).body).toHaveLength(3);
});
