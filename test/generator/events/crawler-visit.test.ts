import { crawler } from "../../../generator/events/clients";
import { CrawlerVisit } from "../../../generator/events/crawler-visit";
import { Random } from "../../../generator/events/random";
import { Sheet } from "../../../generator/events/sheet";

function crawl(seed: number): string[] {
  const random = new Random(seed);
  const visit = new CrawlerVisit(crawler("s01", seed), random);
  const lines: string[] = [];
  while (!visit.isOver) {
    const sheet = new Sheet(1024);
    visit.next(random, sheet);
    lines.push(sheet.toString());
  }
  return lines;
}

describe("CrawlerVisit", () => {
  test("asks for the rules first, then for 5 to 44 pages, with a robot's agent and no referer", () => {
    for (let seed = 0; seed < 50; seed++) {
      const [rules, ...pages] = crawl(seed);
      expect(rules).toMatch(/^"GET \/robots\.txt HTTP\/1\.1" 200 312 "-" ".*"\n$/);
      expect(pages.length).toBeGreaterThanOrEqual(5);
      expect(pages.length).toBeLessThan(45);
      for (const line of pages)
        expect(line).toMatch(/^"(?:GET|HEAD) \/\S* HTTP\/1\.1" (?:200 (?:\d+|-)|304 -) "-" "[^"]*http/);
    }
  });

  test("gives no bytes for a HEAD", () => {
    const heads = Array.from({ length: 50 }, (_, seed) => crawl(seed))
      .flat()
      .filter((line) => line.startsWith('"HEAD'));
    expect(heads.length).toBeGreaterThan(10);
    for (const line of heads) expect(line).toMatch(/" (?:200|304) - "/);
  });
});
