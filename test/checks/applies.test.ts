import { applies, describeOnly } from "../../checks/applies";
import { DEFAULT_PIPELINE } from "../../contract/pipeline";

const seat = { pipeline: DEFAULT_PIPELINE, generators: ["i-1"] };
const streamed = { ...seat, pipeline: { ...DEFAULT_PIPELINE, source: "kinesis" as const } };

test("every seat has a step that says nothing of pipelines", () => {
  expect([applies({}, seat), applies({}, streamed), describeOnly()]).toEqual([true, true, ""]);
});

test("a step for one source is for seats with that source", () => {
  const step = { only: { source: ["kinesis" as const] } };
  expect([applies(step, seat), applies(step, streamed)]).toEqual([false, true]);
  expect(describeOnly(step.only)).toBe("source: kinesis");
});

test("a step on several servers is for seats that have them", () => {
  const step = { only: { servers: 2, producer: ["sdk" as const, "agent" as const] } };
  expect([applies(step, seat), applies(step, { ...seat, generators: ["i-1", "i-2"] })]).toEqual([
    false,
    true,
  ]);
  expect(describeOnly(step.only)).toBe("producer: sdk or agent, generators: 2 or more");
});
