import type { ModifyVpcAttributeCommandInput, ModifyVpcAttributeCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html */
export const modifyVpcAttribute = (
  store: Ec2Store,
): Action<ModifyVpcAttributeCommandInput, Output<ModifyVpcAttributeCommandOutput>> => ({
  name: "ModifyVpcAttribute",
  permissions: ({ VpcId }) => [store.permission("ModifyVpcAttribute", "vpc", VpcId)],
  async handle(input) {
    needs(input, "VpcId");
    const vpc = store.get("vpc", input.VpcId);
    const dnsSupport = input.EnableDnsSupport?.Value ?? vpc.dnsSupport;
    const dnsHostnames = input.EnableDnsHostnames?.Value ?? vpc.dnsHostnames;
    await store.put("vpc", { ...vpc, dnsSupport, dnsHostnames });
    return {};
  },
});
