import { ec2UnderTest, image, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DescribeInstanceCreditSpecifications", () => {
  it("tells of burstable instances what was asked for, or what AWS takes by itself", async () => {
    await using test = await ec2UnderTest();
    const asked = await launch(test, { CreditSpecification: { CpuCredits: "standard" } });
    const newer = await launch(test);
    const older = await launch(test, { InstanceType: "t2.micro", ImageId: image("x86_64") });
    await launch(test, { InstanceType: "m6g.large" });
    const of = async (InstanceIds?: unknown[]) => {
      const { InstanceCreditSpecifications } = await act<{ InstanceCreditSpecifications: object[] }>(
        test.ec2,
        "DescribeInstanceCreditSpecifications",
        { InstanceIds },
      );
      return InstanceCreditSpecifications;
    };
    expect(await of()).toHaveLength(3);
    expect(await of([asked.InstanceId])).toMatchObject([{ CpuCredits: "standard" }]);
    expect(await of([newer.InstanceId])).toMatchObject([{ CpuCredits: "unlimited" }]);
    expect(await of([older.InstanceId])).toMatchObject([{ CpuCredits: "standard" }]);
  });
});
