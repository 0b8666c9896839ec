import { Copier } from "../../../lambda/transform/copier";
import { Scratch } from "../../../lambda/transform/scratch";
import { words } from "../../../lambda/transform/words";

function copier(text: string): Copier {
  const source = new Scratch(256);
  source.bytes.write(`${text}\n`);
  return new Copier(source, new Scratch(256));
}

const written = (copy: Copier) => copy.sink.bytes.toString("latin1", 0, copy.out);

describe("Copier", () => {
  test("writes constants one behind the other, whatever their length", () => {
    const copy = copier("");
    copy.put(words("abcde"));
    copy.put(words("f"));
    copy.put(words("gh"));
    expect(written(copy)).toBe("abcdefgh");
  });

  test("copies a token up to the space, and passes it", () => {
    const copy = copier("web1.7 -");
    expect([copy.token(), copy.at, written(copy)]).toEqual([true, 7, "web1.7"]);
  });

  test.each([["x"], [" x"], ['a"b '], ["a\\b "], ["é "]])("finds no token in %j", (text) => {
    expect(copier(text).token()).toBe(false);
  });

  test.each([
    ["- x", "null", 2],
    ["-- x", '"--"', 3],
  ])("copies the token or null of %j", (text, json, at) => {
    const copy = copier(text);
    expect([copy.tokenOrNull(), copy.at, written(copy)]).toEqual([true, at, json]);
  });

  test.each([
    ['"-"', "null"],
    ['""', '""'],
    ['"a"', '"a"'],
    ['"abcd"', '"abcd"'],
    ['"ab cd ef gh"', '"ab cd ef gh"'],
  ])("copies the quoted text or null of %s", (text, json) => {
    const copy = copier(text);
    expect([copy.quotedOrNull(), copy.at, written(copy)]).toEqual([true, text.length, json]);
  });

  test.each([["a"], ['"a'], ['"ab\\"c"'], ['"abc\td"'], ['"abcdé"'], ['"é"']])(
    "finds no plain quoted text in %j",
    (text) => {
      expect(copier(text).quotedOrNull()).toBe(false);
    },
  );

  test.each([
    ["0 ", "0"],
    ["17 ", "17"],
    ["- ", "null"],
    ["999999999999999 ", "999999999999999"],
  ])("copies the number or null of %j", (text, json) => {
    const copy = copier(text);
    expect([copy.numberOrNull(), copy.at, written(copy)]).toEqual([true, text.length, json]);
  });

  test.each([[""], [" "], ["1"], ["01 "], ["1a "], ["-1 "], ["9007199254740993 "]])(
    "finds no number in %j",
    (text) => {
      expect(copier(text).numberOrNull()).toBe(false);
    },
  );

  test.each([
    ["GET /", true],
    ["get /", false],
    [" /", false],
  ])("tells whether %j begins with a word in capitals", (text, isWord) => {
    expect(copier(text).capitals()).toBe(isWord);
  });
});
