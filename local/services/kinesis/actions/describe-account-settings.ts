import type {
  DescribeAccountSettingsCommandInput,
  DescribeAccountSettingsCommandOutput,
} from "@aws-sdk/client-kinesis";
import type { Action } from "../../../core/action";
import { showCommitment } from "../commitment";
import type { Kinesis } from "../kinesis";

/** @see https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeAccountSettings.html */
export const describeAccountSettings = ({
  store,
}: Kinesis): Action<
  DescribeAccountSettingsCommandInput,
  Omit<DescribeAccountSettingsCommandOutput, "$metadata">
> => ({
  name: "DescribeAccountSettings",
  permissions: () => [{ action: "kinesis:DescribeAccountSettings", resource: "*" }],
  async handle() {
    const now = store.cloud.clock.now();
    return { MinimumThroughputBillingCommitment: showCommitment(store.commitment, now) };
  },
});
