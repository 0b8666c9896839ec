import { join } from "node:path";
import { KeptRuns } from "../../../../cli/page/switches/kept-runs";
import type { FaultWish } from "../../../../cli/page/switches/switch";
import { SwitchBoard } from "../../../../cli/page/switches/switch-board";
import { type ClassFolder, classFolder } from "../../../support/class-folder";
import { type Answers, NOW } from "../../../support/fake-lab";
import { FAKE_SEAT, fakeFlow, fakeOpenLab } from "../../../support/page-seat";

let folder: ClassFolder;

beforeEach(() => {
  folder = classFolder();
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  folder[Symbol.dispose]();
});

function board({ answers = {}, faults = true }: { answers?: Answers; faults?: boolean } = {}) {
  const told = fakeFlow();
  const wishes: FaultWish[] = [];
  const off: string[] = [];
  const news: string[] = [];
  const kept = new KeptRuns(join(folder.path, "switches"));
  const made = new SwitchBoard({
    flows: told.flows,
    open: async () => fakeOpenLab(folder, answers),
    faults: () =>
      faults
        ? async (wish) => {
            wishes.push(wish);
            return async () => void off.push(wish.kind);
          }
        : undefined,
    kept,
    told: (seat) => news.push(seat),
    now: () => told.time.now,
  });
  const run = (id: string) => made.show(FAKE_SEAT).find((one) => one.id === id)?.run;
  return { ...told, board: made, wishes, off, news, run, kept };
}

const PUT: Answers = {
  PutRecordBatch: ({ Records }) => ({ RequestResponses: (Records as unknown[]).map(() => ({})) }),
};

test("a fault is on, undoes itself when its time is over, and is compared with the guess", async () => {
  const { board: one, wishes, off, news, run, time, throttle, accept } = board();
  await one.flip(FAKE_SEAT, { switch: "throttle", guess: "lost" });
  expect(wishes).toEqual([{ kind: "throttle", recordsPerSecond: 0, seconds: 30 }]);
  expect(run("throttle")).toEqual({
    at: NOW,
    state: "running",
    guess: "lost",
    until: NOW + 30_000,
    undone: false,
  });
  throttle(4);
  time.now = NOW + 30_000;
  await jest.advanceTimersByTimeAsync(30_000);
  expect(off).toEqual(["throttle"]);
  time.now += 1;
  accept(9);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(run("throttle")).toMatchObject({
    state: "done",
    undone: true,
    guess: "lost",
    outcome: { guess: "late" },
  });
  expect(news).toEqual(["checks/s01", "checks/s01"]);
});

test("can be undone before its time, and at the end of the page", async () => {
  const { board: one, off, run } = board();
  await one.flip(FAKE_SEAT, { switch: "s3-permission", guess: "late" });
  await one.undo(FAKE_SEAT, { switch: "s3-permission" });
  expect([off, run("s3-permission")?.undone]).toEqual([["s3-denied"], true]);
  await one.flip(FAKE_SEAT, { switch: "broken-transform", guess: "errors" });
  await one.stop();
  await one.stop();
  expect(off).toEqual(["s3-denied", "transform-error"]);
});

test("does not flip without a guess, twice at once, or what there is not", async () => {
  const { board: one } = board({ answers: PUT });
  await expect(one.flip(FAKE_SEAT, { switch: "burst", guess: "no" })).rejects.toThrow("Predict first.");
  await expect(one.flip(FAKE_SEAT, { switch: "nothing", guess: "size" })).rejects.toThrow(
    "no switch nothing",
  );
  await expect(one.flip(FAKE_SEAT, { switch: "buffer-hints", guess: "same", choice: "7/7" })).rejects.toThrow(
    "no choice 7/7",
  );
  await one.flip(FAKE_SEAT, { switch: "duplicate", guess: "twice" });
  await expect(one.flip(FAKE_SEAT, { switch: "duplicate", guess: "twice" })).rejects.toThrow("on already");
  await one.stop();
});

test("what happens once is undone as soon as it is seen", async () => {
  const { board: one, off, run, create, flush } = board();
  await one.flip(FAKE_SEAT, { switch: "duplicate", guess: "once" });
  create("logs/a");
  create("logs/b");
  flush("logs/b", "interval");
  await jest.advanceTimersByTimeAsync(1_000);
  expect(off).toEqual(["duplicate"]);
  expect(run("duplicate")).toMatchObject({ undone: true, outcome: { guess: "twice" } });
});

test("puts with the student's own rights, and says so when they do not allow it", async () => {
  const sent = board({ answers: PUT });
  await sent.board.flip(FAKE_SEAT, { switch: "burst", guess: "size" });
  expect(sent.run("burst")).toMatchObject({ state: "running", undone: true });
  const denied = board();
  await denied.board.flip(FAKE_SEAT, { switch: "burst", guess: "size" });
  expect(denied.run("burst")).toMatchObject({ state: "failed", trouble: "no PutRecordBatchCommand here" });
});

const BEFORE = { SizeInMBs: 1, IntervalInSeconds: 10 };

/** A stream whose hints can be changed. */
function stream(hints: object[]): Answers {
  return {
    DescribeDeliveryStream: () => ({
      DeliveryStreamDescription: {
        VersionId: "3",
        Destinations: [
          {
            DestinationId: "d",
            ExtendedS3DestinationDescription: { BufferingHints: hints.at(-1) ?? BEFORE },
          },
        ],
      },
    }),
    UpdateDestination: ({ ExtendedS3DestinationUpdate }) => {
      hints.push((ExtendedS3DestinationUpdate as { BufferingHints: object }).BufferingHints);
      return {};
    },
  };
}

const LATER = { switch: "buffer-hints", guess: "later", choice: "5/300" };

test("hints are set for a while, and those from before come back", async () => {
  const hints: object[] = [];
  const { board: one, kept } = board({ answers: stream(hints) });
  await one.flip(FAKE_SEAT, LATER);
  expect(kept.all()).toMatchObject([{ seat: "checks/s01", switch: "buffer-hints", memo: BEFORE }]);
  await jest.advanceTimersByTimeAsync(90_000);
  expect(hints).toEqual([{ SizeInMBs: 5, IntervalInSeconds: 300 }, BEFORE]);
  expect(kept.all()).toEqual([]);
});

test("what a killed server has left on is undone by the next, which says so", async () => {
  const hints: object[] = [];
  await board({ answers: stream(hints) }).board.flip(FAKE_SEAT, LATER);
  const { board: next, run, kept } = board({ answers: stream(hints) });
  await next.recover([FAKE_SEAT]);
  expect(hints).toEqual([{ SizeInMBs: 5, IntervalInSeconds: 300 }, BEFORE]);
  expect(run("buffer-hints")).toMatchObject({
    ...{ guess: "later", choice: "5/300", undone: true, state: "done" },
    trouble: expect.stringContaining("server ended while it was on"),
  });
  await board({ answers: stream(hints) }).board.recover([FAKE_SEAT]);
  expect([hints.length, kept.all()]).toEqual([2, []]);
});

test("nothing is undone at a seat that was made anew, and what is another page's to undo stays", async () => {
  const hints: object[] = [];
  await board({ answers: stream(hints) }).board.flip(FAKE_SEAT, LATER);
  const { board: next, kept } = board({ answers: stream(hints) });
  await next.recover([]);
  expect(kept.all()).toHaveLength(1);
  await next.recover([{ ...FAKE_SEAT, stream: "another" }]);
  expect([hints.length, kept.all()]).toEqual([1, []]);
});

test("what cannot be undone stays written down, and the page says why", async () => {
  const hints: object[] = [];
  const { UpdateDestination: set, ...describe } = stream(hints);
  let isDenied = false;
  const answers: Answers = {
    ...describe,
    UpdateDestination: (input) => {
      if (isDenied) throw new Error("not now");
      return set?.(input) ?? {};
    },
  };
  const { board: one, run, kept } = board({ answers });
  await one.flip(FAKE_SEAT, LATER);
  isDenied = true;
  await one.undo(FAKE_SEAT, LATER);
  expect(run("buffer-hints")?.trouble).toBe("It could not be undone: not now");
  expect(kept.all()).toHaveLength(1);
});

test("a change of which the answer is lost is undone at once", async () => {
  const hints: object[] = [];
  const { UpdateDestination: set, ...describe } = stream(hints);
  const answers: Answers = {
    ...describe,
    UpdateDestination: (input) => {
      set?.(input);
      if (hints.length === 1) throw new Error("socket hang up");
      return {};
    },
  };
  const { board: one, run, kept } = board({ answers });
  await one.flip(FAKE_SEAT, LATER);
  expect(run("buffer-hints")).toMatchObject({ state: "failed", trouble: "socket hang up", undone: true });
  expect([hints.at(-1), kept.all()]).toEqual([BEFORE, []]);
});

test("what is undone while it is being flipped is undone all the same", async () => {
  const hints: object[] = [];
  const { board: one } = board({ answers: stream(hints) });
  const flipping = one.flip(FAKE_SEAT, LATER);
  await one.undo(FAKE_SEAT, LATER);
  await flipping;
  expect(hints).toEqual([{ SizeInMBs: 5, IntervalInSeconds: 300 }, BEFORE]);
});

test("a stopped generator is started again, as soon as it can be", async () => {
  const calls: string[] = [];
  const { board: one, run } = board({
    answers: {
      StopInstances: () => calls.push("stop"),
      StartInstances: () => {
        calls.push("start");
        if (calls.length === 2)
          throw Object.assign(new Error("still stopping"), { name: "IncorrectInstanceState" });
      },
    },
  });
  await one.flip(FAKE_SEAT, { switch: "stop-generator", guess: "wait" });
  await jest.advanceTimersByTimeAsync(62_000);
  expect(calls).toEqual(["stop", "start", "start"]);
  expect(run("stop-generator")).toMatchObject({ undone: true });
});

test("more traffic puts every second until it is undone", async () => {
  let records = 0;
  const { board: one } = board({
    answers: {
      PutRecordBatch: ({ Records }) => {
        records++;
        return { RequestResponses: (Records as unknown[]).map(() => ({})) };
      },
    },
  });
  await one.flip(FAKE_SEAT, { switch: "rate", guess: "size" });
  await jest.advanceTimersByTimeAsync(5_000);
  await one.undo(FAKE_SEAT, { switch: "rate" });
  await jest.advanceTimersByTimeAsync(5_000);
  expect(records).toBe(5);
});

test("says of what takes faults that AWS has none", () => {
  const { board: one } = board({ faults: false });
  const unavailable = one.show(FAKE_SEAT).filter((known) => known.unavailable !== undefined);
  expect(unavailable.map(({ id }) => id)).toEqual([
    ...["throttle", "partial-failure", "duplicate", "s3-permission", "broken-transform"],
  ]);
});
