import type { GetParameterCommandOutput } from "@aws-sdk/client-ssm";
import { createSsm } from "../../../../../local/services/ssm";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("GetParameter", () => {
  it("gives a version by number, by label and by ARN", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "/a", Value: "1", Type: "String" });
    await act(ssm, "PutParameter", { Name: "/a", Value: "2", Overwrite: true });
    await act(ssm, "LabelParameterVersion", { Name: "/a", ParameterVersion: 1, Labels: ["first"] });
    const get = async (Name: string) =>
      (await act<GetParameterCommandOutput>(ssm, "GetParameter", { Name })).Parameter;
    expect(await get("/a")).toEqual({
      Name: "/a",
      Type: "String",
      Value: "2",
      Version: 2,
      LastModifiedDate: new Date(cloud.clock.now()),
      ARN: "arn:aws:ssm:us-east-1:000000000000:parameter/a",
      DataType: "text",
    });
    expect(await get("/a:1")).toMatchObject({ Value: "1", Selector: ":1" });
    expect(await get("/a:first")).toMatchObject({ Value: "1", Selector: ":first" });
  });

  it("finds a parameter by its ARN whether its name begins with a slash or not", async () => {
    await using cloud = await fakeCloud();
    const ssm = createSsm(cloud);
    await act(ssm, "PutParameter", { Name: "plain", Value: "p", Type: "String" });
    await act(ssm, "PutParameter", { Name: "/a/b", Value: "h", Type: "String" });
    const arn = "arn:aws:ssm:us-east-1:000000000000:parameter";
    expect(await act(ssm, "GetParameter", { Name: `${arn}/plain` })).toMatchObject({
      Parameter: { Value: "p" },
    });
    expect(await act(ssm, "GetParameter", { Name: `${arn}/a/b` })).toMatchObject({
      Parameter: { Value: "h" },
    });
  });

  it("answers ParameterNotFound for what is not there", async () => {
    await using cloud = await fakeCloud();
    await expect(act(createSsm(cloud), "GetParameter", { Name: "/none" })).rejects.toMatchObject({
      code: "ParameterNotFound",
      status: 400,
    });
  });

  it("knows the image ids of Amazon Linux, the same each time and another in each Region", async () => {
    const Name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
    const value = async (region: string) => {
      await using cloud = await fakeCloud({ region });
      return (await act<GetParameterCommandOutput>(createSsm(cloud), "GetParameter", { Name })).Parameter;
    };
    const home = await value("us-east-1");
    expect(home?.Value).toMatch(/^ami-0[0-9a-f]{16}$/);
    expect(home?.ARN).toBe(`arn:aws:ssm:us-east-1::parameter${Name}`);
    expect((await value("us-east-1"))?.Value).toBe(home?.Value);
    expect((await value("eu-west-1"))?.Value).not.toBe(home?.Value);
  });

  it("refuses a public parameter that it does not know by its name", async () => {
    await using cloud = await fakeCloud();
    await expect(
      act(createSsm(cloud), "GetParameter", { Name: "/aws/service/ecs/optimized-ami/amazon-linux-2023" }),
    ).rejects.toMatchObject({
      code: "NotModelledByLocalCloud",
      message: expect.stringContaining("/aws/service/ecs/optimized-ami/amazon-linux-2023"),
    });
  });

  it("finds again what was put before a restart", async () => {
    await using cloud = await fakeCloud();
    await act(createSsm(cloud), "PutParameter", { Name: "x", Value: "kept", Type: "String" });
    await cloud.state.close();
    await using again = await fakeCloud({ directory: cloud.state.directory });
    expect(await act(createSsm(again), "GetParameter", { Name: "x" })).toMatchObject({
      Parameter: { Value: "kept" },
    });
  });
});
