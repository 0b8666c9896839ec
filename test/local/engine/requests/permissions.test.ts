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
    expect(await ask("ListExports", {})).toEqual([
      { action: "cloudformation:ListExports", resource: "*", conditions: {} },
    ]);
    expect(await ask("ExecuteChangeSet", { StackName: "new", ChangeSetName: "c" })).toEqual([
      {
        action: "cloudformation:ExecuteChangeSet",
        resource: "arn:aws:cloudformation:us-east-1:000000000000:stack/new/*",
        conditions: { "cloudformation:ChangeSetName": "c" },
      },
    ]);
  });

  it("gives the stack's own tags, so that a policy can tell one seat's stack from another's", async () => {
    await using engine = await engineUnderTest();
    const Tags = [{ Key: "seat", Value: "s01" }];
    await engine.create("demo", { Resources: { A: { Type: "Test::Thing" } } }, { Tags });
    const ask = async (operation: string, input: object) =>
      engine.service.actions.find(({ name }) => name === operation)?.permissions(input, rootCall());
    for (const operation of ["DescribeStacks", "DescribeStackEvents", "GetTemplate", "DeleteStack"]) {
      expect(await ask(operation, { StackName: "demo" })).toEqual([
        expect.objectContaining({ conditions: { "aws:ResourceTag/seat": "s01" } }),
      ]);
    }
    const asked = { StackName: "demo", Tags: [{ Key: "seat", Value: "s02" }] };
    expect(await ask("UpdateStack", asked)).toEqual([
      expect.objectContaining({
        conditions: { "aws:ResourceTag/seat": "s01", "aws:RequestTag/seat": "s02", "aws:TagKeys": ["seat"] },
      }),
    ]);
    expect(await ask("DescribeStacks", { StackName: "other" })).toEqual([
      expect.objectContaining({ conditions: {} }),
    ]);
  });

  it("can be asked of every action, whatever the input", async () => {
    await using engine = await engineUnderTest();
    for (const action of engine.service.actions) {
      await expect(Promise.resolve(action.permissions({}, rootCall()))).resolves.toBeInstanceOf(Array);
    }
  });
});
