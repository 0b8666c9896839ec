import { checkStep } from "../../checks";
import { agentRecords } from "../../checks/agent-records";
import { fakeLab, NOW } from "../support/fake-lab";

/** What CloudWatch has counted, minute by minute. */
const counted = (records: readonly number[], bytes: readonly number[]) =>
  fakeLab({
    GetMetricStatistics: ({ MetricName, Namespace, Dimensions }) => {
      expect({ Namespace, Dimensions }).toEqual({
        Namespace: "AWS/Firehose",
        Dimensions: [{ Name: "DeliveryStreamName", Value: "stream" }],
      });
      return { Datapoints: (MetricName === "IncomingRecords" ? records : bytes).map((Sum) => ({ Sum })) };
    },
  });

const FACTS = { start: "2026-11-24T10:00:00Z", lines: 100 };
const RIGHT = { bytes: "250", billed: "5120", agent: "1.8432", sdk: "0.09", fix: "aggregate" };

async function look(answers: object = {}, lab = counted([600, 200], [150_000, 50_000])) {
  const kept = Object.entries({ ...RIGHT, ...answers }).map(([key, value]) => [key, { value, at: NOW }]);
  const attempt = { begun: { at: NOW, nonce: "n", facts: FACTS }, answers: Object.fromEntries(kept) };
  const { passed, points } = await checkStep(agentRecords, lab, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ what }) => what) };
}

test("it is done when size and both bills are those of what arrives", async () => {
  expect(await look()).toEqual({ passed: true, red: [] });
  expect((await look({ bytes: "231", sdk: "0.098" })).passed).toBe(true);
});

test.each([
  [{ bytes: "512" }, "You know how large a record of the agent's is."],
  [{ bytes: "many" }, "You know how large a record of the agent's is."],
  [{ billed: "250" }, "You know what is billed for it."],
  [{ agent: "0.09" }, "You know what the agent's records cost an hour."],
  [{ sdk: "1.8432" }, "You know what full packs of the same lines cost."],
  [{ fix: "age" }, "You know what makes the agent cheaper."],
])("%j is red", async (answers, what) => {
  expect(await look(answers)).toEqual({ passed: false, red: [what] });
});

test("records of more than five kilobytes are billed as two units", async () => {
  const large = counted([10], [60_000]);
  expect((await look({ bytes: "6000", billed: "10240", sdk: "2.16" }, large)).red).toEqual([]);
});

test("before CloudWatch has counted anything, one waits", async () => {
  expect(await look({}, counted([], []))).toEqual({
    passed: false,
    red: ["CloudWatch has counted records."],
  });
});

test("begun, it tells the minute from which on to count, and how many lines to reckon with", async () => {
  const facts = await agentRecords.begin?.({ ...fakeLab({}), now: () => NOW + 59_000 });
  expect(facts?.start).toBe("2026-11-24T09:58:00Z");
  expect(Number(facts?.lines)).toBeGreaterThanOrEqual(200);
});

test("without answers there are as many red points as questions", async () => {
  expect((await look({ bytes: "", fix: " " })).red).toEqual([
    "You have answered bytes.",
    "You have answered fix.",
  ]);
});
