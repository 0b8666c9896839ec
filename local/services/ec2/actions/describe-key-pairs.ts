import type { DescribeKeyPairsCommandInput, DescribeKeyPairsCommandOutput } from "@aws-sdk/client-ec2";
import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Output } from "../requests";
import type { Ec2Store } from "../store";

/** There are none: instances here have no SSH.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeKeyPairs.html */
export const describeKeyPairs = (
  _store: Ec2Store,
): Action<DescribeKeyPairsCommandInput, Output<DescribeKeyPairsCommandOutput>> => ({
  name: "DescribeKeyPairs",
  permissions: () => [{ action: "ec2:DescribeKeyPairs", resource: "*" }],
  async handle(input) {
    const [name] = input.KeyNames ?? [];
    if (name !== undefined)
      throw new AwsError("InvalidKeyPair.NotFound", `The key pair '${name}' does not exist`);
    return { KeyPairs: [] };
  },
});
