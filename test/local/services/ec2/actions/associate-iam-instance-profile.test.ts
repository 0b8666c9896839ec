import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("AssociateIamInstanceProfile", () => {
  it("gives an instance one profile", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    const associate = { InstanceId, IamInstanceProfile: { Name: "profile" } };
    expect(await act(test.ec2, "AssociateIamInstanceProfile", associate)).toMatchObject({
      IamInstanceProfileAssociation: { InstanceId, State: "associating" },
    });
    await expect(act(test.ec2, "AssociateIamInstanceProfile", associate)).rejects.toMatchObject({
      code: "IncorrectState",
    });
  });
});
