import { createEc2 } from "../../../../../local/services/ec2";
import { network } from "../../../../support/ec2";
import { act, fakeCloud } from "../../../../support/fake-cloud";

describe("ModifyVpcAttribute", () => {
  it("switches DNS names on", async () => {
    await using cloud = await fakeCloud();
    const ec2 = createEc2(cloud);
    const { vpc } = await network(ec2);
    await act(ec2, "ModifyVpcAttribute", { VpcId: vpc, EnableDnsHostnames: { Value: true } });
    const ask = (Attribute: string) => act(ec2, "DescribeVpcAttribute", { VpcId: vpc, Attribute });
    expect(await ask("enableDnsHostnames")).toMatchObject({ EnableDnsHostnames: { Value: true } });
    expect(await ask("enableDnsSupport")).toMatchObject({ EnableDnsSupport: { Value: true } });
  });
});
