import type {
  DescribeSecretCommandInput,
  DescribeSecretCommandOutput,
} from "@aws-sdk/client-secrets-manager";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeSecret as describe } from "../describe";
import type { SecretStore } from "../store";

type Input = Having<DescribeSecretCommandInput, "SecretId">;

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
export const describeSecret = (
  store: SecretStore,
): Action<Input, Omit<DescribeSecretCommandOutput, "$metadata">> => ({
  name: "DescribeSecret",
  permissions: ({ SecretId }) => [store.permission("DescribeSecret", SecretId)],
  async handle(input) {
    check("DescribeSecret", input);
    return describe(store.get(input.SecretId));
  },
});
