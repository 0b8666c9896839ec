import type {
  ListServiceQuotasCommandInput,
  ListServiceQuotasCommandOutput,
} from "@aws-sdk/client-service-quotas";
import type { Action } from "../../../core/action";
import type { Cloud } from "../../../core/cloud";
import { page } from "../../../core/paging";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { invalidToken } from "../errors";
import { describe, listOf } from "../shapes";

/** No quota is of a single resource, so a list of those is empty.
 * @see https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html */
export const listServiceQuotas = (
  cloud: Cloud,
): Action<
  Having<ListServiceQuotasCommandInput, "ServiceCode">,
  Omit<ListServiceQuotasCommandOutput, "$metadata">
> => ({
  name: "ListServiceQuotas",
  permissions: () => [{ action: "servicequotas:ListServiceQuotas", resource: "*" }],
  async handle(input) {
    check("ListServiceQuotas", input);
    const wanted = listOf(cloud, input.ServiceCode).filter(
      ({ code }) =>
        input.QuotaAppliedAtLevel !== "RESOURCE" &&
        (input.QuotaCode === undefined || input.QuotaCode === code),
    );
    const { items, token } = page(wanted, ({ code }) => code, {
      token: input.NextToken,
      limit: input.MaxResults ?? 100,
      invalid: invalidToken,
    });
    return {
      Quotas: items.map((quota) => describe(cloud, quota, "applied")),
      ...(token && { NextToken: token }),
    };
  },
});
