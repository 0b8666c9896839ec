import type {
  CreateInternetGatewayCommandInput,
  CreateInternetGatewayCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { describeInternetGateway } from "../network/shapes";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";
import { creation, specifiedTags } from "../tags";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html */
export const createInternetGateway = (
  store: Ec2Store,
): Action<CreateInternetGatewayCommandInput, Output<CreateInternetGatewayCommandOutput>> => ({
  name: "CreateInternetGateway",
  permissions: (input) =>
    creation(store, "CreateInternetGateway", "internet-gateway", input.TagSpecifications),
  async handle(input) {
    const tags = specifiedTags(input.TagSpecifications, "internet-gateway");
    const gateway = { id: store.id("internet-gateway", input) };
    const made = store.find("internet-gateway", gateway.id);
    if (made) return { InternetGateway: describeInternetGateway(store, made) };
    await store.make("internet-gateway", gateway, tags);
    return { InternetGateway: describeInternetGateway(store, gateway) };
  },
});
