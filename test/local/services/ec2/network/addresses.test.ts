import {
  availableAddresses,
  freeAddress,
  freePublicAddress,
  usedAddresses,
} from "../../../../../local/services/ec2/network/addresses";
import { ec2StoreOf, endpointOf, instanceOf, natGatewayOf, subnetOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

describe("addresses of a subnet", () => {
  it("are what instances, gateways and endpoints have, as long as they are there", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, {
      instance: [instanceOf(), instanceOf({ id: "i-2", privateIp: "10.0.1.5", state: "terminated" })],
      natgateway: [natGatewayOf(), natGatewayOf({ id: "nat-2", privateIp: "10.0.1.10", deleted: 1 })],
      "vpc-endpoint": [endpointOf()],
    });
    expect([...usedAddresses(store, "subnet-1")]).toEqual(["10.0.1.4", "10.0.1.9", "10.0.1.8"]);
    expect(availableAddresses(store, subnetOf())).toBe(16 - 5 - 3);
    expect(availableAddresses(store, subnetOf({ id: "subnet-2" }))).toBe(11);
  });

  it("are given out from the fifth on, and none twice", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { instance: [instanceOf()] });
    expect(freeAddress(store, subnetOf())).toBe("10.0.1.5");
    expect(freeAddress(store, subnetOf(), { taken: new Set(["10.0.1.5"]) })).toBe("10.0.1.6");
    expect(freeAddress(store, subnetOf(), { wanted: "10.0.1.14" })).toBe("10.0.1.14");
    const all = new Set(Array.from({ length: 11 }, (_, i) => `10.0.1.${i + 4}`));
    expect(() => freeAddress(store, subnetOf(), { taken: all })).toThrow(
      expect.objectContaining({ code: "InsufficientFreeAddressesInSubnet" }),
    );
  });

  it.each([
    ["10.0.1.4", "InvalidIPAddress.InUse"],
    ["10.0.1.3", "InvalidParameterValue"],
    ["10.0.1.15", "InvalidParameterValue"],
    ["10.0.2.4", "InvalidParameterValue"],
    ["x", "InvalidParameterValue"],
  ])("are refused where they cannot be had: %s", async (wanted, code) => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { instance: [instanceOf()] });
    expect(() => freeAddress(store, subnetOf(), { wanted })).toThrow(expect.objectContaining({ code }));
  });
});

test("public addresses come from a range that leads nowhere", async () => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud);
  const taken = new Set<string>();
  for (let i = 0; i < 50; i++) {
    const address = freePublicAddress(store, taken);
    expect(address).toMatch(/^198\.1[89]\.\d+\.\d+$/);
    expect(taken.has(address)).toBe(false);
    taken.add(address);
  }
});
