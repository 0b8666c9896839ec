import { readFileSync } from "node:fs";
import { join } from "node:path";
import { costDocument } from "../../../../lib/cost/document/cost-document";
import { ROOT } from "../../../support/source-files";

test("the document is what npm run docs:cost writes today", () => {
  expect(readFileSync(join(ROOT, "docs/instructor/cost.md"), "utf8")).toBe(costDocument());
});

test("it has every pipeline in both networks, from one seat to a thousand", () => {
  const rows = costDocument().split("\n");
  expect(rows.filter((row) => /\| (public|private) \|/.test(row))).toHaveLength(10);
  expect(rows).toContainEqual(expect.stringMatching(/^\| pipeline \| network \| 1 \| .* \| 1000 \|$/));
});
