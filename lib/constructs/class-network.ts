import { IpAddresses, type ISubnet, Peer, Port, SecurityGroup, SubnetType, Vpc } from "aws-cdk-lib/aws-ec2";
import { Construct } from "constructs";
import type { LabClass } from "../class/lab-class";
import { privateEndpoints } from "../facts/private-endpoints";
import { PrivateEndpoints } from "./private-endpoints";

/**
 * One network for a class: the default quota is five VPCs a Region. No NAT, because a NAT gateway costs as much as five
 * generators; nothing may connect to the generators, and they may only speak HTTPS. Public subnets give each an address that
 * costs by the hour; private ones have endpoints for all, which cost less from some seats on (docs/decisions/0025).
 */
export class ClassNetwork extends Construct {
  readonly vpc: Vpc;
  /** Two subnets, in two zones, public or private as the class wants. */
  readonly subnets: readonly ISubnet[];
  /** For every generator of the class: no ingress, not even from one another. */
  readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, { network, pipeline }: Pick<LabClass, "network" | "pipeline">) {
    super(scope, id);
    const subnetType = network === "private" ? SubnetType.PRIVATE_ISOLATED : SubnetType.PUBLIC;
    this.vpc = new Vpc(this, "Vpc", {
      ipAddresses: IpAddresses.cidr("10.0.0.0/16"),
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [{ name: network, subnetType, cidrMask: 18 }],
      // Emptying the default group would add a function, its role and its log group; nothing uses that group.
      restrictDefaultSecurityGroup: false,
    });
    this.subnets = this.vpc.selectSubnets({ subnetType }).subnets;
    this.securityGroup = new SecurityGroup(this, "GeneratorGroup", {
      vpc: this.vpc,
      description: "Generators: nothing in, HTTPS out",
      allowAllOutbound: false,
    });
    this.securityGroup.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "AWS APIs and package repositories");
    const [subnet] = this.subnets;
    if (network === "private" && subnet !== undefined) {
      new PrivateEndpoints(this, "Endpoints", {
        vpc: this.vpc,
        subnet,
        services: privateEndpoints(pipeline.source),
        clients: this.securityGroup,
      });
    }
  }
}
