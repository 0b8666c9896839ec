import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest } from "../engine-under-test";

describe("going back from an update", () => {
  it("asks a custom resource that became another to become what it was, and deletes the other", async () => {
    await using engine = await engineUnderTest();
    const template = (Id: string, more: object = {}) => ({
      Resources: { C: { Type: "Custom::X", Properties: { ServiceToken: "t", Id } }, ...more },
    });
    await engine.create("demo", template("one"));
    engine.world.failures.set("create A", new ResourceFailure("No."));
    await engine.update("demo", template("two", { A: { Type: "Test::Thing", DependsOn: "C" } }));
    expect(engine.world.log).toEqual(["create C", "update C", "create A", "update C", "delete C two"]);
  });

  it("takes metadata and policies back without asking a handler", async () => {
    await using engine = await engineUnderTest();
    const template = (more: object, others: object = {}) => ({
      Resources: { A: { Type: "Test::Thing", ...more }, ...others },
    });
    await engine.create("demo", template({ Metadata: { v: 1 } }));
    engine.world.failures.set("create B", new ResourceFailure("No."));
    await engine.update(
      "demo",
      template(
        { Metadata: { v: 2 }, DeletionPolicy: "Retain" },
        { B: { Type: "Test::Thing", DependsOn: "A" } },
      ),
    );
    const { StackResourceDetail } = await engine.call<{ StackResourceDetail?: { Metadata?: string } }>(
      "DescribeStackResource",
      {
        StackName: "demo",
        LogicalResourceId: "A",
      },
    );
    expect(StackResourceDetail?.Metadata).toBe('{"v":1}');
    expect(engine.world.log).toEqual(["create A", "create B"]);
    await engine.delete("demo");
    expect(engine.world.things.size).toBe(0);
  });
});
