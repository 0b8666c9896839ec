import { findings } from "../../../../local/engine/change-sets/findings";
import type { ResourcePlan } from "../../../../local/engine/plan/plan";

test("early validation tells each thing that is wrong, with its place in the template", () => {
  const plan = {
    logicalId: "A",
    desired: { type: "Test::Thing" },
    problems: [
      { kind: "required", path: "/Type" },
      { kind: "unsupported", path: "/", name: "X" },
    ],
  } as unknown as ResourcePlan;
  expect(findings([plan])).toEqual([
    {
      name: "AWS::EarlyValidation::PropertyValidation",
      logicalId: "A",
      type: "Test::Thing",
      path: "/Resources/A/Properties/Type",
      reason: "Property validation failure: [The property {/Type} is required]",
    },
    {
      name: "AWS::EarlyValidation::PropertyValidation",
      logicalId: "A",
      type: "Test::Thing",
      path: "/Resources/A/Properties",
      reason: "Property validation failure: [Encountered unsupported properties in {/}: [X]]",
    },
  ]);
});
