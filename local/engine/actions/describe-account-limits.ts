import type {
  DescribeAccountLimitsCommandInput,
  DescribeAccountLimitsCommandOutput,
} from "@aws-sdk/client-cloudformation";
import type { Action } from "../../core/action";
import type { Engine } from "../engine";
import { stackPermissions } from "../requests/permissions";

/**
 * AWS's default quotas; the local cloud itself sets no limit on stacks.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeAccountLimits.html
 */
export const describeAccountLimits = ({
  store,
}: Engine): Action<
  DescribeAccountLimitsCommandInput,
  Omit<DescribeAccountLimitsCommandOutput, "$metadata">
> => ({
  name: "DescribeAccountLimits",
  permissions: (_input, call) => stackPermissions(store, call, "DescribeAccountLimits", undefined),
  handle: async () => ({
    AccountLimits: [
      { Name: "StackLimit", Value: 2000 },
      { Name: "StackOutputsLimit", Value: 200 },
      { Name: "ConcurrentResourcesLimit", Value: 2500 },
    ],
  }),
});
