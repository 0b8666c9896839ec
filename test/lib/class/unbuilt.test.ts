import { unbuiltParts } from "../../../lib/class/unbuilt";

const partsOf = (values: Record<string, unknown>) => unbuiltParts((key) => values[key]);

test("the pipeline of the default class is built", () => {
  expect(partsOf({})).toEqual([]);
  expect(partsOf({ producer: "sdk", source: "direct-put", destination: "s3" })).toEqual([]);
});

test("a word that nobody knows is left to the schema", () => {
  expect(partsOf({ source: "kafkaa", destination: 3 })).toEqual([]);
});

test.each([["producer", "agent", "sdk"]])("%s: %s is refused by name", (key, word, built) => {
  expect(partsOf({ [key]: word })).toEqual([
    {
      key,
      what: `\`${key}: ${word}\` is not built yet`,
      fix: `Write \`${key}: ${built}\`, or leave the key out`,
    },
  ]);
});
