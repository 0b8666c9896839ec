import fc from "fast-check";
import { PlainJson } from "../../../../local/services/firehose/plain-json";

const decode = (json: string): string | undefined => {
  const into = Buffer.alloc(100);
  const end = new PlainJson(Buffer.from(json)).base64(into, 2);
  return end === undefined ? undefined : into.toString("latin1", 2, end);
};

test("decodes base64 of any length, behind what is there already", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 90 }), (bytes) => {
      const buffer = Buffer.from(bytes);
      expect(decode(` "${buffer.toString("base64")}"`)).toBe(buffer.toString("latin1"));
    }),
  );
});

test.each([
  ['"YQ=="', "a"],
  ['"YR=="', "a"],
  ['"YWI="', "ab"],
  ['""', ""],
])("reads %s as Node does, bits that are left over included", (json, text) => {
  expect(decode(json)).toBe(text);
});

test.each([
  "YWJj",
  '"YWJj',
  '"YQ"',
  '"YQ="',
  '"Y==="',
  '"===="',
  '"=QQ="',
  '"YQ=Q"',
  '"YQ==YQ=="',
  '"YQ======"',
  '"YQ==\n"',
  '"Y Q="',
  '"-_8="',
  '"YWJ\\u0061"',
  '"YWJé"',
  '"YQ==',
  "",
])("does not take %j for base64", (json) => {
  expect(decode(json)).toBeUndefined();
});

test("walks over blanks, texts and characters, and knows the end", () => {
  const walk = new PlainJson(Buffer.from(' { "name"\t:\n"of \\u0041" }\r\n'));
  expect(walk.take(0x7b)).toBe(true);
  expect(walk.takeAll(Buffer.from('"nam'))).toBe(true);
  expect(walk.take(0x7b)).toBe(false);
  expect(walk.takeAll(Buffer.from('e"'))).toBe(true);
  expect(walk.take(0x3a)).toBe(true);
  expect(walk.text()).toBeUndefined();
  expect(walk.ended).toBe(false);
  expect(walk.take(0x7d)).toBe(true);
  expect(walk.ended).toBe(true);
});
