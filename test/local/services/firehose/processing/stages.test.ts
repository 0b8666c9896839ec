import { withChange } from "../../../../../local/services/firehose/destination/destination";
import { type Item, itemId, type Stage } from "../../../../../local/services/firehose/processing/item";
import { processes, runStages } from "../../../../../local/services/firehose/processing/stages";
import { S3 } from "../../../../support/firehose";
import { transformBy } from "../../../../support/transform";

const item = (text: string): Item => {
  const data = Buffer.from(text);
  return { id: itemId(0, 0), arrival: 0, original: data, data };
};
const FAILURE = { errorOutputType: "x", errorCode: "x", errorMessage: "x", attemptsMade: 1 };

/** Passes what does not begin with its letter; fails the first that does, drops the others. */
const without =
  (letter: string): Stage =>
  async (items) => {
    const [first, ...others] = items.filter(({ data }) => data.toString().startsWith(letter));
    return {
      items: items.filter(({ data }) => !data.toString().startsWith(letter)),
      failed: first ? [{ item: first, failure: FAILURE }] : [],
      dropped: others,
    };
  };

test("what a stage lets through goes to the next, what fails or is dropped on the way is gathered", async () => {
  const passed = await runStages([without("a"), without("b")], ["a1", "b1", "c1", "a2"].map(item));
  const texts = (items: readonly Item[]) => items.map(({ data }) => data.toString());
  expect(texts(passed.items)).toEqual(["c1"]);
  expect(texts(passed.failed.map(({ item }) => item))).toEqual(["a1", "b1"]);
  expect(texts(passed.dropped)).toEqual(["a2"]);
});

test("a stage that nothing reaches does not run", async () => {
  const never: Stage = () => Promise.reject(new Error("ran"));
  expect((await runStages([without("a"), never], [item("a")])).items).toEqual([]);
});

test("only what changes or sorts records sends them through processing", () => {
  const by = (ProcessingConfiguration: object) =>
    processes(withChange(undefined, { ...S3, ProcessingConfiguration }));
  expect(by(transformBy())).toBe(true);
  expect(by({ ...transformBy(), Enabled: false })).toBe(false);
  expect(by({ Enabled: true, Processors: [{ Type: "AppendDelimiterToRecord" }] })).toBe(false);
  expect(by({ Enabled: true, Processors: [{ Type: "Decompression" }] })).toBe(true);
});
