import type { FilterFields } from "../filters";
import type { Instance } from "../records";
import type { Ec2Store } from "../store";
import { privateDnsName, publicDnsName } from "./names";
import { describeState } from "./shapes";

/** What filters of instances look at. */
export const instanceFields = (store: Ec2Store): FilterFields<Instance> => ({
  architecture: ({ architecture }) => architecture,
  "availability-zone": ({ zone }) => zone,
  "client-token": ({ clientToken }) => clientToken,
  "dns-name": (instance) => publicDnsName(store, instance),
  "iam-instance-profile.arn": ({ profile }) => profile?.arn,
  "iam-instance-profile.id": ({ profile }) => profile?.id,
  "image-id": ({ image }) => image,
  "instance-id": ({ id }) => id,
  "instance-state-code": ({ state }) => describeState(state).Code,
  "instance-state-name": ({ state }) => state,
  "instance-type": ({ type }) => type,
  "instance.group-id": ({ securityGroups }) => securityGroups,
  "ip-address": ({ publicIp }) => publicIp,
  "metadata-options.http-endpoint": ({ metadata }) => metadata.endpoint,
  "metadata-options.http-tokens": ({ metadata }) => metadata.tokens,
  "network-interface.network-interface-id": (instance) => instance.interface,
  "private-dns-name": ({ privateIp }) => privateDnsName(store.cloud.region, privateIp),
  "private-ip-address": ({ privateIp }) => privateIp,
  "reservation-id": ({ reservation }) => reservation,
  "root-device-type": () => "ebs",
  "subnet-id": ({ subnet }) => subnet,
  "vpc-id": ({ vpc }) => vpc,
});
