import type {
  UpdateUsageLimitCommandInput,
  UpdateUsageLimitCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeLimit } from "../describe";
import { invalid } from "../errors";
import type { Redshift } from "../redshift";

type Input = Having<UpdateUsageLimitCommandInput, "usageLimitId">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_UpdateUsageLimit.html */
export const updateUsageLimit = ({
  store,
}: Redshift): Action<Input, Omit<UpdateUsageLimitCommandOutput, "$metadata">> => ({
  name: "UpdateUsageLimit",
  permissions: ({ usageLimitId }) => [
    store.permission("UpdateUsageLimit", "usagelimit", store.limits.get(usageLimitId)),
  ],
  async handle(input) {
    check("UpdateUsageLimit", input);
    const before = store.limit(input.usageLimitId);
    const amount = Number(input.amount ?? before.amount);
    if (amount <= 0) throw invalid("The amount must be a positive number.");
    const limit = { ...before, amount, breachAction: input.breachAction ?? before.breachAction };
    await store.limits.put(limit.id, limit);
    return { usageLimit: describeLimit(limit) };
  },
});
