import { changeView } from "../../../../local/engine/change-sets/change-view";
import type { PlannedChange } from "../../../../local/engine/records";

const CHANGE: PlannedChange = {
  action: "Modify",
  logicalId: "A",
  physicalId: "a-1",
  type: "Test::Thing",
  replacement: "True",
  policyAction: "ReplaceAndDelete",
  scope: ["Properties"],
  details: [
    {
      attribute: "Properties",
      name: "Name",
      path: "/Properties/Name",
      kind: "Modify",
      recreation: "Always",
      evaluation: "Static",
      source: "ParameterReference",
      cause: "Name",
      before: "a",
      after: "b",
    },
  ],
  before: { Properties: { Name: "a" } },
  after: { Properties: { Name: "b" } },
};

describe("an entry of a change set", () => {
  it("has values only when they are asked for", () => {
    const plain = changeView(CHANGE, false).ResourceChange;
    expect(plain).toEqual({
      Action: "Modify",
      LogicalResourceId: "A",
      PhysicalResourceId: "a-1",
      ResourceType: "Test::Thing",
      Replacement: "True",
      PolicyAction: "ReplaceAndDelete",
      Scope: ["Properties"],
      Details: [
        {
          Target: { Attribute: "Properties", Name: "Name", RequiresRecreation: "Always" },
          Evaluation: "Static",
          ChangeSource: "ParameterReference",
          CausingEntity: "Name",
        },
      ],
    });
    expect(changeView(CHANGE, true).ResourceChange).toMatchObject({
      BeforeContext: '{"Properties":{"Name":"a"}}',
      AfterContext: '{"Properties":{"Name":"b"}}',
      Details: [
        {
          Target: {
            Path: "/Properties/Name",
            BeforeValue: "a",
            AfterValue: "b",
            AttributeChangeType: "Modify",
          },
        },
      ],
    });
  });
});
