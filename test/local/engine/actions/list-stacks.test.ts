import type { ListStacksCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest, refusal } from "../engine-under-test";

describe("ListStacks", () => {
  it("shows deleted stacks too, and those of the statuses that are asked for", async () => {
    await using engine = await engineUnderTest();
    await engine.create("one", { Description: "first", Resources: { A: { Type: "Test::Thing" } } });
    await engine.cloud.clock.advance(10);
    await engine.create("two", { Resources: { A: { Type: "Test::Thing" } } });
    await engine.delete("two");
    const list = async (input: object) => {
      const { StackSummaries = [] } = await engine.call<ListStacksCommandOutput>("ListStacks", input);
      return StackSummaries.map(({ StackName, StackStatus, TemplateDescription }) => [
        StackName,
        StackStatus,
        TemplateDescription,
      ]);
    };
    expect(await list({})).toEqual([
      ["two", "DELETE_COMPLETE", undefined],
      ["one", "CREATE_COMPLETE", "first"],
    ]);
    expect(await list({ StackStatusFilter: ["CREATE_COMPLETE"] })).toEqual([
      ["one", "CREATE_COMPLETE", "first"],
    ]);
    expect(await refusal(list({ StackStatusFilter: ["DONE"] }))).toContain(
      "Member must satisfy enum value set: [CREATE_IN_PROGRESS",
    );
  });
});
