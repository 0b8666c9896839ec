import type {
  GetServiceQuotaCommandInput,
  GetServiceQuotaCommandOutput,
} from "@aws-sdk/client-service-quotas";
import type { Action } from "../../../core/action";
import type { Cloud } from "../../../core/cloud";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describe, find, quotaArn } from "../shapes";

/**
 * The value that holds for the account.
 * @see https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_GetServiceQuota.html
 */
export const getServiceQuota = (
  cloud: Cloud,
): Action<
  Having<GetServiceQuotaCommandInput, "ServiceCode" | "QuotaCode">,
  Omit<GetServiceQuotaCommandOutput, "$metadata">
> => ({
  name: "GetServiceQuota",
  permissions: ({ ServiceCode, QuotaCode }) => [
    { action: "servicequotas:GetServiceQuota", resource: quotaArn(cloud, ServiceCode, QuotaCode) },
  ],
  async handle(input) {
    check("GetServiceQuota", input);
    return { Quota: describe(cloud, find(cloud, input.ServiceCode, input.QuotaCode), "applied") };
  },
});
