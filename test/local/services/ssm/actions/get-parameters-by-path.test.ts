import type { GetParametersByPathCommandOutput } from "@aws-sdk/client-ssm";
import type { Service } from "../../../../../local/core/service";
import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

async function names(ssm: Service, input: object): Promise<(string | undefined)[]> {
  const { Parameters } = await act<GetParametersByPathCommandOutput>(ssm, "GetParametersByPath", input);
  return (Parameters ?? []).map(({ Name }) => Name);
}

describe("GetParametersByPath", () => {
  it("gives one level, or all below", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    for (const Name of ["/a/b", "/a/b/c", "/ab", "/a/d", "plain"]) {
      await act(ssm, "PutParameter", { Name, Value: "v", Type: "String" });
    }
    expect(await names(ssm, { Path: "/a" })).toEqual(["/a/b", "/a/d"]);
    expect(await names(ssm, { Path: "/a/", Recursive: true })).toEqual(["/a/b", "/a/b/c", "/a/d"]);
    expect(await names(ssm, { Path: "/", Recursive: false })).toEqual(["/ab"]);
  });

  it("pages through all of them once", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    for (let i = 10; i < 35; i++)
      await act(ssm, "PutParameter", { Name: `/p/${i}`, Value: "v", Type: "String" });
    const seen = [];
    let NextToken: string | undefined;
    do {
      const answer = await act<GetParametersByPathCommandOutput>(ssm, "GetParametersByPath", {
        Path: "/p",
        NextToken,
      });
      seen.push(...(answer.Parameters ?? []));
      NextToken = answer.NextToken;
    } while (NextToken);
    expect(seen.map(({ Name }) => Name)).toEqual(Array.from({ length: 25 }, (_, i) => `/p/${i + 10}`));
  });

  it("lists Amazon's own below /aws/service", async () => {
    await using cloud = await fakeCloud();
    const listed = await names(createSsm(cloud), { Path: "/aws/service/ami-amazon-linux-latest" });
    expect(listed).toHaveLength(10);
    expect(listed).toContain("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-arm64");
  });

  it.each([
    [{ Path: "a" }, "ValidationException"],
    [{ Path: "/a", NextToken: "bogus" }, "InvalidNextToken"],
    [{ Path: "/a", MaxResults: 11 }, "ValidationException"],
    [{ Path: "/a", ParameterFilters: [{ Key: "Name", Values: ["x"] }] }, "InvalidFilterKey"],
  ])("refuses %j", async (input, code) => {
    await using cloud = await fakeCloud();
    await expect(act(createSsm(cloud), "GetParametersByPath", input)).rejects.toMatchObject({ code });
  });
});
