import { cbor } from "@smithy/core/cbor";
import fc from "fast-check";
import { readCbor } from "../../../../local/gateway/wire/cbor-reader";

const hex = (text: string): unknown => readCbor(Buffer.from(text, "hex"));

// Examples of RFC 8949, appendix A.
test.each([
  ["00", 0],
  ["17", 23],
  ["1818", 24],
  ["1903e8", 1000],
  ["1a000f4240", 1_000_000],
  ["1b000000e8d4a51000", 1_000_000_000_000],
  ["20", -1],
  ["3903e7", -1000],
  ["f90000", 0],
  ["f93c00", 1],
  ["f93e00", 1.5],
  ["f97bff", 65504],
  ["f90001", 2 ** -24],
  ["f9c400", -4],
  ["f97c00", Number.POSITIVE_INFINITY],
  ["f97e00", Number.NaN],
  ["fa47c35000", 100_000],
  ["fbc010666666666666", -4.1],
  ["f4", false],
  ["f5", true],
  ["f6", null],
  ["f7", null],
  ["c11a514b67b0", new Date(1_363_896_240_000)],
  ["c1fb41d452d9ec200000", new Date(1_363_896_240_500)],
  ["60", ""],
  ["62c3bc", "\u00fc"],
  ["83010203", [1, 2, 3]],
  ["a26161016162820203", { a: 1, b: [2, 3] }],
  ["7f657374726561646d696e67ff", "streaming"],
  ["9f018202039f0405ffff", [1, [2, 3], [4, 5]]],
  ["bf61610161629f0203ffff", { a: 1, b: [2, 3] }],
])("reads %s", (text, value) => {
  expect(hex(text)).toEqual(value);
});

test("reads byte strings, whole and in parts", () => {
  expect(hex("4401020304")).toEqual(Buffer.from([1, 2, 3, 4]));
  expect(hex("5f42010243030405ff")).toEqual(Buffer.from([1, 2, 3, 4, 5]));
});

test("keeps keys apart from what every object has", () => {
  const value = hex("a1695f5f70726f746f5f5fa1616101") as object;
  expect(Object.keys(value)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>).a).toBeUndefined();
});

test.each([
  ["nothing", ""],
  ["two items", "0000"],
  ["a break alone", "ff"],
  ["a list cut short", "8301"],
  ["a list of four thousand million entries", "9affffffff"],
  ["a text longer than the bytes", "7b00000000ffffffff"],
  ["a text that is no UTF-8", "61ff"],
  ["a text in parts of bytes", "7f4101ff"],
  ["a key that is no text", "a10102"],
  ["a tag that nobody needs", "c249010000000000000000"],
  ["a decimal fraction of a giant exponent", "c4821a0fffffff01"],
  ["a time that is none", "c16161"],
  ["a reserved head", "1c"],
  ["a simple value without meaning", "f0"],
  ["lists in lists without end", "81".repeat(200_000)],
])("refuses %s", (_, text) => {
  expect(() => hex(text)).toThrow();
});

test("reads back what the SDK writes", () => {
  // The SDK writes -0 as the integer 0.
  const double = fc.double().map((number) => (number === 0 ? 0 : number));
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.maxSafeInteger(),
      double,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("any"), { maxLength: 30 }),
      fc.dictionary(fc.string(), tie("any"), { noNullPrototype: true }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (written) => expect(readCbor(Buffer.from(cbor.serialize(written)))).toEqual(written)),
  );
});

test("ends with a value or an error, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      try {
        readCbor(Buffer.from(bytes));
      } catch (error) {
        expect(String(error)).toMatch(/Error/);
      }
    }),
    { numRuns: 2000 },
  );
});
