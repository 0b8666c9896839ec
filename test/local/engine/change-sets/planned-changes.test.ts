import type { DescribeChangeSetCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest } from "../engine-under-test";

const thing = (properties: object, more: object = {}) => ({
  Type: "Test::Thing",
  Properties: properties,
  ...more,
});

describe("a plan in the words of a change set", () => {
  it("leaves out what stays as it is and lists the rest by name", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", {
      Resources: { C: thing({ Size: 1 }), A: thing({}), B: thing({ Size: 1 }) },
    });
    await engine.call("CreateChangeSet", {
      StackName: "demo",
      ChangeSetName: "next",
      TemplateBody: JSON.stringify({
        Resources: {
          D: thing({}),
          C: thing({ Size: 2 }),
          B: thing({ Size: 1 }, { DeletionPolicy: "Retain" }),
        },
      }),
    });
    const { Changes = [] } = await engine.call<DescribeChangeSetCommandOutput>("DescribeChangeSet", {
      StackName: "demo",
      ChangeSetName: "next",
    });
    const lines = Changes.map(({ ResourceChange: change }) => [
      change?.Action,
      change?.LogicalResourceId,
      change?.PolicyAction,
      ...(change?.Details ?? []).map(({ Target }) => `${Target?.Attribute} ${Target?.Name ?? ""}`.trim()),
    ]);
    expect(lines).toEqual([
      ["Remove", "A", "Delete"],
      ["Modify", "B", undefined, "DeletionPolicy"],
      ["Modify", "C", undefined, "Properties Size"],
      ["Add", "D", undefined],
    ]);
  });
});
