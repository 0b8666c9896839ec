import type {
  DeleteResourcePolicyCommandInput,
  DeleteResourcePolicyCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { refuseStreamId } from "../address";
import { notFound } from "../errors";
import type { Kinesis } from "../kinesis";
import { onResource, resourceAt } from "../tagged";
import { check } from "../validation/requests";

type Input = Having<DeleteResourcePolicyCommandInput, "ResourceARN">;

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DeleteResourcePolicy.html */
export const deleteResourcePolicy = (
  kinesis: Kinesis,
): Action<Input, Omit<DeleteResourcePolicyCommandOutput, "$metadata">> => ({
  name: "DeleteResourcePolicy",
  permissions: ({ ResourceARN }) => [onResource(kinesis, "DeleteResourcePolicy", ResourceARN)],
  async handle(input) {
    check("DeleteResourcePolicy", input);
    refuseStreamId(input);
    const { ResourceARN: arn } = input;
    resourceAt(kinesis, arn);
    if (kinesis.store.policy(arn) === undefined)
      throw notFound(`No resource policy found for resource ARN ${arn}.`);
    await kinesis.store.forgetPolicy(arn);
    return {};
  },
});
