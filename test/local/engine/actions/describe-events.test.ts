import type { DescribeEventsCommandOutput } from "@aws-sdk/client-cloudformation";
import { ResourceFailure } from "../../../../local/core/resource-type";
import { engineUnderTest, refusal } from "../engine-under-test";

describe("DescribeEvents", () => {
  it("gives the events of a stack, or of one operation, or only what failed", async () => {
    await using engine = await engineUnderTest();
    engine.world.failures.set("create A", new ResourceFailure("No."));
    const { OperationId } = await engine.call<{ OperationId: string }>("CreateStack", {
      StackName: "demo",
      TemplateBody: JSON.stringify({ Resources: { A: { Type: "Test::Thing" } } }),
    });
    await engine.ended("demo");
    const read = async (input: object) =>
      (await engine.call<DescribeEventsCommandOutput>("DescribeEvents", input)).OperationEvents ?? [];
    expect(await read({ StackName: "demo", Filters: { FailedEvents: true } })).toMatchObject([
      {
        EventType: "PROVISIONING_ERROR",
        LogicalResourceId: "A",
        ResourceStatus: "CREATE_FAILED",
        ResourceStatusReason: "No.",
      },
    ]);
    const all = await read({ StackName: "demo" });
    expect(await read({ OperationId })).toEqual(all);
    expect(all[0]).toMatchObject({ EventType: "STACK_EVENT", ResourceStatus: "ROLLBACK_COMPLETE" });
    expect(await refusal(read({}))).toBe("One of StackName, ChangeSetName or OperationId must be specified.");
  });
});
