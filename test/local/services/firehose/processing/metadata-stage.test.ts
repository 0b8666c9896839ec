import { type Item, itemId } from "../../../../../local/services/firehose/processing/item";
import type { JqAnswer, JqEngine } from "../../../../../local/services/firehose/processing/jq-engine";
import { metadataStage } from "../../../../../local/services/firehose/processing/metadata-stage";

const item = (text: string): Item => {
  const data = Buffer.from(text);
  return { id: itemId(0, 0), arrival: 0, original: data, data };
};

/** A stage whose queries give these answers, and what was asked. */
function stageWith(...answers: JqAnswer[]) {
  const asked: [string, readonly string[]][] = [];
  const recorded: string[] = [];
  const jq: Pick<JqEngine, "query"> = {
    query: async (query, texts) => {
      asked.push([query, texts]);
      return answers;
    },
  };
  const stage = metadataStage({ jq, record: (metric) => void recorded.push(metric) }, "{id:.id}");
  return { stage, asked, recorded };
}

test("§11 texts, numbers and truth values are keys", async () => {
  const { stage, recorded } = stageWith({ outputs: [{ a: "x", b: 7, c: false }] });
  const { items } = await stage([item("{}")]);
  expect(items[0]?.keysFromQuery).toEqual({ a: "x", b: "7", c: "false" });
  expect(recorded).toEqual(["JQProcessing.Duration"]);
});

test.each<[string, JqAnswer]>([
  ["null", { outputs: [{ a: null }] }],
  ["an empty text", { outputs: [{ a: "" }] }],
  ["an object", { outputs: [{ a: {} }] }],
  ["a list", { outputs: [{ a: [1] }] }],
])("§11 a key cannot be %s", async (_, answer) => {
  const { failed } = await stageWith(answer).stage([item("{}")]);
  expect(failed[0]?.failure).toMatchObject({
    errorOutputType: "metadata-extraction-failed",
    errorCode: "DynamicPartitioning.MetadataExtractionFailed",
    errorMessage: "partitionKeys values must not be null or empty",
    attemptsMade: 1,
  });
});

test.each<[string, JqAnswer]>([
  ["nothing", { outputs: [] }],
  ["two objects", { outputs: [{ a: "1" }, { a: "2" }] }],
  ["a text", { outputs: ["x"] }],
  ["a list", { outputs: [[]] }],
])("§11 a query that gives %s fails its record", async (_, answer) => {
  const { items, failed } = await stageWith(answer).stage([item("{}")]);
  expect([items.length, failed.length]).toEqual([0, 1]);
});

test("§11 records that are no JSON are not asked about, and each gets its own answer", async () => {
  const { stage, asked } = stageWith({ outputs: [{ id: "1" }] }, { error: "cannot index number" });
  const { items, failed } = await stage([item("no"), item('{"id":1}'), item("7")]);
  expect(asked).toEqual([["{id:.id}", ['{"id":1}', "7"]]]);
  expect(items.map(({ keysFromQuery }) => keysFromQuery)).toEqual([{ id: "1" }]);
  expect(failed.map(({ failure }) => failure.errorMessage)).toEqual([
    "Non JSON record provided",
    "cannot index number",
  ]);
});
