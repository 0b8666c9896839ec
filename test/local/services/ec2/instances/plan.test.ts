import type { RunInstancesCommandInput } from "@aws-sdk/client-ec2";
import { metadataOptions, planInstances } from "../../../../../local/services/ec2/instances/plan";
import { image } from "../../../../support/ec2";
import { ec2StoreOf, groupOf, subnetOf, vpcOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

const REQUEST = {
  ImageId: image(),
  InstanceType: "t4g.micro" as const,
  SubnetId: "subnet-1",
  MinCount: 1,
  MaxCount: 1,
};

async function plan(more: Partial<RunInstancesCommandInput> = {}) {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud, {
    vpc: [vpcOf()],
    subnet: [subnetOf({ mapPublicIp: true })],
    "security-group": [groupOf(), groupOf({ id: "sg-2", vpc: "vpc-2" })],
  });
  const profile = { association: "iip-assoc-1", arn: "arn:profile", id: "AIPA", name: "host", role: "role" };
  return planInstances(store, { ...REQUEST, ...more }, profile);
}

describe("what is launched", () => {
  it("has an address, the VPC's own group, a root volume and the image's way to metadata", async () => {
    const [{ instance, volumes } = { instance: undefined, volumes: [] }] = await plan();
    expect(instance).toMatchObject({
      state: "pending",
      privateIp: "10.0.1.4",
      publicIp: expect.stringMatching(/^198\.1[89]\./),
      securityGroups: ["sg-default"],
      metadata: { tokens: "required", hopLimit: 2 },
      shutdownBehavior: "stop",
      mac: expect.stringMatching(/^0e(:[0-9a-f]{2}){5}$/),
    });
    expect(instance?.blockDevices).toMatchObject([{ device: "/dev/xvda", volume: volumes[0]?.id }]);
    expect(instance?.profile?.association).not.toBe("iip-assoc-1");
  });

  it("has one reservation and an address each", async () => {
    const planned = (await plan({ MaxCount: 3 })).map(({ instance }) => instance);
    expect(planned.map(({ launchIndex, privateIp }) => [launchIndex, privateIp])).toEqual([
      [0, "10.0.1.4"],
      [1, "10.0.1.5"],
      [2, "10.0.1.6"],
    ]);
    expect(new Set(planned.map(({ reservation }) => reservation)).size).toBe(1);
    expect(new Set(planned.map(({ publicIp }) => publicIp)).size).toBe(3);
  });

  it("takes its network from its one interface", async () => {
    const NetworkInterfaces = [
      {
        DeviceIndex: 0,
        SubnetId: "subnet-1",
        Groups: ["sg-1"],
        AssociatePublicIpAddress: false,
        PrivateIpAddress: "10.0.1.9",
      },
    ];
    const [planned] = await plan({ SubnetId: undefined, NetworkInterfaces });
    expect(planned?.instance).toMatchObject({
      privateIp: "10.0.1.9",
      securityGroups: ["sg-1"],
      wantsPublicIp: false,
    });
    expect(planned?.instance).not.toHaveProperty("publicIp");
  });

  it.each<[Partial<RunInstancesCommandInput>, string]>([
    [{ ImageId: undefined }, "MissingParameter"],
    [{ ImageId: "ami-00000000000000000" }, "InvalidAMIID.NotFound"],
    [{ ImageId: image("x86_64") }, "InvalidParameterValue"],
    [{ SubnetId: undefined }, "VPCIdNotSpecified"],
    [{ SubnetId: "subnet-9" }, "InvalidSubnetID.NotFound"],
    [{ SecurityGroupIds: ["sg-2"] }, "InvalidParameter"],
    [{ NetworkInterfaces: [{ DeviceIndex: 0 }] }, "InvalidParameterCombination"],
    [{ Placement: { AvailabilityZone: "us-east-1b" } }, "InvalidParameterValue"],
    [{ MinCount: 2 }, "InvalidParameterValue"],
    [{ MaxCount: 101 }, "InstanceLimitExceeded"],
    [{ UserData: "!" }, "InvalidParameterValue"],
    [{ KeyName: "k" }, "NotModelledByLocalCloud"],
  ])("is refused with %j as %s", async (more, code) => {
    await expect(plan(more)).rejects.toMatchObject({ code });
  });
});

describe("metadata options", () => {
  const before = { tokens: "optional", endpoint: "enabled", hopLimit: 1, tags: "disabled" } as const;

  it("stay where a request says nothing of them", () => {
    expect(metadataOptions(undefined, before)).toEqual(before);
    expect(metadataOptions({ HttpTokens: "required", InstanceMetadataTags: "enabled" }, before)).toEqual({
      ...before,
      tokens: "required",
      tags: "enabled",
    });
  });

  it.each([
    { HttpPutResponseHopLimit: 65 },
    { HttpPutResponseHopLimit: 0 },
    { HttpProtocolIpv6: "enabled" as const },
  ])("are refused as %j", (wish) => {
    expect(() => metadataOptions(wish, before)).toThrow(
      expect.objectContaining({ code: "InvalidParameterValue" }),
    );
  });
});
