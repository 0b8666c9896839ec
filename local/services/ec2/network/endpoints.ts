import { createHash } from "node:crypto";
import type { VpcEndpoint as SdkVpcEndpoint } from "@aws-sdk/client-ec2";
import { AwsError } from "../../../core/errors";
import type { VpcEndpoint } from "../records";
import type { Ec2Store } from "../store";
import { tagList } from "../tags";

/** Policy of an endpoint that is given none. */
export const FULL_ACCESS = JSON.stringify({
  Version: "2008-10-17",
  Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }],
});

/** Services that have gateway endpoints; all others have interface endpoints (S3 has both). */
const GATEWAYS = ["s3", "dynamodb"];

/** @throws AwsError InvalidServiceName when the Region has no such service of this type */
export function checkService(region: string, service: string | undefined, type: VpcEndpoint["type"]): void {
  const prefix = `com.amazonaws.${region}.`;
  const name = service?.startsWith(prefix) ? service.slice(prefix.length) : undefined;
  const exists = name !== undefined && (type === "Interface" || GATEWAYS.includes(name));
  if (!exists)
    throw new AwsError("InvalidServiceName", `The Vpc Endpoint Service '${service}' does not exist`);
}

export interface PrefixList {
  id: string;
  name: string;
  cidrs: string[];
}

/** The addresses of a service with gateway endpoints; they are taken from a range that leads nowhere. */
export function prefixListOf(region: string, service: string): PrefixList {
  const name = `com.amazonaws.${region}.${service}`;
  const digest = createHash("sha256").update(name).digest();
  return { id: `pl-${digest.toString("hex").slice(0, 8)}`, name, cidrs: [`198.19.${digest[0]}.0/24`] };
}

export function describeEndpoint(store: Ec2Store, endpoint: VpcEndpoint): SdkVpcEndpoint {
  const { id, service, type, interfaces } = endpoint;
  const name = service.split(".").slice(3).join(".");
  return {
    VpcEndpointId: id,
    VpcEndpointType: type,
    VpcId: endpoint.vpc,
    ServiceName: service,
    State: "available" as "Available",
    PolicyDocument: endpoint.policy,
    RouteTableIds: endpoint.routeTables,
    SubnetIds: endpoint.subnets,
    Groups: endpoint.securityGroups.map((group) => ({
      GroupId: group,
      GroupName: store.find("security-group", group)?.name ?? "",
    })),
    IpAddressType: "ipv4",
    PrivateDnsEnabled: endpoint.privateDns,
    RequesterManaged: false,
    NetworkInterfaceIds: interfaces.map((one) => one.id),
    DnsEntries:
      type === "Gateway"
        ? []
        : [
            {
              DnsName: `${id}-local.${name}.${store.cloud.region}.vpce.amazonaws.com`,
              HostedZoneId: "Z00000000000000",
            },
          ],
    CreationTimestamp: new Date(endpoint.created),
    OwnerId: store.cloud.account,
    Tags: tagList(store.tags(id)),
  };
}
