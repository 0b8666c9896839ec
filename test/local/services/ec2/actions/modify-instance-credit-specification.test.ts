import { ec2UnderTest, image, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("ModifyInstanceCreditSpecification", () => {
  it("changes what can be changed and tells of the rest", async () => {
    await using test = await ec2UnderTest();
    const { ec2 } = test;
    const burstable = await launch(test);
    const fixed = await launch(test, { InstanceType: "m6g.large" });
    const answer = await act(ec2, "ModifyInstanceCreditSpecification", {
      InstanceCreditSpecifications: [burstable.InstanceId, fixed.InstanceId, "i-0123456789abcdef0"].map(
        (InstanceId) => ({ InstanceId, CpuCredits: "standard" }),
      ),
    });
    expect(answer).toMatchObject({
      SuccessfulInstanceCreditSpecifications: [{ InstanceId: burstable.InstanceId }],
      UnsuccessfulInstanceCreditSpecifications: [
        { InstanceId: fixed.InstanceId, Error: { Code: "InstanceCreditSpecification.NotSupported" } },
        { Error: { Code: "InvalidInstanceID.NotFound" } },
      ],
    });
    expect(await act(ec2, "DescribeInstanceCreditSpecifications", {})).toEqual({
      InstanceCreditSpecifications: [{ InstanceId: burstable.InstanceId, CpuCredits: "standard" }],
    });
  });

  it("refuses an option that there is not", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test, { ImageId: image() });
    await expect(
      act(test.ec2, "ModifyInstanceCreditSpecification", {
        InstanceCreditSpecifications: [{ InstanceId, CpuCredits: "much" }],
      }),
    ).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message: "Value (much) for parameter cpuCredits is invalid.",
    });
  });
});
