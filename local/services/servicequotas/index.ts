import type { Cloud } from "../../core/cloud";
import type { Service } from "../../core/service";
import { getAwsDefaultServiceQuota } from "./actions/get-aws-default-service-quota";
import { getServiceQuota } from "./actions/get-service-quota";
import { listAwsDefaultServiceQuotas } from "./actions/list-aws-default-service-quotas";
import { listServiceQuotas } from "./actions/list-service-quotas";
import { listServices } from "./actions/list-services";

/** Service Quotas of one Region. It keeps nothing. */
export function createServiceQuotas(cloud: Cloud): Service {
  return {
    name: "servicequotas",
    protocol: "json-1.1",
    client: "@aws-sdk/client-service-quotas",
    deniedCode: "AccessDeniedException",
    actions: [
      getAwsDefaultServiceQuota(cloud),
      getServiceQuota(cloud),
      listAwsDefaultServiceQuotas(cloud),
      listServiceQuotas(cloud),
      listServices(),
    ],
    resourceTypes: [],
    async start() {},
    async stop() {},
  };
}
