import { engineUnderTest } from "../../engine-under-test";

test("a finished operation stays to be seen as the stack's last", async () => {
  await using engine = await engineUnderTest();
  const { OperationId } = await engine.call<{ OperationId: string }>("CreateStack", {
    StackName: "demo",
    TemplateBody: JSON.stringify({ Resources: { A: { Type: "Test::Thing" } } }),
  });
  expect((await engine.ended("demo")).LastOperations).toEqual([
    { OperationType: "CREATE_STACK", OperationId },
  ]);
  await engine.update("demo", { Resources: { A: { Type: "Test::Thing", Properties: { Size: 1 } } } });
  expect((await engine.stack("demo")).LastOperations).toMatchObject([{ OperationType: "UPDATE_STACK" }]);
});
