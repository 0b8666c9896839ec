import type { Cloud } from "../../core/cloud";
import type { StandIn } from "../../core/package";
import type { Service } from "../../core/service";
import { actionsOf } from "./actions";
import { withDryRun } from "./dry-run";
import { Instances } from "./instances/instances";
import { eipType } from "./resources/eip";
import { instanceType } from "./resources/instance";
import { internetGatewayType } from "./resources/internet-gateway";
import { launchTemplateType } from "./resources/launch-template";
import { natGatewayType } from "./resources/nat-gateway";
import { routeType } from "./resources/route";
import { routeTableType } from "./resources/route-table";
import { securityGroupType } from "./resources/security-group";
import { securityGroupEgressType } from "./resources/security-group-egress";
import { securityGroupIngressType } from "./resources/security-group-ingress";
import { subnetType } from "./resources/subnet";
import { subnetRouteTableAssociationType } from "./resources/subnet-route-table-association";
import { volumeType } from "./resources/volume";
import { volumeAttachmentType } from "./resources/volume-attachment";
import { vpcType } from "./resources/vpc";
import { vpcEndpointType } from "./resources/vpc-endpoint";
import { vpcGatewayAttachmentType } from "./resources/vpc-gateway-attachment";
import { Ec2Store } from "./store";

/**
 * EC2 of one Region: a network that is kept and shown, and instances that run as child processes.
 * @param packages those that bring something to an instance; none unless given
 */
export function createEc2(cloud: Cloud, packages: readonly StandIn[] = []): Service {
  const store = new Ec2Store(cloud);
  const instances = new Instances(store, packages);
  return {
    name: "ec2",
    protocol: "ec2-query",
    client: "@aws-sdk/client-ec2",
    deniedCode: "UnauthorizedOperation",
    actions: actionsOf(store, instances).map(withDryRun),
    resourceTypes: [
      eipType,
      instanceType(instances),
      internetGatewayType,
      launchTemplateType,
      natGatewayType,
      routeTableType,
      routeType,
      securityGroupEgressType,
      securityGroupIngressType,
      securityGroupType,
      subnetRouteTableAssociationType,
      subnetType,
      volumeAttachmentType,
      volumeType,
      vpcEndpointType,
      vpcGatewayAttachmentType,
      vpcType,
    ],
    start: () => instances.start(),
    stop: () => instances.stop(),
  };
}
