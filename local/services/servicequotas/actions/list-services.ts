import type { ListServicesCommandInput, ListServicesCommandOutput } from "@aws-sdk/client-service-quotas";
import type { Action } from "../../../core/action";
import { page } from "../../../core/paging";
import { check } from "../constraints";
import { invalidToken } from "../errors";
import { SERVICES } from "../quotas";

/** @see https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServices.html */
export const listServices = (): Action<
  ListServicesCommandInput,
  Omit<ListServicesCommandOutput, "$metadata">
> => ({
  name: "ListServices",
  permissions: () => [{ action: "servicequotas:ListServices", resource: "*" }],
  async handle(input) {
    check("ListServices", input);
    const { items, token } = page(Object.entries(SERVICES), ([code]) => code, {
      token: input.NextToken,
      limit: input.MaxResults ?? 100,
      invalid: invalidToken,
    });
    return {
      Services: items.map(([ServiceCode, ServiceName]) => ({ ServiceCode, ServiceName })),
      ...(token && { NextToken: token }),
    };
  },
});
