import { assert, property, string } from "fast-check";
import { decodeWord, encodeWord } from "../../../../../local/services/s3/objects/encoded-words";

test("leaves ASCII as it is", () => {
  expect(encodeWord("plain =?text")).toBe("plain =?text");
  expect(decodeWord("plain")).toBe("plain");
});

test.each([
  ["=?UTF-8?B?YWJj?=", "abc"],
  ["=?utf-8?q?caf=C3=A9_noir?=", "café noir"],
  ["=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=", "ÄMÄZÕÑ S3"],
])("reads %s as RFC 2047 says", (word, text) => {
  expect(decodeWord(word)).toBe(text);
});

test("reads UTF-8 that a client sent raw", () => {
  expect(decodeWord(Buffer.from("naïve").toString("latin1"))).toBe("naïve");
});

test("keeps raw bytes that are no UTF-8", () => {
  expect(decodeWord("\xff\xfe")).toBe("\xff\xfe");
});

test("writes mostly ASCII text quoted, other text in base64, as S3 does", () => {
  expect(encodeWord("ÄMÄZÕÑ S3")).toBe("=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?=");
  expect(encodeWord("test_—_?")).toBe("=?UTF-8?Q?test=5F=E2=80=94=5F=3F?=");
  expect(encodeWord("日本")).toBe("=?UTF-8?B?5pel5pys?=");
});

test("gives back any text that it wrote", () => {
  assert(
    property(string({ unit: "grapheme" }), (text) => {
      const plain = /^[\t\x20-\x7e]*$/.test(text);
      if (!plain) expect(decodeWord(encodeWord(text))).toBe(text);
    }),
  );
});
