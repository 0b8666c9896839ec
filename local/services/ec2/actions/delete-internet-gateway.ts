import type {
  DeleteInternetGatewayCommandInput,
  DeleteInternetGatewayCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { dependency } from "../errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteInternetGateway.html */
export const deleteInternetGateway = (
  store: Ec2Store,
): Action<DeleteInternetGatewayCommandInput, Output<DeleteInternetGatewayCommandOutput>> => ({
  name: "DeleteInternetGateway",
  permissions: ({ InternetGatewayId }) => [
    store.permission("DeleteInternetGateway", "internet-gateway", InternetGatewayId),
  ],
  async handle(input) {
    needs(input, "InternetGatewayId");
    const { id, vpc } = store.get("internet-gateway", input.InternetGatewayId);
    if (vpc !== undefined)
      throw dependency(`The internetGateway '${id}' has dependencies and cannot be deleted.`);
    await store.delete("internet-gateway", id);
    return {};
  },
});
