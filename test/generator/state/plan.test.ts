import { Schedule } from "../../../generator/events/schedule";
import { bridges, plan, runOf, splitByRun, timetable, withRun } from "../../../generator/state/plan";
import { Ranges } from "../../../generator/state/ranges";
import type { State } from "../../../generator/state/state-file";

const MAKER = { seat: "s01", host: "web1", rate: 10 };
const START = Date.UTC(2026, 10, 24, 10);
const RUN = { first: 0, start: START, rate: 10 };
const STATE: State = {
  version: 1,
  seat: "s01",
  host: "web1",
  runs: [RUN],
  handed: 1000,
  acknowledged: [],
  session: { start: START, ended: false },
};
/** When line 1,000 is due. */
const DUE = new Schedule(timetable(MAKER, RUN)).due(1000);

const decide = (
  state: State | undefined,
  acknowledged: [number, number][],
  spooled: [number, number][],
  now: number,
) => plan(MAKER, state, new Ranges(acknowledged), new Ranges(spooled), now);

describe("what a generator does when it starts", () => {
  test("begins with sequence 0 and a schedule from now at the first start", () => {
    expect(decide(undefined, [], [], START)).toEqual({ runs: [RUN], remake: [], next: 0 });
  });

  test("goes on with the schedule after a crash, as if nothing had been", () => {
    expect(decide(STATE, [[0, 1000]], [], DUE + 2000)).toEqual({ runs: [RUN], remake: [], next: 1000 });
  });

  test("makes again what may have been sent but is not known to have arrived", () => {
    expect(
      decide(
        STATE,
        [
          [0, 700],
          [800, 900],
        ],
        [],
        DUE,
      ).remake,
    ).toEqual([
      [700, 800],
      [900, 1000],
    ]);
  });

  test("leaves what the spool holds to the spool, and goes on after it", () => {
    expect(decide(STATE, [[0, 900]], [[950, 1200]], DUE + 60_000)).toEqual({
      runs: [RUN],
      remake: [[900, 950]],
      next: 1200,
    });
  });

  test("goes on after what the ledger knows, should the state be older", () => {
    expect(decide(STATE, [[0, 1100]], [], DUE).next).toBe(1100);
  });

  test.each([
    ["a long pause", DUE + 300_001, MAKER.rate],
    ["a clock that was set back", DUE - 5_001, MAKER.rate],
    ["a change of the rate", DUE, 20],
  ])("begins a schedule anew after %s, with the next sequence", (_, now, rate) => {
    const decision = plan({ ...MAKER, rate }, STATE, new Ranges([[0, 1000]]), new Ranges(), now);
    expect(decision).toEqual({ runs: [RUN, { first: 1000, start: now, rate }], remake: [], next: 1000 });
  });

  test("never reuses a sequence that may be known outside for another line", () => {
    const later = decide(STATE, [[0, 400]], [], DUE + 24 * 3_600_000);
    expect(later.remake).toEqual([[400, 1000]]);
    expect(runOf(later.runs, 999)).toEqual(RUN);
    expect(runOf(later.runs, 1000).start).toBe(DUE + 24 * 3_600_000);
  });
});

test("a schedule goes on over five minutes, and while the clock is set back by five seconds", () => {
  expect([300_000, 300_001, 0, -5_000, -5_001].map(bridges)).toEqual([true, false, true, true, false]);
});

describe("runs", () => {
  const runs = [RUN, { first: 100, start: START + 1, rate: 10 }, { first: 200, start: START + 2, rate: 10 }];

  test("take the place of one that made no line", () => {
    expect(withRun(runs, { first: 200, start: 5, rate: 1 })).toEqual([
      ...runs.slice(0, 2),
      { first: 200, start: 5, rate: 1 },
    ]);
  });

  test("split a range where they begin", () => {
    expect(splitByRun(runs, [50, 250]).map(({ range, run }) => [...range, run.first])).toEqual([
      [50, 100, 0],
      [100, 200, 100],
      [200, 250, 200],
    ]);
    expect(splitByRun(runs, [100, 200]).map(({ range }) => range)).toEqual([[100, 200]]);
  });

  test("refuse a sequence before the first", () => {
    expect(() => runOf([{ ...RUN, first: 5 }], 4)).toThrow("No run holds sequence 4.");
  });
});
