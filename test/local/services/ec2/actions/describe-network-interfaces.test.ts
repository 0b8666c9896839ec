import { ec2UnderTest, launch } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DescribeNetworkInterfaces", () => {
  it("shows the interfaces of instances", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test);
    const Filters = [{ Name: "attachment.instance-id", Values: [InstanceId] }];
    expect(await act(test.ec2, "DescribeNetworkInterfaces", { Filters })).toMatchObject({
      NetworkInterfaces: [
        {
          NetworkInterfaceId: expect.stringMatching(/^eni-/),
          PrivateIpAddress: "10.0.1.4",
          Attachment: { InstanceId, DeviceIndex: 0 },
        },
      ],
    });
  });
});
