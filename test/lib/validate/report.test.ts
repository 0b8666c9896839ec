import type { Acceptance } from "../../../lib/acceptances/acceptance";
import { finish, type PlacedFinding, placeFinding, settle } from "../../../lib/validate/report";
import { synthesize } from "../../../lib/validate/synthesize";
import { classFolder } from "../../support/class-folder";
import { LAB_CLASS } from "../../support/lab-class";
import { FIXTURE_BUNDLES } from "../../support/synth";

const TEXT = { rule: "some-rule", severity: "error", what: "It is so.", why: "W.", fix: "F." } as const;

const placed = (change: Partial<PlacedFinding> = {}): PlacedFinding => ({
  ...TEXT,
  validator: "loglab",
  stacks: ["Lab-x-s01"],
  on: "seat/Bucket/Resource",
  ...change,
});

const acceptance = (change: Partial<Acceptance> = {}): Acceptance => ({
  validator: "loglab",
  rule: "some-rule",
  on: "seat/Bucket/Resource",
  reason: "Because it is so.",
  owner: "lab maintainers",
  line: 7,
  ...change,
});

test("a finding gets the stacks that have its template, and its construct by the logical id", () => {
  using folder = classFolder();
  const templates = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES });
  const seat = templates.find(({ stacks: [first] }) => first?.seat !== undefined);
  if (seat === undefined) throw new Error("No seat was synthesized");
  expect(placeFinding("loglab", { ...TEXT, template: seat, resource: "Bucket83908E77" })).toMatchObject({
    validator: "loglab",
    stacks: ["Lab-dsci6007-s01", "Lab-dsci6007-s02"],
    template: "Lab-dsci6007-s01.template.json",
    construct: "Lab-dsci6007-s01/Bucket/Resource",
    on: "seat/Bucket/Resource",
  });
  expect(placeFinding("loglab", { ...TEXT, template: seat })).toMatchObject({ on: "seat" });
  const shared = templates.find(({ stacks: [first] }) => first?.seat === undefined);
  expect(placeFinding("loglab", { ...TEXT, ...(shared && { template: shared }) })).toMatchObject({
    on: "shared",
  });
  expect(placeFinding("loglab", TEXT)).toMatchObject({ on: "class", stacks: [] });
});

test("an accepted finding is set aside with its reason, its owner and the place of the acceptance", () => {
  const { findings, accepted } = settle([placed()], [acceptance()], LAB_CLASS, ["loglab"]);
  expect(findings).toEqual([]);
  expect(accepted).toMatchObject([
    {
      rule: "some-rule",
      reason: "Because it is so.",
      owner: "lab maintainers",
      source: { file: "lib/acceptances/accepted.yaml", line: 7 },
    },
  ]);
});

test("an acceptance that accepts nothing is an error with its place", () => {
  const { findings } = settle([], [acceptance()], LAB_CLASS, ["loglab"]);
  expect(findings).toMatchObject([
    {
      rule: "stale-acceptance",
      severity: "error",
      source: { file: "lib/acceptances/accepted.yaml", line: 7, column: 1 },
      what: "Nothing breaks some-rule of loglab on seat/Bucket/Resource any more.",
    },
  ]);
});

test("the acceptances of a validator that did not run are not judged", () => {
  expect(settle([], [acceptance({ validator: "cfn-lint" })], LAB_CLASS, ["loglab"]).findings).toEqual([]);
});

test("an acceptance for another pipeline neither accepts nor is stale", () => {
  const other = acceptance({ only: { destination: "redshift" } });
  expect(settle([placed()], [other], LAB_CLASS, ["loglab"]).findings).toEqual([placed()]);
  expect(settle([], [other], LAB_CLASS, ["loglab"]).findings).toEqual([]);
});

test("one acceptance may accept a finding a construct", () => {
  const found = ["web1", "web2"].map((web) => placed({ on: `seat/Generators/${web}` }));
  const { accepted } = settle(found, [acceptance({ on: "seat/Generators/*" })], LAB_CLASS, ["loglab"]);
  expect(accepted).toHaveLength(2);
});

test("errors come first, and each finding with where its construct is made", () => {
  const source = { file: "lib/constructs/log-bucket.ts", line: 13, column: 5 };
  const finished = finish(
    [
      placed({ severity: "note" }),
      placed({ severity: "warning" }),
      placed({ construct: "Lab-x-s01/Bucket/Resource" }),
    ],
    new Map([["Lab-x-s01/Bucket/Resource", source]]),
  );
  expect(finished.map(({ severity }) => severity)).toEqual(["error", "warning", "note"]);
  expect(finished[0]).toMatchObject({ source });
  expect(finished[0]).not.toHaveProperty("on");
});
