import { prober } from "../../../generator/events/clients";
import { ProberVisit } from "../../../generator/events/prober-visit";
import { Random } from "../../../generator/events/random";
import { Sheet } from "../../../generator/events/sheet";

describe("ProberVisit", () => {
  test("asks a few times for what is not there, or for nothing that is a request", () => {
    const lines: string[] = [];
    for (let seed = 0; seed < 200; seed++) {
      const random = new Random(seed);
      const visit = new ProberVisit(prober("s01", seed), random);
      const before = lines.length;
      while (!visit.isOver) {
        const sheet = new Sheet(1024);
        visit.next(random, sheet);
        lines.push(sheet.toString());
      }
      expect(lines.length - before).toBeGreaterThanOrEqual(1);
      expect(lines.length - before).toBeLessThanOrEqual(8);
    }
    expect(lines.some((line) => line.startsWith('"-" 408 - '))).toBe(true);
    expect(lines.some((line) => line.startsWith('"\\x16\\x03\\x01'))).toBe(true);
    for (const line of lines) expect(line).toMatch(/" [245]\d\d (?:\d+|-) "-" ".*"\n$/);
  });
});
