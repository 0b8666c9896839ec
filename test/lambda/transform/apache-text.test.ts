import * as fc from "fast-check";
import { unescapeApache } from "../../../lambda/transform/apache-text";
import { escapeApache } from "./combined-log";

describe("unescapeApache", () => {
  test.each([
    ["a text without escapes stays", "Mozilla/5.0 (X11)", "Mozilla/5.0 (X11)"],
    ["quotes and backslashes", String.raw`say \"hi\" C:\\dir`, String.raw`say "hi" C:\dir`],
    ["control characters by letter", String.raw`a\tb\nc\rd\be\vf`, "a\tb\nc\rd\be\vf"],
    ["control characters by number", String.raw`\x16\x03\x01`, "\x16\x03\x01"],
    [
      "UTF-8 of two, three and four bytes",
      String.raw`caf\xc3\xa9 \xe2\x82\xac \xF0\x9F\x98\x80`,
      "café € 😀",
    ],
    ["an escaped backslash before xhh", String.raw`\\xff`, String.raw`\xff`],
  ])("reads %s", (_, logged, value) => {
    expect(unescapeApache(logged)).toBe(value);
  });

  test.each([
    ["a byte that is not UTF-8", String.raw`\xff`],
    ["a sequence that is cut off", String.raw`\xe2\x82`],
    ["an overlong sequence", String.raw`\xc0\xaf`],
    ["a surrogate", String.raw`\xed\xa0\x80`],
    ["an escape that Apache does not write", String.raw`\q\f\xz1`],
    ["a backslash at the end", "a\\"],
  ])("keeps %s as it was logged", (_, logged) => {
    expect(unescapeApache(logged)).toBe(logged);
  });

  test("reads what is valid around a byte that is not", () => {
    expect(unescapeApache(String.raw`\xc3\xa9\xff\xc3\xa9`)).toBe(String.raw`é\xffé`);
  });

  test("gives back whatever Apache escaped", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(unescapeApache(escapeApache(value))).toBe(value);
      }),
    );
  });
});
