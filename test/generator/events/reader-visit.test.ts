import { browser } from "../../../generator/events/clients";
import { Random } from "../../../generator/events/random";
import { ReaderVisit } from "../../../generator/events/reader-visit";
import { Sheet } from "../../../generator/events/sheet";

/** @returns the lines of a whole visit, with the user of each */
function walk(seed: number): { user: string; line: string }[] {
  const random = new Random(seed);
  const visit = new ReaderVisit(browser("s01", seed % 100), random);
  const lines: { user: string; line: string }[] = [];
  while (!visit.isOver) {
    const sheet = new Sheet(1024);
    const { user } = visit;
    visit.next(random, sheet);
    lines.push({ user, line: sheet.toString() });
  }
  return lines;
}

const visits = Array.from({ length: 2000 }, (_, seed) => walk(seed));

describe("ReaderVisit", () => {
  test("ends, and most visits are short", () => {
    const views = visits.map(
      (lines) => lines.filter(({ line }) => !/GET \/(?:assets|images|favicon)/.test(line)).length,
    );
    expect(Math.max(...views)).toBeLessThan(60);
    expect(views.filter((count) => count <= 8).length).toBeGreaterThan(1000);
  });

  test("walks from page to page: each page's referer is the page before", () => {
    for (const lines of visits) {
      const pages = lines.filter(({ line }) => /GET \/(?:articles|courses)\/\S* \S+" (?:200|304)/.test(line));
      const followers = pages.slice(1).filter(({ line }) => !line.includes('"https://www.example.com/'));
      expect(followers).toEqual([]);
    }
  });

  test("loads a page's files right after it, with the page as their referer", () => {
    for (const lines of visits) {
      let page = "";
      for (const { line } of lines) {
        const path = /"GET (\S+) HTTP/.exec(line)?.[1] ?? "";
        if (/^\/(?:assets|images|favicon)/.test(path))
          expect(line).toContain(`"https://www.example.com${page}"`);
        else if (/ (?:200 \d+|304 -) /.test(line)) page = path;
      }
    }
  });

  test("has no bytes with a 304", () => {
    const unchanged = visits.flat().filter(({ line }) => line.includes('" 304 '));
    expect(unchanged.length).toBeGreaterThan(100);
    expect(unchanged.filter(({ line }) => !line.includes('" 304 - "'))).toEqual([]);
  });

  test("tells the user from the login on, not before", () => {
    const members = visits.filter((lines) => lines.some(({ line }) => line.startsWith('"POST /login ')));
    expect(members.length).toBeGreaterThan(20);
    for (const lines of members) {
      const login = lines.findIndex(({ line }) => line.startsWith('"POST /login '));
      expect(lines.slice(0, login + 1).every(({ user }) => user === "-")).toBe(true);
      expect(lines.slice(login + 1).every(({ user }) => user !== "-")).toBe(true);
    }
  });
});
