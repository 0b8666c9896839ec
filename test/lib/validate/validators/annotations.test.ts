import { Annotations, type App } from "aws-cdk-lib";
import { SeatStack } from "../../../../lib/stacks/seat-stack";
import { synthesize } from "../../../../lib/validate/synthesize";
import { annotations } from "../../../../lib/validate/validators/annotations";
import { classFolder } from "../../../support/class-folder";
import { LAB_CLASS } from "../../../support/lab-class";
import { NOW } from "../../../support/review";
import { FIXTURE_BUNDLES } from "../../../support/synth";

// The CDK tells annotations on standard error as well, which is nothing that a test's reader waits for.
beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test("what a construct says of itself is a finding by its id, with its path", async () => {
  using folder = classFolder();
  const change = (app: App): void => {
    for (const stack of app.node.children) {
      if (!(stack instanceof SeatStack)) continue;
      Annotations.of(stack.node.findChild("Bucket")).addWarningV2("lab:odd", "This is odd");
      Annotations.of(stack).addInfo("By the way");
    }
  };
  const templates = synthesize(LAB_CLASS, folder.path, { bundles: FIXTURE_BUNDLES, change });
  expect(await annotations.run({ templates, labClass: LAB_CLASS, now: NOW })).toMatchObject({
    findings: expect.arrayContaining([
      expect.objectContaining({
        rule: "lab:odd",
        severity: "warning",
        what: "This is odd",
        construct: "Lab-dsci6007-s01/Bucket",
      }),
      expect.objectContaining({ rule: "annotation", severity: "note", what: "By the way" }),
    ]),
  });
});
