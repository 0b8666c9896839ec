import type { DeleteVpcEndpointsCommandInput, DeleteVpcEndpointsCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { KINDS } from "../kinds";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html */
export const deleteVpcEndpoints = (
  store: Ec2Store,
): Action<DeleteVpcEndpointsCommandInput, Output<DeleteVpcEndpointsCommandOutput>> => ({
  name: "DeleteVpcEndpoints",
  permissions: ({ VpcEndpointIds }) =>
    (VpcEndpointIds ?? []).map((id) => store.permission("DeleteVpcEndpoints", "vpc-endpoint", id)),
  async handle(input) {
    needs(input, "VpcEndpointIds");
    const missing = input.VpcEndpointIds.filter((id) => !store.find("vpc-endpoint", id));
    for (const id of input.VpcEndpointIds) await store.delete("vpc-endpoint", id);
    return {
      Unsuccessful: missing.map((id) => {
        const { code, message } = KINDS["vpc-endpoint"].notFound(id);
        return { ResourceId: id, Error: { Code: code, Message: message } };
      }),
    };
  },
});
