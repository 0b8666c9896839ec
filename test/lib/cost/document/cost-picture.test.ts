import { readFileSync } from "node:fs";
import { join } from "node:path";
import { costPicture } from "../../../../lib/cost/document/cost-picture";
import { ROOT } from "../../../support/source-files";

test("the picture is what npm run docs:cost draws today", () => {
  expect(readFileSync(join(ROOT, "docs/instructor/cost.svg"), "utf8")).toBe(costPicture());
});

test("no point lies outside of it, and it is told in words too", () => {
  const svg = costPicture();
  const points = [...svg.matchAll(/points="([^"]+)"/g)].flatMap(([, text = ""]) => text.split(" "));
  expect(points).toHaveLength(32);
  for (const point of points) {
    const [x = -1, y = -1] = point.split(",").map(Number);
    expect(x >= 70 && x <= 570 && y >= 20 && y <= 310).toBe(true);
  }
  expect(svg).toContain("<desc");
});
