import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DescribeVolumes", () => {
  it("finds the volumes of an instance", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    const Filters = [{ Name: "attachment.instance-id", Values: [InstanceId] }];
    expect(await act(test.ec2, "DescribeVolumes", { Filters })).toMatchObject({
      Volumes: [{ Attachments: [{ InstanceId, Device: "/dev/xvda", DeleteOnTermination: true }] }],
    });
  });
});
