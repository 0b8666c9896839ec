import type { DescribeIamInstanceProfileAssociationsCommandOutput } from "@aws-sdk/client-ec2";
import { describe as describeInstance, ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DisassociateIamInstanceProfile", () => {
  it("takes the profile away", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test, { IamInstanceProfile: { Name: "profile" } });
    const { IamInstanceProfileAssociations } = await act<DescribeIamInstanceProfileAssociationsCommandOutput>(
      test.ec2,
      "DescribeIamInstanceProfileAssociations",
      {},
    );
    const AssociationId = IamInstanceProfileAssociations?.[0]?.AssociationId;
    await act(test.ec2, "DisassociateIamInstanceProfile", { AssociationId });
    expect(await describeInstance(test.ec2, InstanceId)).not.toHaveProperty("IamInstanceProfile");
    await expect(act(test.ec2, "DisassociateIamInstanceProfile", { AssociationId })).rejects.toMatchObject({
      code: "InvalidAssociationID.NotFound",
    });
  });
});
