import { rootCall } from "../../../support/fake-cloud";
import { engineUnderTest } from "../engine-under-test";

describe("what IAM must allow", () => {
  it("names the stack itself once it is there, and everything where AWS knows no narrower", async () => {
    await using engine = await engineUnderTest();
    const { StackId } = await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } });
    const ask = async (operation: string, input: object) =>
      engine.service.actions.find(({ name }) => name === operation)?.permissions(input, rootCall());
    expect(await ask("DeleteStack", { StackName: "demo" })).toEqual([
      { action: "cloudformation:DeleteStack", resource: StackId, conditions: {} },
    ]);
    expect(await ask("DescribeStacks", {})).toEqual([
      { action: "cloudformation:DescribeStacks", resource: "*", conditions: {} },
    ]);
    expect(await ask("ExecuteChangeSet", { StackName: "new", ChangeSetName: "c" })).toEqual([
      {
        action: "cloudformation:ExecuteChangeSet",
        resource: "arn:aws:cloudformation:us-east-1:000000000000:stack/new/*",
        conditions: { "cloudformation:ChangeSetName": "c" },
      },
    ]);
  });

  it("can be asked of every action, whatever the input", async () => {
    await using engine = await engineUnderTest();
    for (const action of engine.service.actions) {
      await expect(Promise.resolve(action.permissions({}, rootCall()))).resolves.toBeInstanceOf(Array);
    }
  });
});
