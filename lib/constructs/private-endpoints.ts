import {
  GatewayVpcEndpointAwsService,
  InterfaceVpcEndpointAwsService,
  type ISubnet,
  Peer,
  Port,
  SecurityGroup,
  type Vpc,
} from "aws-cdk-lib/aws-ec2";
import { Construct } from "constructs";
import type { privateEndpoints } from "../facts/private-endpoints";

export interface PrivateEndpointsProps {
  vpc: Vpc;
  /** Where the interface endpoints stand: one zone, because each costs by zone, and other zones reach it as well. */
  subnet: ISubnet;
  /** Services, by the last part of their names. */
  services: ReturnType<typeof privateEndpoints>;
  /** Who may speak to them. */
  clients: SecurityGroup;
}

/**
 * The ways out of subnets that have no route to the internet: S3 by a gateway, the other services by interfaces which answer
 * under the services' public names.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */
export class PrivateEndpoints extends Construct {
  constructor(scope: Construct, id: string, { vpc, subnet, services, clients }: PrivateEndpointsProps) {
    super(scope, id);
    const group = new SecurityGroup(this, "Group", {
      vpc,
      description: "Endpoints: HTTPS from generators in, nothing out",
      allowAllOutbound: false,
    });
    group.addIngressRule(Peer.securityGroupId(clients.securityGroupId), Port.tcp(443), "Generators");
    for (const service of services) {
      vpc.addInterfaceEndpoint(service, {
        service: new InterfaceVpcEndpointAwsService(service),
        subnets: { subnets: [subnet] },
        securityGroups: [group],
        open: false,
      });
    }
    vpc.addGatewayEndpoint("s3", { service: GatewayVpcEndpointAwsService.S3 });
  }
}
