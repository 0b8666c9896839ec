import { CfnSecurityGroupEgress, CfnSecurityGroupIngress, SecurityGroup } from "aws-cdk-lib/aws-ec2";
import type { Construct } from "constructs";
import { KAFKA_PORTS } from "../../contract/kafka";
import type { ClassNetwork } from "./class-network";

/**
 * Who may speak to a seat's broker: the members of this group, and they to one another at the broker's port alone. The rules are
 * made one by one, since the CDK would name them after the stack, and so each seat's otherwise.
 */
export class KafkaGroup extends SecurityGroup {
  constructor(scope: Construct, id: string, network: ClassNetwork) {
    super(scope, id, {
      vpc: network.vpc,
      description: "Kafka of a seat: its members alone, at the port of the broker",
      allowAllOutbound: false,
    });
    const rule = {
      groupId: this.securityGroupId,
      ipProtocol: "tcp",
      fromPort: KAFKA_PORTS.inside,
      toPort: KAFKA_PORTS.inside,
      description: "Kafka, among the members",
    };
    new CfnSecurityGroupIngress(this, "In", { ...rule, sourceSecurityGroupId: this.securityGroupId });
    new CfnSecurityGroupEgress(this, "Out", { ...rule, destinationSecurityGroupId: this.securityGroupId });
  }
}
