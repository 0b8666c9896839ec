import type {
  DetachInternetGatewayCommandInput,
  DetachInternetGatewayCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { dependency } from "../errors";
import { hasPublicAddresses } from "../network/dependencies";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html */
export const detachInternetGateway = (
  store: Ec2Store,
): Action<DetachInternetGatewayCommandInput, Output<DetachInternetGatewayCommandOutput>> => ({
  name: "DetachInternetGateway",
  permissions: ({ InternetGatewayId, VpcId }) => [
    store.permission("DetachInternetGateway", "internet-gateway", InternetGatewayId),
    store.permission("DetachInternetGateway", "vpc", VpcId),
  ],
  async handle(input) {
    needs(input, "InternetGatewayId", "VpcId");
    const { id, vpc } = store.get("internet-gateway", input.InternetGatewayId);
    if (vpc === undefined || vpc !== input.VpcId)
      throw new AwsError("Gateway.NotAttached", `resource ${id} is not attached to network ${input.VpcId}`);
    if (hasPublicAddresses(store, vpc)) {
      throw dependency(
        `Network ${vpc} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
      );
    }
    await store.put("internet-gateway", { id });
    return {};
  },
});
