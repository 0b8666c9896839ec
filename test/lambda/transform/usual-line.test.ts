import * as fc from "fast-check";
import { parseLine } from "../../../lambda/transform/parse-line";
import { Scratch } from "../../../lambda/transform/scratch";
import { UsualLine } from "../../../lambda/transform/usual-line";
import { formatCombined, records, USUAL, zones } from "./combined-log";

/** @returns the JSON line of the first line of a text, or undefined if it is not usual */
function take(text: string): string | undefined {
  const source = new Scratch(16);
  const sink = new Scratch(16);
  const bytes = Buffer.from(text);
  source.reserve(bytes.length + 1);
  bytes.copy(source.bytes);
  source.bytes[bytes.length] = 0x0a;
  const usual = new UsualLine(source, sink);
  return usual.take(bytes.length) ? sink.bytes.toString("utf8", 0, usual.out) : undefined;
}

const json = (line: string) => `${JSON.stringify(parseLine(line))}\n`;

describe("UsualLine", () => {
  test.each([
    ["with a user", USUAL],
    ["with neither ident nor user", USUAL.replace("frank", "-")],
    ["of a generator", USUAL.replace("- frank", "web1.17 -")],
    ["of an IPv6 client", USUAL.replace("127.0.0.1", "2001:db8::1")],
    ["without bytes", USUAL.replace("2326", "-")],
    ["with zero bytes", USUAL.replace("2326", "0")],
    ["without referer and agent", `${USUAL.split('"http')[0]}"-" "-"`],
    ["with empty referer and agent", `${USUAL.split('"http')[0]}"" ""`],
  ])("writes the JSON of a line %s", (_, line) => {
    expect(take(line)).toBe(json(line));
    expect(take(`${line}\n`)).toBe(json(line));
    expect(take(`${line}\r\n`)).toBe(json(line));
  });

  test.each([
    ["escapes", USUAL.replace("Win98", String.raw`\"Win98\"`)],
    ["text beyond ASCII", USUAL.replace("Win98", "Wín98")],
    ["control characters", USUAL.replace("Win98", "Win\t98")],
    ["no request", USUAL.replace(/"GET[^"]*"/, '"-"')],
    ["the common format", USUAL.slice(0, USUAL.indexOf(' "http'))],
    ["an impossible time", USUAL.replace("10/Oct", "31/Feb")],
    ["a second 60", USUAL.replace(":36 ", ":60 ")],
    ["bytes with a leading zero", USUAL.replace("2326", "02326")],
    ["a field too many", `${USUAL} 1`],
    ["its end missing", USUAL.slice(0, 60)],
  ])("declines a line with %s", (_, line) => {
    expect(take(line)).toBeUndefined();
  });

  test("takes one line after the other, and stays where it is at one that it declines", () => {
    const source = new Scratch(16);
    const sink = new Scratch(16);
    const text = `${USUAL}\n${USUAL}\nnot usual\n`;
    source.reserve(text.length + 1);
    source.bytes.write(`${text}\n`);
    const usual = new UsualLine(source, sink);
    expect([usual.take(text.length), usual.take(text.length), usual.take(text.length)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(usual.at).toBe(2 * (USUAL.length + 1));
    expect(sink.bytes.toString("utf8", 0, usual.out)).toBe(json(USUAL).repeat(2));
  });

  test("follows the minute and the zone from line to line", () => {
    const lines = [
      "10/Oct/2000:13:55:36 -0700",
      "10/Oct/2000:13:55:36 +0700",
      "10/Oct/2000:13:56:00 +0700",
    ].map((time) => USUAL.replace("10/Oct/2000:13:55:36 -0700", time));
    const text = lines.join("\n");
    const source = new Scratch(text.length + 1);
    const sink = new Scratch(16);
    source.bytes.write(`${text}\n`);
    const usual = new UsualLine(source, sink);
    while (usual.at < text.length && usual.take(text.length));
    expect(sink.bytes.toString("utf8", 0, usual.out)).toBe(lines.map(json).join(""));
  });

  test("agrees with parseLine wherever it does not decline", () => {
    fc.assert(
      fc.property(records, zones, (record, zone) => {
        const line = formatCombined(record, zone);
        expect([undefined, json(line)]).toContain(take(line));
      }),
      { numRuns: 2000 },
    );
  });

  test("agrees with parseLine on a usual line in which any bytes were changed", () => {
    const change = fc.tuple(
      fc.nat(USUAL.length - 1),
      fc.nat(4),
      fc.string({ unit: "binary-ascii", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let line = USUAL;
        for (const [at, cut, text] of changes) line = line.slice(0, at) + text + line.slice(at + cut);
        const first = (line.split("\n")[0] ?? "").replace(/\r$/, "");
        expect([undefined, json(first)]).toContain(take(line));
      }),
      { numRuns: 5000 },
    );
  });
});
