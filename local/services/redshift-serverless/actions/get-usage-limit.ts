import type {
  GetUsageLimitCommandInput,
  GetUsageLimitCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeLimit } from "../describe";
import type { Redshift } from "../redshift";

type Input = Having<GetUsageLimitCommandInput, "usageLimitId">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_GetUsageLimit.html */
export const getUsageLimit = ({
  store,
}: Redshift): Action<Input, Omit<GetUsageLimitCommandOutput, "$metadata">> => ({
  name: "GetUsageLimit",
  permissions: ({ usageLimitId }) => [
    store.permission("GetUsageLimit", "usagelimit", store.limits.get(usageLimitId)),
  ],
  async handle(input) {
    check("GetUsageLimit", input);
    return { usageLimit: describeLimit(store.limit(input.usageLimitId)) };
  },
});
