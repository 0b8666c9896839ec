import type {
  DeleteUsageLimitCommandInput,
  DeleteUsageLimitCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeLimit } from "../describe";
import type { Redshift } from "../redshift";

type Input = Having<DeleteUsageLimitCommandInput, "usageLimitId">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_DeleteUsageLimit.html */
export const deleteUsageLimit = ({
  store,
}: Redshift): Action<Input, Omit<DeleteUsageLimitCommandOutput, "$metadata">> => ({
  name: "DeleteUsageLimit",
  permissions: ({ usageLimitId }) => [
    store.permission("DeleteUsageLimit", "usagelimit", store.limits.get(usageLimitId)),
  ],
  async handle(input) {
    check("DeleteUsageLimit", input);
    const limit = store.limit(input.usageLimitId);
    await store.limits.delete(limit.id);
    return { usageLimit: describeLimit(limit) };
  },
});
