import { engineUnderTest, refusal } from "../engine-under-test";

describe("listing change sets", () => {
  it("shows those of one stack with their state", async () => {
    await using engine = await engineUnderTest();
    for (const ChangeSetName of ["one", "two"]) {
      await engine.call("CreateChangeSet", {
        StackName: "demo",
        ChangeSetName,
        ChangeSetType: "CREATE",
        Description: `set ${ChangeSetName}`,
        TemplateBody: JSON.stringify({ Resources: { A: { Type: "Test::Thing" } } }),
      });
    }
    const { Summaries = [] } = await engine.call<{ Summaries?: object[] }>("ListChangeSets", {
      StackName: "demo",
    });
    expect(Summaries).toEqual([
      expect.objectContaining({
        ChangeSetName: "one",
        Description: "set one",
        Status: "CREATE_COMPLETE",
        ExecutionStatus: "AVAILABLE",
      }),
      expect.objectContaining({ ChangeSetName: "two" }),
    ]);
    expect(await refusal(engine.call("ListChangeSets", { StackName: "none" }))).toBe(
      "Stack [none] does not exist",
    );
  });
});
