import type {
  ListUsageLimitsCommandInput,
  ListUsageLimitsCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { page, sortedBy } from "../../../core/paging";
import { check } from "../constraints";
import { describeLimit } from "../describe";
import { invalidPage } from "../errors";
import type { Redshift } from "../redshift";

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_ListUsageLimits.html */
export const listUsageLimits = ({
  store,
}: Redshift): Action<ListUsageLimitsCommandInput, Omit<ListUsageLimitsCommandOutput, "$metadata">> => ({
  name: "ListUsageLimits",
  permissions: () => [store.permission("ListUsageLimits", "usagelimit", undefined)],
  async handle(input) {
    check("ListUsageLimits", input);
    const some = store.limits
      .all()
      .filter(({ resourceArn }) => input.resourceArn === undefined || resourceArn === input.resourceArn)
      .filter(({ usageType }) => input.usageType === undefined || usageType === input.usageType);
    const { items, token } = page(
      sortedBy(some, ({ id }) => id),
      ({ id }) => id,
      {
        token: input.nextToken,
        limit: input.maxResults ?? 100,
        invalid: invalidPage,
      },
    );
    return { usageLimits: items.map(describeLimit), ...(token !== undefined && { nextToken: token }) };
  },
});
