import { engineUnderTest } from "../../engine-under-test";

test("a deletion takes the stack's change sets with it", async () => {
  await using engine = await engineUnderTest();
  await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
  const { Id } = await engine.call<{ Id: string }>("CreateChangeSet", {
    StackName: "demo",
    ChangeSetName: "next",
    TemplateBody: JSON.stringify({ Resources: { B: { Type: "Test::Thing" } } }),
  });
  const gone = await engine.delete("demo");
  expect(gone).not.toHaveProperty("EnableTerminationProtection");
  expect(gone.DeletionTime).toBeInstanceOf(Date);
  await expect(engine.call("DescribeChangeSet", { ChangeSetName: Id })).rejects.toThrow("does not exist");
});
