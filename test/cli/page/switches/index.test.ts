import { SWITCHES } from "../../../../cli/page/switches";
import type { Outcome, Seen } from "../../../../cli/page/switches/switch";
import { NOW } from "../../../support/fake-lab";
import { fakeFlow } from "../../../support/page-seat";

type Told = ReturnType<typeof fakeFlow>;

/** What happens after a switch was flipped at NOW, and what the page makes of it. */
async function outcome(
  id: string,
  happens: (told: Told) => void,
  { undone, lines = {} }: { undone?: number; lines?: Record<string, string[]> } = {},
): Promise<Outcome | undefined> {
  const one = SWITCHES.find((known) => known.id === id);
  if (!one) throw new Error(`there is no switch ${id}`);
  const told = fakeFlow();
  told.time.now = NOW - 20_000;
  told.flush("logs/before", "interval", { oldest: NOW - 30_000 });
  const before = told.flow.view();
  told.time.now = NOW;
  happens(told);
  const seen: Seen = {
    ...{ before, now: told.flow.view(), at: NOW, clock: told.time.now, undone, choice: "", mark: "m" },
    lines: async (key) => lines[key] ?? [],
  };
  const found = await one.compare(seen);
  if (found) expect(one.guesses.map((guess) => guess.id)).toContain(found.guess);
  return found;
}

test("every switch asks for a guess, and those without faults say what they put or call", () => {
  expect(SWITCHES.map(({ id }) => id)).toEqual([
    ...["rate", "burst", "stop-generator", "buffer-hints", "malformed", "no-newline"],
    ...["throttle", "partial-failure", "duplicate", "s3-permission", "broken-transform"],
  ]);
  for (const { guesses, question, what, title } of SWITCHES) {
    expect(guesses.length).toBeGreaterThan(1);
    for (const text of [question, what, title]) expect(text).not.toBe("");
  }
});

test("nothing is compared before anything has happened", async () => {
  for (const { id } of SWITCHES) expect([id, await outcome(id, () => undefined)]).toEqual([id, undefined]);
});

test.each([
  ["size", "size"],
  ["interval", "interval"],
])("more traffic: the next whole object tells why it was written: %s", async (reason, guess) => {
  expect(await outcome("rate", ({ flush }) => flush("logs/a", reason))).toMatchObject({ guess });
});

test("a burst is told from what was small already", async () => {
  const small = await outcome("burst", ({ flush }) => flush("logs/a", "interval", { bytes: 1000 }));
  expect(small).toBeUndefined();
  const large = await outcome("burst", ({ flush }) => flush("logs/a", "size", { bytes: 1_100_000 }));
  expect(large).toMatchObject({ guess: "size", told: expect.stringContaining("1.0 MiB") });
});

test("a stopped generator: empty buffers tell that everything was delivered", async () => {
  const delivered = await outcome("stop-generator", ({ instance, buffer, flush }) => {
    instance("stopped");
    flush("logs/a", "interval");
    buffer("delivery", 0);
  });
  expect(delivered).toMatchObject({ guess: "delivered", told: expect.stringContaining("10 more lines") });
  const waiting = (told: Told): void => told.buffer("delivery", 5);
  expect(await outcome("stop-generator", waiting, { undone: NOW + 1 })).toMatchObject({ guess: "wait" });
});

test("other hints are compared with the object before", async () => {
  const after = (waited: number) => (told: Told) => {
    told.time.now = NOW + waited;
    told.flush("logs/a", "interval", { oldest: NOW });
  };
  expect(await outcome("buffer-hints", after(1_000))).toMatchObject({ guess: "sooner" });
  expect(await outcome("buffer-hints", after(10_000))).toMatchObject({ guess: "same" });
  expect(await outcome("buffer-hints", after(60_000))).toMatchObject({ guess: "later" });
  expect(await outcome("buffer-hints", () => undefined, { undone: NOW + 90_000 })).toMatchObject({
    guess: "later",
  });
});

test("other hints are compared with an object that comes afterwards where none was before", async () => {
  const one = SWITCHES.find(({ id }) => id === "buffer-hints");
  const told = fakeFlow();
  const before = told.flow.view();
  told.time.now = NOW + 1_000;
  told.flush("logs/a", "interval", { oldest: NOW });
  const seen = { before, at: NOW, clock: NOW, choice: "", mark: "m", lines: async () => [] };
  expect(await one?.compare({ ...seen, now: told.flow.view(), undone: undefined })).toBeUndefined();
  told.time.now = NOW + 110_000;
  told.flush("logs/b", "interval", { oldest: NOW + 100_000 });
  expect(await one?.compare({ ...seen, now: told.flow.view(), undone: NOW + 90_000 })).toMatchObject({
    ...{
      guess: "sooner",
      told: expect.stringContaining("1.0 s in the destination's buffer instead of 10.0 s"),
    },
  });
});

test("malformed lines: as many failed as were malformed, or all", async () => {
  const failed = (lines: number) => (told: Told) =>
    told.flush("errors/a", "interval", { buffer: "error", lines });
  expect(await outcome("malformed", failed(5))).toMatchObject({ guess: "errors" });
  expect(await outcome("malformed", failed(10))).toMatchObject({ guess: "all" });
});

test("no line feed: the object itself tells whether they are glued", async () => {
  const happens = ({ flush }: Told): void => flush("logs/a", "interval");
  const glued = { "logs/a": ["GET /page/m/0 …GET /page/m/1"] };
  expect(await outcome("no-newline", happens, { lines: glued })).toMatchObject({ guess: "glued" });
  const apart = { "logs/a": ["/page/m/0", "/page/m/1", "/page/other/0"] };
  expect(await outcome("no-newline", happens, { lines: apart })).toMatchObject({
    ...{ guess: "apart", told: expect.stringContaining("2 lines") },
  });
  const failed = (told: Told): void => told.flush("errors/a", "interval", { buffer: "error", lines: 10 });
  expect(await outcome("no-newline", failed)).toMatchObject({ guess: "errors" });
});

test("a throttle: what comes after it had been kept", async () => {
  const happens = (told: Told): void => {
    told.throttle(7);
    told.time.now = NOW + 31_000;
    told.accept(300);
  };
  expect(await outcome("throttle", happens)).toBeUndefined();
  expect(await outcome("throttle", happens, { undone: NOW + 30_000 })).toMatchObject({
    ...{
      guess: "late",
      told: "7 records were refused within 30 s; as soon as the stream took records again, 300 lines came.",
    },
  });
});

test("a partial failure: lines that came twice tell what was sent again", async () => {
  const happens = (told: Told): void => {
    told.throttle(3);
    told.time.now = NOW + 40_000;
    told.flush("logs/a", "interval", { oldest: NOW + 5_000 });
  };
  const undone = NOW + 30_000;
  expect(
    await outcome("partial-failure", happens, { undone, lines: { "logs/a": ["a", "b"] } }),
  ).toMatchObject({ guess: "some" });
  expect(
    await outcome("partial-failure", happens, { undone, lines: { "logs/a": ["a", "a"] } }),
  ).toMatchObject({ guess: "whole" });
});

test("a lost acknowledgement: two objects, of which one flush tells", async () => {
  const happens = (told: Told): void => {
    told.create("logs/a");
    told.create("logs/b");
    told.flush("logs/b", "interval");
  };
  expect(await outcome("duplicate", happens)).toMatchObject({ guess: "twice" });
});

test("a permission that is gone: the object comes when it is back", async () => {
  const happens = (told: Told): void => {
    told.delay();
    told.time.now = NOW + 50_000;
    told.flush("logs/a", "interval", { oldest: NOW - 1_000 });
  };
  expect(await outcome("s3-permission", happens, { undone: NOW + 45_000 })).toMatchObject({
    ...{ guess: "late", told: expect.stringContaining("had waited 51 s") },
  });
});

test("a broken transform: records leave by the error prefix", async () => {
  const happens = (told: Told): void => {
    told.transform(12, 4);
    told.flush("errors/a", "interval", { buffer: "error", lines: 12 });
  };
  expect(await outcome("broken-transform", happens)).toMatchObject({
    ...{ guess: "errors", told: expect.stringContaining("After 4 attempts 12 lines") },
  });
});
