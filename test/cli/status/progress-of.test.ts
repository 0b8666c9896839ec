import { USUAL_SEAT } from "../../../checks";
import { progressOf } from "../../../cli/status/progress-of";
import type { Notes, StepNotes } from "../../../cli/steps/notebook";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const minutesAgo = (minutes: number): number => NOW - minutes * 60_000;

const notes = (steps: Readonly<Record<string, Partial<StepNotes>>>): Notes => ({
  version: 1,
  class: "c",
  seat: "s01",
  steps: Object.fromEntries(Object.entries(steps).map(([id, step]) => [id, { answers: {}, ...step }])),
});

const begun = (minutes: number) => ({ begun: { at: minutesAgo(minutes) } }) as Partial<StepNotes>;

test("a seat without a notebook has passed nothing and is stuck nowhere", () => {
  expect(progressOf(USUAL_SEAT, notes({}), NOW)).toEqual({ passed: 0, of: expect.any(Number) });
});

test("who has begun a step and not passed it has been at it since then", () => {
  const { passed, stuck } = progressOf(USUAL_SEAT, notes({ 1: { passed: NOW }, 2: begun(17) }), NOW);
  expect({ passed, stuck }).toEqual({ passed: 1, stuck: 17 });
});

test("of several the one that was begun last counts, and what is passed or left out does not", () => {
  const told = notes({
    1: begun(60),
    2: begun(5),
    3: { ...begun(1), passed: NOW },
    4: { ...begun(1), skipped: NOW },
  });
  expect(progressOf(USUAL_SEAT, told, NOW)).toMatchObject({ passed: 1, stuck: 5 });
});

test("a step of another pipeline is none of the seat's", () => {
  expect(progressOf(USUAL_SEAT, notes({ D1: { passed: NOW } }), NOW).passed).toBe(0);
});
