import { describeNatGateway } from "../../../../../local/services/ec2/network/nat-gateways";
import { ec2StoreOf, natGatewayOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

test("a NAT gateway is shown with its addresses, and for a while after its end", async () => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud);
  await store.make("natgateway", natGatewayOf(), { seat: "s01" });
  const shown = describeNatGateway(store, store.get("natgateway", "nat-1"));
  expect(shown).toMatchObject({
    NatGatewayId: "nat-1",
    State: "available",
    ConnectivityType: "public",
    NatGatewayAddresses: [
      {
        AllocationId: "eipalloc-1",
        PublicIp: "198.18.0.9",
        PrivateIp: "10.0.1.9",
        NetworkInterfaceId: "eni-9",
      },
    ],
    Tags: [{ Key: "seat", Value: "s01" }],
  });
  expect(shown.DeleteTime).toBeUndefined();
  const {
    allocation: _none,
    publicIp: _neither,
    ...inside
  } = natGatewayOf({ connectivity: "private", deleted: 2000 });
  const gone = describeNatGateway(store, inside);
  expect(gone).toMatchObject({ State: "deleted", DeleteTime: new Date(2000), ConnectivityType: "private" });
  expect(gone.NatGatewayAddresses?.[0]).not.toHaveProperty("PublicIp");
});
