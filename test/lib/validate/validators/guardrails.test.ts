import { synthesize } from "../../../../lib/validate/synthesize";
import { guardrails } from "../../../../lib/validate/validators/guardrails";
import { classFolder } from "../../../support/class-folder";
import { LAB_CLASS } from "../../../support/lab-class";
import { NOW } from "../../../support/review";
import { FIXTURE_BUNDLES } from "../../../support/synth";

const run = async (change: Partial<typeof LAB_CLASS>, now = NOW) => {
  using folder = classFolder();
  const labClass = { ...LAB_CLASS, ...change };
  const templates = synthesize(labClass, folder.path, { bundles: FIXTURE_BUNDLES });
  const verdict = await guardrails.run({ templates, labClass, now });
  return "findings" in verdict ? verdict.findings : [];
};

test("a clean class breaks none of our rules", async () => {
  expect(await run({})).toEqual([]);
});

test("what is found is told as sentences, of the template that it is about", async () => {
  const found = await run({}, new Date("2031-01-01T00:00:00Z"));
  expect(found).toContainEqual(
    expect.objectContaining({
      rule: "end-of-life",
      severity: "error",
      resource: expect.stringMatching(/^TransformFunction/),
      what: "Support for nodejs24.x ended on 2028-04-30.",
      template: expect.objectContaining({ file: "Lab-dsci6007-s01.template.json" }),
    }),
  );
});

test("what is about the class has no template, unless it is about a stack", async () => {
  const found = await run({ generators: 10, rate: 10_000 });
  expect(found.map(({ rule, template }) => [rule, template?.file])).toEqual([
    ["region-quotas", undefined],
    ["cost-ceiling", "Lab-dsci6007-s01.template.json"],
  ]);
});
