import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { Lines, LONGEST_LINE, linesOf } from "../../../generator/events/lines";
import { Sheet } from "../../../generator/events/sheet";
import { parseLine } from "../../../lambda/transform/parse-line";

const TABLE = { seed: "s01", host: "web1", rate: 10, start: Date.UTC(2026, 10, 24, 10) };
const COMBINED =
  /^\S+ web1\.\d+ \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000\] "(?:[^"\\]|\\.)*" \d{3} (?:\d+|-) "(?:[^"\\]|\\.)*" "(?:[^"\\]|\\.)*"$/;

const many = linesOf(TABLE, 0, 50_000);
const share = (pattern: RegExp) => many.filter((line) => pattern.test(line)).length / many.length;

describe("the lines of a generator", () => {
  test("are the same for ever, as what arrived is compared with them", () => {
    expect(linesOf(TABLE, 0, 3).concat(linesOf(TABLE, 123_456, 2))).toMatchInlineSnapshot(`
[
  "198.19.225.133 web1.0 - [24/Nov/2026:10:00:00 +0000] "GET /assets/site.js HTTP/1.1" 200 64907 "https://www.example.com/articles/kafka-at-scale" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15"",
  "198.19.225.133 web1.1 - [24/Nov/2026:10:00:00 +0000] "GET /assets/logo.svg HTTP/1.1" 200 3122 "https://www.example.com/articles/kafka-at-scale" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15"",
  "198.19.225.133 web1.2 - [24/Nov/2026:10:00:00 +0000] "GET /images/kafka-at-scale-1.webp HTTP/1.1" 200 20772 "https://www.example.com/articles/kafka-at-scale" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15"",
  "198.19.3.220 web1.123456 - [24/Nov/2026:13:38:57 +0000] "GET /articles/logs-costs HTTP/2.0" 200 8712 "https://www.example.com/articles/kinesis-costs" "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"",
  "198.19.3.220 web1.123457 - [24/Nov/2026:13:38:57 +0000] "GET /assets/site.css HTTP/2.0" 304 - "https://www.example.com/articles/logs-costs" "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36"",
]
`);
  });

  test("are all of the combined format and of ASCII", () => {
    expect(many.filter((line) => !COMBINED.test(line) || Buffer.byteLength(line) !== line.length)).toEqual(
      [],
    );
  });

  test("carry host and sequence in the ident field, without a gap", () => {
    expect(many.filter((line, sequence) => line.split(" ")[1] !== `web1.${sequence}`)).toEqual([]);
  });

  test("are all read by the transform, garbage requests too", () => {
    const records = many.map(parseLine);
    expect(records.filter((record) => record === undefined)).toEqual([]);
    expect(records.map((record) => record?.ident)).toEqual(many.map((_, sequence) => `web1.${sequence}`));
    expect(records.filter((record) => record?.method === null).length).toBeGreaterThan(20);
  });

  test("carry the moment they are due", () => {
    const lines = new Lines({ ...TABLE, first: 0 });
    for (let count = 0; count < 1000; count++) {
      const iso = new Date(lines.due).toISOString();
      expect(lines.next()).toContain(`[24/Nov/2026:${iso.slice(11, 19)} +0000]`);
    }
  });

  test("can be made from any sequence on", () => {
    fc.assert(
      fc.property(fc.nat(49_000), fc.integer({ min: 1, max: 900 }), (first, count) => {
        expect(linesOf(TABLE, first, count)).toEqual(many.slice(first, first + count));
      }),
      { numRuns: 30 },
    );
  });

  test("are the same by the sheet as one by one, and leave room on a sheet for the longest line", () => {
    const lines = new Lines({ ...TABLE, first: 0 }, 100);
    const sheet = new Sheet(400 * LONGEST_LINE);
    for (let count = 0; count < 400; count++) lines.write(sheet);
    expect(sheet.toString()).toBe(
      many
        .slice(100, 500)
        .map((line) => `${line}\n`)
        .join(""),
    );
    expect(Math.max(...many.map(({ length }) => length))).toBeLessThan(LONGEST_LINE / 4);
  });

  test("are byte for byte those that the first version made", () => {
    const sum = createHash("sha256").update(many.join("\n")).digest("hex");
    expect(sum).toBe("9e4944c8092f6c6aadb1d7c56921cdebf5e40fe348572b8f13843796684022c1");
  });

  test("go on with the same visits when the schedule begins anew in between", () => {
    const renewed = linesOf({ ...TABLE, start: TABLE.start + 3_600_000, first: 500 }, 500, 50);
    const without = (line: string) => line.replace(/\[.*?\]/, "");
    expect(renewed.map(without)).toEqual(many.slice(500, 550).map(without));
    expect(renewed[0]).toContain("[24/Nov/2026:11:00:00 +0000]");
  });

  test("differ between the seats, and between the hosts of a seat", () => {
    const rest = (line = "") => line.slice(line.indexOf("]"));
    const other = linesOf({ ...TABLE, seed: "s02" }, 0, 100).map(rest);
    const neighbour = linesOf({ ...TABLE, host: "web2" }, 0, 100).map(rest);
    expect(other).not.toEqual(many.slice(0, 100).map(rest));
    expect(neighbour).not.toEqual(many.slice(0, 100).map(rest));
  });

  test("have a sane mix of statuses, mostly 200, then 304", () => {
    expect(share(/" 200 /)).toBeGreaterThan(0.55);
    expect(share(/" 304 - /)).toBeGreaterThan(0.1);
    expect(share(/" 304 - /)).toBeLessThan(0.4);
    for (const status of [301, 302, 400, 403, 404, 500, 503]) {
      expect(share(new RegExp(`" ${status} `))).toBeGreaterThan(0.0001);
      expect(share(new RegExp(`" ${status} `))).toBeLessThan(0.03);
    }
  });

  test("have robots, users and escapes, but few", () => {
    expect(share(/bot|crawler|Archiver|FeedFetcher/)).toBeGreaterThan(0.02);
    expect(share(/bot|crawler|Archiver|FeedFetcher/)).toBeLessThan(0.15);
    expect(share(/^\S+ \S+ [a-z]+ /)).toBeGreaterThan(0.005);
    expect(share(/\\"|\\x/)).toBeGreaterThan(0.001);
    expect(share(/\\"|\\x/)).toBeLessThan(0.05);
    expect(share(/^2001:db8:/)).toBeGreaterThan(0.05);
  });

  test("come from few clients often and from many seldom, for few pages often and for many seldom", () => {
    for (const part of [/^(\S+)/, /"GET (\S+)/]) {
      const counts = new Map<string, number>();
      for (const line of many) {
        const key = part.exec(line)?.[1] ?? "";
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const sorted = [...counts.values()].sort((a, b) => b - a);
      expect(sorted.length).toBeGreaterThan(100);
      expect(sorted[0]).toBeGreaterThan(10 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
    }
  });
});
