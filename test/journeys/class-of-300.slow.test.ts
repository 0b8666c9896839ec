import { classLab } from "../support/class-lab";

const SEATS = Array.from({ length: 300 }, (_, index) => `s${String(index + 1).padStart(3, "0")}`);

test("a class of three hundred seats is deployed without instances, and taken down to a proven zero", async () => {
  await using it = await classLab(SEATS);
  const deployed = await it.lab(["deploy", "--no-instances", "--json"]);
  expect(deployed.code).toBe(0);
  const { outcomes } = JSON.parse(deployed.printed.join("\n")) as { outcomes: { what: string }[] };
  expect(outcomes).toHaveLength(301);
  expect(new Set(outcomes.map(({ what }) => what))).toEqual(new Set(["created"]));
  expect(new Set(Object.values(await it.stacks()))).toEqual(new Set(["CREATE_COMPLETE"]));
  expect((await it.lab(["deploy", "--no-instances"])).said).toContain("301 stacks: 301 unchanged");

  const destroyed = await it.lab(["destroy"]);
  expect(destroyed.said).toContain("301 stacks: 301 deleted");
  expect(destroyed.said).toContain("nothing is left of class bad");
  expect(destroyed.code).toBe(0);
}, 600_000);
