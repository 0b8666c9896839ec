import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DescribeIamInstanceProfileAssociations", () => {
  it("shows the profile of an instance", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test, { IamInstanceProfile: { Name: "profile" } });
    await launch(test);
    expect(await act(test.ec2, "DescribeIamInstanceProfileAssociations", {})).toMatchObject({
      IamInstanceProfileAssociations: [
        {
          InstanceId,
          State: "associated",
          IamInstanceProfile: { Arn: "arn:aws:iam::000000000000:instance-profile/profile" },
        },
      ],
    });
  });
});
