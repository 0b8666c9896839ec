import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DescribeInstanceAttribute", () => {
  it("tells one attribute", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    const ask = (Attribute: string) => act(test.ec2, "DescribeInstanceAttribute", { InstanceId, Attribute });
    expect(await ask("instanceType")).toMatchObject({ InstanceType: { Value: "t4g.micro" } });
    expect(await ask("userData")).toMatchObject({ UserData: {} });
    expect(await ask("sourceDestCheck")).toMatchObject({ SourceDestCheck: { Value: true } });
    await expect(ask("color")).rejects.toMatchObject({ code: "InvalidParameterValue" });
  });
});
