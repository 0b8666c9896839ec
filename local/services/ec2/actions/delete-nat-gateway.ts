import type { DeleteNatGatewayCommandInput, DeleteNatGatewayCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { takeAddress } from "../network/elastic-ips";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNatGateway.html */
export const deleteNatGateway = (
  store: Ec2Store,
): Action<DeleteNatGatewayCommandInput, Output<DeleteNatGatewayCommandOutput>> => ({
  name: "DeleteNatGateway",
  permissions: ({ NatGatewayId }) => [store.permission("DeleteNatGateway", "natgateway", NatGatewayId)],
  async handle(input) {
    needs(input, "NatGatewayId");
    const gateway = store.get("natgateway", input.NatGatewayId);
    if (gateway.deleted === undefined) {
      const address = store.find("elastic-ip", gateway.allocation);
      await Promise.all([
        store.put("natgateway", { ...gateway, deleted: store.cloud.clock.now() }),
        address && takeAddress(store, address),
      ]);
    }
    return { NatGatewayId: gateway.id };
  },
});
