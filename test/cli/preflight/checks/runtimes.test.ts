import { runtimes } from "../../../../cli/preflight/checks/runtimes";
import { runtimeEnding } from "../../../../lib/facts/end-of-life";
import { PROGRAMS } from "../../../../lib/facts/programs";
import { classRoom, lookAtClass, TODAY } from "../../../support/class-room";

const DAY = 24 * 3600 * 1000;
const end = Date.parse(runtimeEnding(PROGRAMS.lambdaRuntime)?.ends ?? "");

const look = (now: number, expires?: string) =>
  lookAtClass(runtimes, classRoom({ ...(expires && { expires }) }, now));

test("what is supported goes, with the day on which it ends", async () => {
  expect(await look(TODAY)).toMatchObject([
    { verdict: "ok", found: expect.stringContaining("nodejs24.x until 20") },
  ]);
});

test("a runtime that is dead is no-go", async () => {
  const findings = await look(end + 2 * DAY);
  expect(findings).toContainEqual(
    expect.objectContaining({
      verdict: "no-go",
      found: expect.stringContaining("nodejs24.x is out of support"),
    }),
  );
});

test("one that dies within the quarter, or before the class expires, is worth a word", async () => {
  expect((await look(end - 30 * DAY)).map(({ verdict }) => verdict)).toContain("warn");
  const expires = new Date(end + 30 * DAY).toISOString();
  expect(await look(TODAY, expires)).toContainEqual(
    expect.objectContaining({ verdict: "warn", found: expect.stringContaining("before the class expires") }),
  );
});
