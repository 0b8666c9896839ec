import type {
  AttachInternetGatewayCommandInput,
  AttachInternetGatewayCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html */
export const attachInternetGateway = (
  store: Ec2Store,
): Action<AttachInternetGatewayCommandInput, Output<AttachInternetGatewayCommandOutput>> => ({
  name: "AttachInternetGateway",
  permissions: ({ InternetGatewayId, VpcId }) => [
    store.permission("AttachInternetGateway", "internet-gateway", InternetGatewayId),
    store.permission("AttachInternetGateway", "vpc", VpcId),
  ],
  async handle(input) {
    needs(input, "InternetGatewayId", "VpcId");
    const gateway = store.get("internet-gateway", input.InternetGatewayId);
    const vpc = store.get("vpc", input.VpcId);
    if (gateway.vpc !== undefined)
      throw new AwsError(
        "Resource.AlreadyAssociated",
        `resource ${gateway.id} is already attached to network ${gateway.vpc}`,
      );
    if (store.all("internet-gateway").some((other) => other.vpc === vpc.id)) {
      throw new AwsError(
        "InvalidParameterValue",
        `Network ${vpc.id} already has an internet gateway attached`,
      );
    }
    await store.put("internet-gateway", { ...gateway, vpc: vpc.id });
    return {};
  },
});
