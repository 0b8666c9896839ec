import * as fc from "fast-check";
import { parseLine } from "../../../lambda/transform/parse-line";
import { transform } from "../../../lambda/transform/transform";
import { formatCombined, records, USUAL } from "./combined-log";

const run = (bytes: string | Uint8Array) => transform(Buffer.from(bytes as string).toString("base64"));

/** @returns what an Ok record holds, as text */
function okText(bytes: string | Uint8Array): string {
  const outcome = run(bytes);
  return outcome.result === "Ok" ? Buffer.from(outcome.data, "base64").toString("utf8") : outcome.result;
}

const json = (line: string) => `${JSON.stringify(parseLine(line))}\n`;
const OTHER = USUAL.replace("frank", String.raw`Ren\xc3\xa9`);

describe("transform", () => {
  test.each([
    ["LF", `${USUAL}\n${OTHER}\n`],
    ["LF, the last line without", `${USUAL}\n${OTHER}`],
    ["CRLF", `${USUAL}\r\n${OTHER}\r\n`],
    ["CRLF, the last line without", `${USUAL}\r\n${OTHER}`],
    ["CRLF, the last line with CR alone", `${USUAL}\r\n${OTHER}\r`],
    ["blank lines between", `\n\n${USUAL}\n \t\r\n${OTHER}\n\n`],
  ])("gives a JSON line for each line of a record with %s", (_, text) => {
    expect(okText(text)).toBe(json(USUAL) + json(OTHER));
  });

  test("drops a record without any line, empty or blank", () => {
    expect([run(""), run("\n"), run("\r\n \n")]).toEqual([
      { result: "Dropped" },
      { result: "Dropped" },
      { result: "Dropped" },
    ]);
  });

  test("fails a malformed record and says where", () => {
    expect(run("hello\n")).toEqual({
      result: "ProcessingFailed",
      problem: { line: 1, column: 1, reason: "the line begins with a host and a space" },
    });
  });

  test("fails the whole of a packed record with one bad line, so that no line is lost or delivered twice", () => {
    expect(run(`${USUAL}\n\n${OTHER}\nhello\n${USUAL}\n`)).toMatchObject({
      result: "ProcessingFailed",
      problem: { line: 4 },
    });
  });

  test("fails a line that is not UTF-8, whose bytes JSON could not hold", () => {
    const bytes = Buffer.concat([
      Buffer.from(`${USUAL}\n`),
      Buffer.from(USUAL.replace("frank", "Ren\xe9"), "latin1"),
    ]);
    expect(run(bytes)).toEqual({
      result: "ProcessingFailed",
      problem: { line: 2, column: 1, reason: "the line is not UTF-8" },
    });
  });

  test("keeps text beyond ASCII", () => {
    expect(okText(USUAL.replace("frank", "Zoë€😀"))).toContain('"user":"Zoë€😀"');
  });

  test("has nothing left over from a longer record before", () => {
    run(`${USUAL}\n`.repeat(300));
    expect(run(USUAL.slice(0, 90))).toMatchObject({ result: "ProcessingFailed" });
    expect(okText(USUAL)).toBe(json(USUAL));
  });

  test("takes a record of 1,000 KiB, the largest that Firehose accepts", () => {
    const lines = Math.floor(1_024_000 / (USUAL.length + 1));
    expect(okText(`${USUAL}\n`.repeat(lines)) === json(USUAL).repeat(lines)).toBe(true);
  });

  test("takes a line that grows six times over in JSON", () => {
    const line = USUAL.replace("Win98", "\x01".repeat(200_000));
    expect(okText(line) === json(line)).toBe(true);
  });

  test("gives the same whether lines come packed or one by one", () => {
    fc.assert(
      fc.property(
        fc.array(records, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", "\r\n"),
        (list, end) => {
          const lines = list.map((record) => formatCombined(record));
          expect(okText(lines.join(end))).toBe(lines.map((line) => okText(`${line}${end}`)).join(""));
        },
      ),
    );
  });

  test("accounts for every line of whatever bytes come", () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      records.map((record) => Buffer.from(formatCombined(record))),
      fc.constantFrom("", " ", "\r", "\n").map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const bytes = Buffer.concat(pieces.flatMap((bytes) => [bytes, Buffer.from("\n")]));
        const lines = bytes
          .toString("latin1")
          .split("\n")
          .filter((line) => !/^[ \t]*\r?$/.test(line));
        const outcome = run(bytes);
        const made =
          outcome.result === "Ok" ? Buffer.from(outcome.data, "base64").toString("utf8").split("\n") : [];
        expect(
          outcome.result === "ProcessingFailed" || made.length === (lines.length && lines.length + 1),
        ).toBe(true);
        for (const line of made.slice(0, -1)) expect(Object.keys(JSON.parse(line))).toHaveLength(11);
      }),
      { numRuns: 1000 },
    );
  });
});
