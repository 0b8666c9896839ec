import { bar, describe as describeNews, NO_VIEW, workView } from "../../../cli/print/work-view";
import type { News } from "../../../cli/stacks/outcome";
import { recordedOutput } from "../../support/output";

const stack = "Lab-a-s01";
const ended = (what: "created" | "failed" | "unchanged" | "under way", reason?: string): News => ({
  stack,
  seat: "s01",
  doing: what,
  outcome: { stack, seat: "s01", what, seconds: 41.4, ...(reason !== undefined && { reason }) },
});

test("prints a line a piece of news where there is no terminal", async () => {
  const output = recordedOutput();
  const view = await workView(output, 2);
  view.news({ stack, seat: "s01", doing: "creating" });
  view.news(ended("created"));
  view.news(ended("failed", "no"));
  view.news(ended("unchanged"));
  view.news(ended("under way"));
  view.end();
  expect(output.printed).toEqual([
    ...["s01      creating", "s01      created in 41 s", "s01      failed: no", "s01      unchanged"],
    "s01      under way",
  ]);
  NO_VIEW.news(ended("created"));
  NO_VIEW.end();
});

test("draws how much is done and how much could not be", () => {
  expect(bar(0, 0, 30)).toBe(`[${".".repeat(30)}] 0/30 done`);
  expect(bar(14, 1, 30)).toBe(`[${"#".repeat(15)}${".".repeat(15)}] 14/30 done, 1 not`);
  expect(bar(0, 0, 0)).toContain("0/0 done");
  expect(describeNews({ stack, seat: "s01", doing: "waits" })).toBe("s01      waits");
});
