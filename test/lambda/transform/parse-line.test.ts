import * as fc from "fast-check";
import { isMalformed, parseLine, readLine } from "../../../lambda/transform/parse-line";
import { formatCombined, records, USUAL, zones } from "./combined-log";

const TIME = "[10/Oct/2000:13:55:36 -0700]";

describe("parseLine", () => {
  test("reads the combined format with types", () => {
    expect(parseLine(USUAL)).toEqual({
      host: "127.0.0.1",
      ident: null,
      user: "frank",
      time: "2000-10-10T20:55:36.000Z",
      method: "GET",
      path: "/apache_pb.gif",
      protocol: "HTTP/1.0",
      status: 200,
      bytes: 2326,
      referer: "http://www.example.com/start.html",
      agent: "Mozilla/4.08 [en] (Win98; I ;Nav)",
    });
  });

  test("reads the common format, with neither referer nor agent", () => {
    const common = USUAL.slice(0, USUAL.indexOf(' "http'));
    expect(parseLine(common)).toMatchObject({ bytes: 2326, referer: null, agent: null });
  });

  test.each([["2001:db8::1"], ["::1"], ["::ffff:192.0.2.1"], ["fe80::1%eth0"], ["client.example.com"]])(
    "takes %s for the host",
    (host) => {
      expect(parseLine(USUAL.replace("127.0.0.1", host))?.host).toBe(host);
    },
  );

  test("gives null for every part that is left out", () => {
    expect(parseLine(`10.0.0.1 - - ${TIME} "-" - - "-" "-"`)).toEqual({
      host: "10.0.0.1",
      ident: null,
      user: null,
      time: "2000-10-10T20:55:36.000Z",
      method: null,
      path: null,
      protocol: null,
      status: null,
      bytes: null,
      referer: null,
      agent: null,
    });
  });

  test("tells a header that is empty from one that is absent", () => {
    expect(parseLine(`::1 - - ${TIME} "" 400 0 "" "-"`)).toMatchObject({
      bytes: 0,
      referer: "",
      agent: null,
    });
  });

  test("reads a 304, whose bytes are a dash", () => {
    expect(parseLine(`::1 - - ${TIME} "GET / HTTP/1.1" 304 - "-" "x"`)).toMatchObject({
      status: 304,
      bytes: null,
    });
  });

  test("undoes the escapes in referer, agent and user", () => {
    const line = String.raw`::1 - Ren\xc3\xa9 ${TIME} "GET / HTTP/1.1" 200 1 "http://x/\"q\"" "a\\b \"c\""`;
    expect(parseLine(line)).toMatchObject({
      user: "René",
      referer: 'http://x/"q"',
      agent: String.raw`a\b "c"`,
    });
  });

  test("takes text beyond ASCII that was logged as it came", () => {
    expect(parseLine(USUAL.replace("frank", "Zoë"))?.user).toBe("Zoë");
  });

  test.each([
    ["a space", "Ada Lovelace"],
    ["a bracket", "a [b"],
    ["something like a time", "x [10/Foo/2000:13:55:36 -0700] y"],
  ])("takes a user name with %s", (_, user) => {
    expect(parseLine(USUAL.replace("frank", user))?.user).toBe(user);
  });

  test("reads the two quotes that Apache writes for an empty user name", () => {
    expect(parseLine(USUAL.replace("frank", '""'))?.user).toBe("");
  });

  test.each([
    ["no log line", "hello", "hello"],
    ["nothing", "", ""],
    ["a JSON line", '{"host": "::1", "status": 200}', '"status'],
    ["no user", `::1 - ${TIME} "-" 200 1 "-" "-"`, "[10/Oct"],
    ["no time", '::1 - - "GET / HTTP/1.1" 200 1 "-" "-"', "- "],
    ["an impossible date", USUAL.replace("10/Oct", "31/Feb"), "frank [31"],
    ["a request without quotes", `::1 - - ${TIME} GET 200 1 "-" "-"`, "GET"],
    ["a request that is not closed", `::1 - - ${TIME} "GET / HTTP/1.1`, '"GET'],
    ["nothing behind the time", `::1 - - ${TIME}`, ""],
    ["a status of two digits", USUAL.replace(" 200 ", " 20 "), "20 "],
    ["a status of four digits", USUAL.replace(" 200 ", " 2000 "), "2000 "],
    ["a status below 100", USUAL.replace(" 200 ", " 099 "), "099"],
    ["a status that is a word", USUAL.replace(" 200 ", " OK "), "OK"],
    ["no bytes", `::1 - - ${TIME} "-" 200`, ""],
    ["negative bytes", USUAL.replace(" 2326 ", " -1 "), "-1"],
    ["bytes with a fraction", USUAL.replace(" 2326 ", " 1.5 "), "1.5"],
    ["bytes that a JSON number cannot hold", USUAL.replace(" 2326 ", " 9007199254740993 "), "9007"],
    ["a space at the end of the common format", `::1 - - ${TIME} "-" 200 1 `, ""],
    ["a referer alone", USUAL.slice(0, USUAL.indexOf(' "Mozilla')), ""],
    ["an agent that is cut off", USUAL.slice(0, -1), '"Mozilla'],
    ["an agent that ends in a backslash", `${USUAL.slice(0, -1)}\\"`, '"Mozilla'],
    ["a quote that is not escaped", USUAL.replace("[en]", '"en"'), 'en" (Win98'],
    ["a field more than the combined format has", `${USUAL} 12`, " 12"],
    ["two lines in one", `${USUAL}${USUAL}`, USUAL],
  ])("refuses %s and says where", (_, line, wrong) => {
    expect(parseLine(line)).toBeUndefined();
    const read = readLine(line);
    const column = isMalformed(read) ? read.column : 0;
    expect(line.slice(column - 1, column - 1 + wrong.length)).toBe(wrong);
    expect(wrong !== "" || column === line.length + 1 || column === line.length + 2).toBe(true);
  });

  test("gives back every record that Apache can log, in any time zone", () => {
    fc.assert(
      fc.property(records, zones, (record, zone) => {
        expect(parseLine(formatCombined(record, zone))).toEqual(record);
      }),
      { numRuns: 2000 },
    );
  });

  test("has the members of a record in their order, whatever the line", () => {
    const order = Object.keys(parseLine(USUAL) ?? {});
    expect(order).toHaveLength(11);
    fc.assert(
      fc.property(records, (record) => {
        expect(Object.keys(parseLine(formatCombined(record)) ?? {})).toEqual(order);
      }),
    );
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (line) => {
        const record = parseLine(line);
        expect(record === undefined || typeof record.host === "string").toBe(true);
      }),
    );
  });
});
