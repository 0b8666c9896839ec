import { engineUnderTest, refusal } from "../engine-under-test";

const NEXT = {
  StackName: "demo",
  ChangeSetName: "next",
  ChangeSetType: "CREATE",
  TemplateBody: JSON.stringify({ Resources: { A: { Type: "Test::Thing" } } }),
};

describe("deleting a change set", () => {
  it("makes it unknown, and does not mind when it is so already", async () => {
    await using engine = await engineUnderTest();
    const { Id } = await engine.call<{ Id: string }>("CreateChangeSet", NEXT);
    await engine.call("DeleteChangeSet", { StackName: "demo", ChangeSetName: "next" });
    await engine.call("DeleteChangeSet", { StackName: "demo", ChangeSetName: "next" });
    await expect(engine.call("DescribeChangeSet", { ChangeSetName: Id })).rejects.toMatchObject({
      code: "ChangeSetNotFound",
      status: 404,
      message: `ChangeSet [${Id}] does not exist`,
    });
    expect((await engine.stack("demo")).StackStatus).toBe("REVIEW_IN_PROGRESS");
  });

  it("needs a stack that is there, or an ARN", async () => {
    await using engine = await engineUnderTest();
    expect(await refusal(engine.call("DeleteChangeSet", { StackName: "nostack", ChangeSetName: "x" }))).toBe(
      "Stack [nostack] does not exist",
    );
    expect(await refusal(engine.call("DeleteChangeSet", { ChangeSetName: "x" }))).toBe(
      "StackName must be specified if ChangeSetName is not specified as an ARN.",
    );
  });
});
