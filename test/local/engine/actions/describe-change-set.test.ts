import type { DescribeChangeSetCommandOutput } from "@aws-sdk/client-cloudformation";
import { engineUnderTest, refusal } from "../engine-under-test";

describe("describing a change set", () => {
  it("pages the changes and keeps the rest on every page", async () => {
    await using engine = await engineUnderTest();
    const Resources = Object.fromEntries(
      Array.from({ length: 150 }, (_, i) => [`T${String(i).padStart(3, "0")}`, { Type: "Test::Thing" }]),
    );
    await engine.call("CreateChangeSet", {
      StackName: "demo",
      ChangeSetName: "next",
      ChangeSetType: "CREATE",
      Tags: [{ Key: "class", Value: "dsci" }],
      TemplateBody: JSON.stringify({ Resources }),
    });
    const page = (NextToken?: string) =>
      engine.call<DescribeChangeSetCommandOutput>("DescribeChangeSet", {
        StackName: "demo",
        ChangeSetName: "next",
        NextToken,
      });
    const first = await page();
    const second = await page(first.NextToken);
    const ids = [first, second].flatMap(({ Changes = [] }) =>
      Changes.map(({ ResourceChange }) => ResourceChange?.LogicalResourceId),
    );
    expect(ids).toEqual(Object.keys(Resources));
    expect(second).toMatchObject({ Status: "CREATE_COMPLETE", Tags: [{ Key: "class", Value: "dsci" }] });
    expect(second.NextToken).toBeUndefined();
    expect(await refusal(page("nonsense"))).toBe("The specified NextToken is not valid.");
  });
});
