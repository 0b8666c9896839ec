import { Fn } from "aws-cdk-lib";
import {
  CfnInternetGateway,
  CfnVPCGatewayAttachment,
  Peer,
  Port,
  PublicSubnet,
  SecurityGroup,
  type Vpc,
} from "aws-cdk-lib/aws-ec2";
import { RegionInfo } from "aws-cdk-lib/region-info";
import { Construct, type IDependable } from "constructs";

/** Redshift's own, which Firehose expects in the JDBC URL. */
export const WAREHOUSE_PORT = 5439;

/** Redshift Serverless wants three subnets in three zones; the class's generators have the first half of the network. */
const BLOCKS = ["10.0.192.0/24", "10.0.193.0/24", "10.0.194.0/24"];

/**
 * Where a class's warehouse stands: reachable from the internet, because Firehose comes from there, and closed to everybody but
 * Firehose by its security group.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#using-iam-rs-vpc
 */
export class RedshiftNetwork extends Construct {
  readonly subnetIds: string[];
  readonly securityGroup: SecurityGroup;

  /** @throws Error when Firehose's addresses in the Region are not known */
  constructor(scope: Construct, id: string, { vpc, region }: { vpc: Vpc; region: string }) {
    super(scope, id);
    const firehose = RegionInfo.get(region).firehoseCidrBlock;
    if (firehose === undefined)
      throw new Error(`It is not known from which addresses Firehose comes in ${region}.`);
    const gateway = this.#gateway(vpc);
    this.subnetIds = BLOCKS.map((cidrBlock, index) => {
      const subnet = new PublicSubnet(this, `Subnet${index + 1}`, {
        vpcId: vpc.vpcId,
        availabilityZone: Fn.select(index, Fn.getAzs()),
        cidrBlock,
        mapPublicIpOnLaunch: false,
      });
      subnet.addDefaultInternetRoute(gateway.id, gateway.attachment);
      return subnet.subnetId;
    });
    this.securityGroup = new SecurityGroup(this, "Group", {
      vpc,
      description: "Warehouse: Firehose in, nothing out",
      allowAllOutbound: false,
    });
    this.securityGroup.addIngressRule(
      Peer.ipv4(firehose),
      Port.tcp(WAREHOUSE_PORT),
      "Firehose of this Region, and nobody else",
    );
  }

  /** A network with private subnets has no gateway of its own. */
  #gateway(vpc: Vpc): { id: string; attachment: IDependable } {
    if (vpc.internetGatewayId !== undefined)
      return { id: vpc.internetGatewayId, attachment: vpc.internetConnectivityEstablished };
    const gateway = new CfnInternetGateway(this, "Gateway");
    const attachment = new CfnVPCGatewayAttachment(this, "Attachment", {
      vpcId: vpc.vpcId,
      internetGatewayId: gateway.ref,
    });
    return { id: gateway.ref, attachment };
  }
}
