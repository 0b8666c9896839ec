import { ec2UnderTest, launch, reach } from "../../../../support/ec2";
import { act } from "../../../../support/fake-cloud";

describe("DescribeInstances", () => {
  it("filters by state, type, tag and address", async () => {
    await using test = await ec2UnderTest();
    const { InstanceId } = await launch(test, {
      TagSpecifications: [{ ResourceType: "instance", Tags: [{ Key: "seat", Value: "s01" }] }],
    });
    await reach(test, InstanceId, "running");
    const found = async (Name: string, value: string) => {
      const Filters = [{ Name, Values: [value] }];
      const { Reservations } = await act<{ Reservations: object[] }>(test.ec2, "DescribeInstances", {
        Filters,
      });
      return Reservations.length;
    };
    expect(await found("instance-state-name", "running")).toBe(1);
    expect(await found("instance-state-name", "stopped")).toBe(0);
    expect(await found("instance-type", "t4g.*")).toBe(1);
    expect(await found("tag:seat", "s01")).toBe(1);
    expect(await found("private-ip-address", "10.0.1.4")).toBe(1);
    expect(await found("subnet-id", test.network.subnet)).toBe(1);
  });

  it("says which instance is not there", async () => {
    await using test = await ec2UnderTest();
    await expect(
      act(test.ec2, "DescribeInstances", { InstanceIds: ["i-1234567890abcdef0"] }),
    ).rejects.toMatchObject({
      code: "InvalidInstanceID.NotFound",
      message: "The instance ID 'i-1234567890abcdef0' does not exist",
    });
  });
});
