import type {
  DescribeVpcAttributeCommandInput,
  DescribeVpcAttributeCommandOutput,
} from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { invalidValue } from "../errors";
import { needs, type Output } from "../requests";
import type { Ec2Store } from "../store";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcAttribute.html */
export const describeVpcAttribute = (
  store: Ec2Store,
): Action<DescribeVpcAttributeCommandInput, Output<DescribeVpcAttributeCommandOutput>> => ({
  name: "DescribeVpcAttribute",
  permissions: ({ VpcId }) => [store.permission("DescribeVpcAttribute", "vpc", VpcId)],
  async handle(input) {
    needs(input, "VpcId", "Attribute");
    const { id, dnsSupport, dnsHostnames } = store.get("vpc", input.VpcId);
    switch (input.Attribute) {
      case "enableDnsSupport":
        return { VpcId: id, EnableDnsSupport: { Value: dnsSupport } };
      case "enableDnsHostnames":
        return { VpcId: id, EnableDnsHostnames: { Value: dnsHostnames } };
      case "enableNetworkAddressUsageMetrics":
        return { VpcId: id, EnableNetworkAddressUsageMetrics: { Value: false } };
      default:
        throw invalidValue(input.Attribute, "attribute", "Unknown attribute.");
    }
  },
});
