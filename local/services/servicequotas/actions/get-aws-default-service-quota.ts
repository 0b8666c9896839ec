import type {
  GetAWSDefaultServiceQuotaCommandInput,
  GetAWSDefaultServiceQuotaCommandOutput,
} from "@aws-sdk/client-service-quotas";
import type { Action } from "../../../core/action";
import type { Cloud } from "../../../core/cloud";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describe, find } from "../shapes";

/**
 * The value that accounts start with.
 * @see https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetAWSDefaultServiceQuota.html
 */
export const getAwsDefaultServiceQuota = (
  cloud: Cloud,
): Action<
  Having<GetAWSDefaultServiceQuotaCommandInput, "ServiceCode" | "QuotaCode">,
  Omit<GetAWSDefaultServiceQuotaCommandOutput, "$metadata">
> => ({
  name: "GetAWSDefaultServiceQuota",
  permissions: () => [{ action: "servicequotas:GetAWSDefaultServiceQuota", resource: "*" }],
  async handle(input) {
    check("GetAWSDefaultServiceQuota", input);
    return { Quota: describe(cloud, find(cloud, input.ServiceCode, input.QuotaCode)) };
  },
});
