import type {
  ListAWSDefaultServiceQuotasCommandInput,
  ListAWSDefaultServiceQuotasCommandOutput,
} from "@aws-sdk/client-service-quotas";
import type { Action } from "../../../core/action";
import type { Cloud } from "../../../core/cloud";
import { page } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidToken } from "../errors";
import { describe, listOf } from "../shapes";

/** @see https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListAWSDefaultServiceQuotas.html */
export const listAwsDefaultServiceQuotas = (
  cloud: Cloud,
): Action<
  Having<ListAWSDefaultServiceQuotasCommandInput, "ServiceCode">,
  Omit<ListAWSDefaultServiceQuotasCommandOutput, "$metadata">
> => ({
  name: "ListAWSDefaultServiceQuotas",
  permissions: () => [{ action: "servicequotas:ListAWSDefaultServiceQuotas", resource: "*" }],
  async handle(input) {
    check("ListAWSDefaultServiceQuotas", input);
    const { items, token } = page(listOf(cloud, input.ServiceCode), ({ code }) => code, {
      token: input.NextToken,
      limit: input.MaxResults ?? 100,
      invalid: invalidToken,
    });
    return { Quotas: items.map((quota) => describe(cloud, quota)), ...(token && { NextToken: token }) };
  },
});
