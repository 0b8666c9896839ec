import type { GetResourcePolicyCommandInput, GetResourcePolicyCommandOutput } from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { refuseStreamId } from "../address";
import type { Kinesis } from "../kinesis";
import { onResource, resourceAt } from "../tagged";
import { check } from "../validation/requests";

type Input = Having<GetResourcePolicyCommandInput, "ResourceARN">;

/**
 * A resource without a policy has an empty one.
 * @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetResourcePolicy.html
 */
export const getResourcePolicy = (
  kinesis: Kinesis,
): Action<Input, Omit<GetResourcePolicyCommandOutput, "$metadata">> => ({
  name: "GetResourcePolicy",
  permissions: ({ ResourceARN }) => [onResource(kinesis, "GetResourcePolicy", ResourceARN)],
  async handle(input) {
    check("GetResourcePolicy", input);
    refuseStreamId(input);
    resourceAt(kinesis, input.ResourceARN);
    return { Policy: kinesis.store.policy(input.ResourceARN) ?? "{}" };
  },
});
