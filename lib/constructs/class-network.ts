import { IpAddresses, type ISubnet, Peer, Port, SecurityGroup, SubnetType, Vpc } from "aws-cdk-lib/aws-ec2";
import { Construct } from "constructs";

/**
 * One network for a class: the default quota is five VPCs a Region. Public subnets without NAT, because a NAT gateway costs
 * as much as five generators; nothing may connect to them, and they may only speak HTTPS.
 */
export class ClassNetwork extends Construct {
  readonly vpc: Vpc;
  /** Two public subnets, in two zones. */
  readonly subnets: readonly ISubnet[];
  /** For every generator of the class: no ingress, not even from one another. */
  readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.vpc = new Vpc(this, "Vpc", {
      ipAddresses: IpAddresses.cidr("10.0.0.0/16"),
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [{ name: "public", subnetType: SubnetType.PUBLIC, cidrMask: 18 }],
      // Emptying the default group would add a function, its role and its log group; nothing uses that group.
      restrictDefaultSecurityGroup: false,
    });
    this.subnets = this.vpc.publicSubnets;
    this.securityGroup = new SecurityGroup(this, "GeneratorGroup", {
      vpc: this.vpc,
      description: "Generators: nothing in, HTTPS out",
      allowAllOutbound: false,
    });
    this.securityGroup.addEgressRule(Peer.anyIpv4(), Port.tcp(443), "AWS APIs and package repositories");
  }
}
