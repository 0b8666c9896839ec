import type { DescribeParametersCommandOutput } from "@aws-sdk/client-ssm";
import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

const filters: [object, string[]][] = [
  [{ ParameterFilters: [{ Key: "Name", Option: "Contains", Values: ["b"] }] }, ["/a/b", "/b"]],
  [{ ParameterFilters: [{ Key: "Path", Option: "Recursive", Values: ["/a"] }] }, ["/a/b", "/a/c/d"]],
  [{ ParameterFilters: [{ Key: "Path", Values: ["/a"] }] }, ["/a/b"]],
  [{ ParameterFilters: [{ Key: "tag:team", Values: ["red"] }] }, ["/b"]],
  [{ ParameterFilters: [{ Key: "Type", Values: ["StringList"] }] }, ["/a/c/d"]],
  [{ Filters: [{ Key: "Name", Values: ["/a"] }] }, ["/a/b", "/a/c/d"]],
];

describe("DescribeParameters", () => {
  it.each(filters)("filters by %j", async (input, expected) => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "/a/b", Value: "v", Type: "String" });
    await act(ssm, "PutParameter", { Name: "/a/c/d", Value: "v", Type: "StringList" });
    await act(ssm, "PutParameter", {
      Name: "/b",
      Value: "v",
      Type: "String",
      Tags: [{ Key: "team", Value: "red" }],
    });
    const { Parameters } = await act<DescribeParametersCommandOutput>(ssm, "DescribeParameters", input);
    expect(Parameters?.map(({ Name }) => Name)).toEqual(expected);
  });

  it("never shows a value", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "x", Value: "hidden", Type: "String" });
    expect(JSON.stringify(await act(ssm, "DescribeParameters", {}))).not.toContain("hidden");
  });

  it.each([
    [[{ Key: "Label", Values: ["x"] }], "InvalidFilterKey"],
    [[{ Key: "Path", Option: "Equals", Values: ["/x"] }], "InvalidFilterOption"],
    [[{ Key: "Type", Values: ["Text"] }], "InvalidFilterOption"],
    [[{ Key: "Name" }], "InvalidFilterValue"],
    [
      [
        { Key: "Name", Values: ["x"] },
        { Key: "Name", Values: ["y"] },
      ],
      "InvalidFilterKey",
    ],
  ])("refuses the filters %j", async (ParameterFilters, code) => {
    await using cloud = await fakeCloud();
    await expect(act(createSsm(cloud), "DescribeParameters", { ParameterFilters })).rejects.toMatchObject({
      code,
    });
  });
});
