import type { ListStackResourcesCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest, refusal } from "../engine-under-test";

describe("ListStackResources", () => {
  it("pages through all of a stack", async () => {
    await using engine = await engineUnderTest();
    const Resources = Object.fromEntries(
      Array.from({ length: 101 }, (_, i) => [`T${i}`, { Type: "Test::Thing" }]),
    );
    await engine.create("demo", { Resources });
    const page = (NextToken?: string) =>
      engine.call<ListStackResourcesCommandOutput>("ListStackResources", { StackName: "demo", NextToken });
    const first = await page();
    const second = await page(first.NextToken);
    const all = [...(first.StackResourceSummaries ?? []), ...(second.StackResourceSummaries ?? [])];
    expect(new Set(all.map(({ LogicalResourceId }) => LogicalResourceId)).size).toBe(101);
    expect(await refusal(engine.call("ListStackResources", { StackName: "none" }))).toBe(
      "Stack with id none does not exist",
    );
  });
});
