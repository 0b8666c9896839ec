import type { DescribeStackResourcesCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest, refusal } from "../engine-under-test";

const TEMPLATE = {
  Resources: { A: { Type: "Test::Thing" }, B: { Type: "Test::Thing", Description: "second" } },
};

describe("DescribeStackResources", () => {
  it("shows all of a stack, or one, by its name or by what it stands for", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", TEMPLATE);
    const read = async (input: object) =>
      (await engine.call<DescribeStackResourcesCommandOutput>("DescribeStackResources", input))
        .StackResources ?? [];
    const [a, b] = [...engine.world.things.keys()];
    expect(await read({ StackName: "demo" })).toMatchObject([
      {
        StackId,
        LogicalResourceId: "A",
        PhysicalResourceId: a,
        ResourceType: "Test::Thing",
        ResourceStatus: "CREATE_COMPLETE",
      },
      { LogicalResourceId: "B", PhysicalResourceId: b, Description: "second" },
    ]);
    expect(await read({ StackName: "demo", LogicalResourceId: "B" })).toHaveLength(1);
    expect(await read({ PhysicalResourceId: b })).toHaveLength(2);
  });

  it("refuses what it cannot find", async () => {
    await using engine = await engineUnderTest();
    await engine.create("demo", TEMPLATE);
    const read = (input: object) => refusal(engine.call("DescribeStackResources", input));
    expect(await read({})).toBe("Either StackName or PhysicalResourceId must be specified.");
    expect(await read({ StackName: "none" })).toBe("Stack with id none does not exist");
    expect(await read({ StackName: "demo", LogicalResourceId: "X" })).toBe(
      "Resource X does not exist for stack demo",
    );
    expect(await read({ PhysicalResourceId: "nothing" })).toBe("Stack for nothing does not exist");
  });
});
