import { JqEngine } from "../../../../../local/services/firehose/processing/jq-engine";
import { ManualClock } from "../../../../support/manual-clock";

let clock: ManualClock;
let jq: JqEngine;
beforeEach(() => {
  clock = new ManualClock();
  jq = new JqEngine(clock);
});
afterEach(() => jq.close());

test("§11 runs a query over each record by itself, with jq's own functions", async () => {
  const query = '{customer: .id, day: (.at | strptime("%Y-%m-%dT%H:%M:%SZ") | strftime("%Y-%m-%d"))}';
  const texts = ['{"id":"c1","at":"2026-01-15T10:00:00Z"}', '{"id":2,"at":"2026-01-16T00:00:00Z"}'];
  expect(await jq.query(query, texts)).toEqual([
    { outputs: [{ customer: "c1", day: "2026-01-15" }] },
    { outputs: [{ customer: 2, day: "2026-01-16" }] },
  ]);
});

test("§11 an error is that record's own", async () => {
  const answers = await jq.query("{id: (.id | tonumber)}", ['{"id":"1"}', '{"id":"x"}', '"text"']);
  expect(answers[0]).toEqual({ outputs: [{ id: 1 }] });
  expect(answers[1]).toEqual({ error: expect.stringContaining("numeric") });
  expect(answers[2]).toEqual({ error: expect.stringContaining("index") });
});

test("a query that jq does not understand fails every record", async () => {
  const answers = await jq.query("{id: ", ["{}", "{}"]);
  expect(answers).toHaveLength(2);
  expect(answers[0]).toEqual({ error: expect.stringContaining("syntax error") });
});

test("a comment in a query does no harm, and no query sees the records of another", async () => {
  expect(await jq.query(".a # first", ['{"a":1}', '{"a":2}'])).toEqual([{ outputs: [1] }, { outputs: [2] }]);
  expect((await jq.query("input", ["1", "2"]))[0]).toHaveProperty("error");
});

test("answers come to whoever asked, though they overlap", async () => {
  const both = await Promise.all([jq.query(".a", ['{"a":1}']), jq.query(".b", ['{"b":2}'])]);
  expect(both).toEqual([[{ outputs: [1] }], [{ outputs: [2] }]]);
});

test("a query without an end is given up, and the next one works", async () => {
  const endless = jq.query("[repeat(1)]", ["1"]);
  await clock.advance(30_000);
  expect(await endless).toEqual([{ error: "The query did not come to an end." }]);
  expect(await jq.query(".", ["1"])).toEqual([{ outputs: [1] }]);
});
