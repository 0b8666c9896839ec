import fc from "fast-check";
import { splitDelimited, splitJson } from "../../../../../local/services/firehose/processing/sub-records";

const texts = (parts: Buffer[] | undefined): string[] | undefined => parts?.map(String);
const json = (text: string): string[] | undefined => texts(splitJson(Buffer.from(text)));
const delimited = (text: string, delimiter: string): string[] | undefined =>
  texts(splitDelimited(Buffer.from(text), Buffer.from(delimiter)));

test.each([
  ['{"a":1}{"b":{"c":"}"}}', ['{"a":1}', '{"b":{"c":"}"}}']],
  ['{"a":1}\n{"b":"\\"{"}\n', ['{"a":1}', '{"b":"\\"{"}']],
  ["  ", []],
  ['{"a":[1,{"b":2}]} {}', ['{"a":[1,{"b":2}]}', "{}"]],
])("§11 splits the objects of %j", (text, parts) => {
  expect(json(text)).toEqual(parts);
});

test.each(['[{"a":1},{"b":2}]', '{"a":1},{"b":2}', '{"a":1}x', '{"a":1', '{"a":"', "5"])(
  "§11 does not take %j apart",
  (text) => {
    expect(json(text)).toBeUndefined();
  },
);

test("§11 splits whatever objects stand one behind the other", () => {
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
      fc.constantFrom("", "\n", " "),
      (objects, between) => {
        const parts = objects.map((object) => JSON.stringify(object));
        expect(json(parts.join(between))).toEqual(parts);
      },
    ),
  );
});

test("§11 splits at the delimiter and drops it", () => {
  expect(delimited("a####b####", "####")).toEqual(["a", "b"]);
  expect(delimited("a####b####c", "####")).toEqual(["a", "b", "c"]);
  expect(delimited("a\n\nb", "\n")).toEqual(["a", "", "b"]);
  expect(delimited("abc", "x")).toEqual(["abc"]);
  expect(delimited("", "x")).toEqual([""]);
});
