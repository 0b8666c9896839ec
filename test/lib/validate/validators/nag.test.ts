import { synthesize } from "../../../../lib/validate/synthesize";
import { nag } from "../../../../lib/validate/validators/nag";
import { classFolder } from "../../../support/class-folder";
import { LAB_CLASS } from "../../../support/lab-class";
import { NOW } from "../../../support/review";
import { FIXTURE_BUNDLES } from "../../../support/synth";

test("AWS's advice is told as what is so and why it matters, once a template", async () => {
  using folder = classFolder();
  const templates = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES });
  const verdict = await nag.run({ templates, labClass: LAB_CLASS, now: NOW });
  const logs = "findings" in verdict ? verdict.findings.filter(({ rule }) => rule === "AwsSolutions-S1") : [];
  expect(logs).toMatchObject([
    {
      severity: "error",
      construct: "Lab-dsci6007-s01/Bucket/Resource",
      what: "The S3 Bucket has server access logs disabled.",
      why: expect.stringMatching(/^The bucket should have/),
    },
  ]);
});
