import { CfnSecurityGroupEgress, CfnSecurityGroupIngress, SecurityGroup } from "aws-cdk-lib/aws-ec2";
import { Construct } from "constructs";
import { KAFKA_PORTS } from "../../contract/kafka";
import type { ClassNetwork } from "./class-network";

/**
 * Who may speak to a seat's broker: the clients' group, at the broker's port alone. Nobody may speak to a client. The rules are made
 * one by one, since the CDK would name them after the stack, and so each seat's otherwise.
 */
export class KafkaGroups extends Construct {
  /** Of the broker's host. */
  readonly broker: SecurityGroup;
  /** Of whoever reaches it. */
  readonly clients: SecurityGroup;

  constructor(scope: Construct, id: string, { vpc }: ClassNetwork) {
    super(scope, id);
    this.broker = new SecurityGroup(this, "Broker", {
      vpc,
      description: "Kafka of a seat: its clients in, at the port of the broker",
      allowAllOutbound: false,
    });
    this.clients = new SecurityGroup(this, "Clients", {
      vpc,
      description: "Clients of the Kafka of a seat: nothing in, to the broker out",
      allowAllOutbound: false,
    });
    const port = { ipProtocol: "tcp", fromPort: KAFKA_PORTS.inside, toPort: KAFKA_PORTS.inside };
    new CfnSecurityGroupIngress(this, "In", {
      ...port,
      groupId: this.broker.securityGroupId,
      sourceSecurityGroupId: this.clients.securityGroupId,
      description: "Kafka, from its clients",
    });
    new CfnSecurityGroupEgress(this, "Out", {
      ...port,
      groupId: this.clients.securityGroupId,
      destinationSecurityGroupId: this.broker.securityGroupId,
      description: "Kafka, to the broker",
    });
  }
}
