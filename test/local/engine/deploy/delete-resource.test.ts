import { engineUnderTest } from "../engine-under-test";

test("deleting a thing that was replaced leaves the status of the resource as it is", async () => {
  await using engine = await engineUnderTest();
  const named = (Name: string) => ({ Resources: { A: { Type: "Test::Thing", Properties: { Name } } } });
  await engine.create("demo", named("one"));
  const [old] = [...engine.world.things.keys()];
  await engine.update("demo", named("two"));
  const { StackResources = [] } = await engine.call<{
    StackResources?: { ResourceStatus: string; PhysicalResourceId: string }[];
  }>("DescribeStackResources", { StackName: "demo" });
  expect(StackResources[0]?.ResourceStatus).toBe("UPDATE_COMPLETE");
  const { StackEvents = [] } = await engine.call<{ StackEvents?: object[] }>("DescribeStackEvents", {
    StackName: "demo",
  });
  expect(StackEvents).toContainEqual(
    expect.objectContaining({
      ResourceStatus: "DELETE_COMPLETE",
      PhysicalResourceId: old,
      ResourceProperties: '{"Name":"one"}',
    }),
  );
  expect(StackResources[0]?.PhysicalResourceId).not.toBe(old);
});
