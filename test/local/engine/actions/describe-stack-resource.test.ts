import type { DescribeStackResourceCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest, refusal } from "../engine-under-test";

const TEMPLATE = {
  Resources: {
    A: { Type: "Test::Thing" },
    Host: { Type: "Test::Thing", Metadata: { "AWS::CloudFormation::Init": { bucket: { Ref: "A" } } } },
  },
};

describe("DescribeStackResource", () => {
  it("gives the metadata resolved, also while the resource is still being created", async () => {
    await using engine = await engineUnderTest();
    let open = (): void => {};
    engine.world.gates.set(
      "create Host",
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const created = engine.create("demo", TEMPLATE);
    await engine.cloud.events.next("stackEvent", ({ logicalId }) => logicalId === "Host");
    const read = async () => {
      const { StackResourceDetail } = await engine.call<DescribeStackResourceCommandOutput>(
        "DescribeStackResource",
        {
          StackName: "demo",
          LogicalResourceId: "Host",
        },
      );
      return StackResourceDetail;
    };
    const [bucket] = [...engine.world.things.keys()];
    const Metadata = JSON.stringify({ "AWS::CloudFormation::Init": { bucket } });
    expect(await read()).toMatchObject({ ResourceStatus: "CREATE_IN_PROGRESS", Metadata });
    open();
    await created;
    expect(await read()).toMatchObject({ ResourceStatus: "CREATE_COMPLETE", Metadata, StackName: "demo" });
  });

  it("says what is not there", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", TEMPLATE);
    const read = (StackName: string, LogicalResourceId: string) =>
      refusal(engine.call("DescribeStackResource", { StackName, LogicalResourceId }));
    expect(await read("demo", "None")).toBe("Resource None does not exist for stack demo");
    expect(await read("none", "A")).toBe("Stack [none] does not exist");
  });
});
