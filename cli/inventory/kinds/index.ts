import type { Kind } from "../kind";
import { addresses } from "./addresses";
import { buckets } from "./buckets";
import { budgets } from "./budgets";
import { dataStreams } from "./data-streams";
import { deliveryStreams } from "./delivery-streams";
import { eventSourceMappings } from "./event-source-mappings";
import { functions } from "./functions";
import { instanceProfiles } from "./instance-profiles";
import { instances } from "./instances";
import { logGroups } from "./log-groups";
import { natGateways } from "./nat-gateways";
import { networkInterfaces } from "./network-interfaces";
import { parameters } from "./parameters";
import { policies } from "./policies";
import { redshiftNamespaces } from "./redshift-namespaces";
import { redshiftWorkgroups } from "./redshift-workgroups";
import { roles } from "./roles";
import { scheduleGroups } from "./schedule-groups";
import { schedules } from "./schedules";
import { secrets } from "./secrets";
import { securityGroups } from "./security-groups";
import { snapshots } from "./snapshots";
import { stacks } from "./stacks";
import { tagged } from "./tagged";
import { volumes } from "./volumes";
import { vpcEndpoints } from "./vpc-endpoints";
import { vpcs } from "./vpcs";

/**
 * Every kind of thing that a class may leave behind, in the order in which they can be removed: what writes before what is
 * written to, what uses something before what is used, and stacks last, since one whose deletion failed goes when the resource
 * is gone that kept it.
 */
export const KINDS: readonly Kind[] = [
  schedules,
  scheduleGroups,
  eventSourceMappings,
  instances,
  deliveryStreams,
  dataStreams,
  functions,
  redshiftWorkgroups,
  redshiftNamespaces,
  buckets,
  secrets,
  parameters,
  logGroups,
  instanceProfiles,
  roles,
  policies,
  natGateways,
  vpcEndpoints,
  addresses,
  networkInterfaces,
  volumes,
  snapshots,
  securityGroups,
  vpcs,
  budgets,
  tagged,
  stacks,
];
