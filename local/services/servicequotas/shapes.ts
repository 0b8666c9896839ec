import type { ServiceQuota } from "@aws-sdk/client-service-quotas";
import type { Cloud } from "../../core/cloud";
import { noSuchResource } from "./errors";
import { type KnownQuota, quotasOf, SERVICES } from "./quotas";

type Place = Pick<Cloud, "account" | "region">;

/**
 * @param of the value that holds for the account, or the one that accounts start with
 * @returns a quota as AWS answers it
 */
export function describe(
  { account, region }: Place,
  quota: KnownQuota,
  of: "applied" | "default" = "default",
): ServiceQuota {
  const { service, code, name, adjustable, global } = quota;
  const value = of === "applied" ? (quota.applied ?? quota.value) : quota.value;
  const where = global ? "" : region;
  return {
    ServiceCode: service,
    ServiceName: SERVICES[service],
    QuotaArn: `arn:aws:servicequotas:${where}:${account}:${service}/${code}`,
    QuotaCode: code,
    QuotaName: name,
    Value: value,
    Unit: "None",
    Adjustable: adjustable,
    GlobalQuota: global === true,
    QuotaAppliedAtLevel: "ACCOUNT",
  };
}

/** @returns ARN that policies name a quota by */
export const quotaArn = ({ account, region }: Place, service = "*", code = "*"): string =>
  `arn:aws:servicequotas:${region}:${account}:${service}/${code}`;

/** @throws AwsError NoSuchResourceException for a service that is not known */
export function listOf({ region }: Place, service: string): KnownQuota[] {
  if (!Object.hasOwn(SERVICES, service))
    throw noSuchResource("The request failed because the specified service does not exist.");
  return quotasOf(service, region);
}

/** @throws AwsError NoSuchResourceException for a quota that the Region does not list */
export function find(place: Place, service: string, code: string): KnownQuota {
  const found = listOf(place, service).find((quota) => quota.code === code);
  if (found) return found;
  throw noSuchResource(
    "The request failed because the specified quota does not exist for the given service in this region.",
  );
}
