import { Aws, Duration } from "aws-cdk-lib";
import {
  BlockDeviceVolume,
  CloudFormationInit,
  EbsDeviceVolumeType,
  HttpTokens,
  InitFile,
  InitPackage,
  InitService,
  InitSource,
  Instance,
  InstanceClass,
  InstanceSize,
  InstanceType,
  type ISecurityGroup,
  ServiceManager,
} from "aws-cdk-lib/aws-ec2";
import { InstanceProfile, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { Construct } from "constructs";
import { KAFKA_PORTS } from "../../contract/kafka";
import type { LabClass } from "../class/lab-class";
import type { Delivery } from "../pipeline/parts";
import type { ClassNetwork } from "./class-network";
import { generatorImage } from "./generator-image";
import { GeneratorRole } from "./generator-role";
import {
  BROKER_SERVICE,
  BROKER_UNIT,
  CONNECTOR_SERVICE,
  CONNECTOR_UNIT,
  type ConnectorSettings,
  connectorEnvironment,
  KAFKA_PATHS,
} from "./kafka-files";
import { KafkaGroups } from "./kafka-group";
import type { OwnedLogGroup } from "./owned-log-group";
import { signDownloads } from "./signed-downloads";

/** Installing Node and Java takes two minutes, starting the broker some seconds. */
const SIGNAL_TIMEOUT = Duration.minutes(10);

/** Two topics with a few partitions, each of half a gigabyte at most, beside the system. */
const DISK_GIBIBYTES = 8;

export interface KafkaHostProps {
  labClass: LabClass;
  network: ClassNetwork;
  /** Where its connector puts the topic. */
  delivery: Delivery;
  logGroup: OwnedLogGroup;
  /** Folder of the pinned jars. */
  jars: string;
  /** Folder of the host's own program, with `index.js`. */
  code: string;
}

/**
 * An instance with Apache Kafka, one broker that is a cluster by itself, and the connector that carries its topic to the delivery
 * stream. CloudFormation Init installs both, and the stack waits for its signal, which comes once the broker has answered and the
 * connector reads.
 */
export class KafkaHost extends Construct {
  readonly instance: Instance;
  /** Whoever is in it reaches the broker. */
  readonly clients: ISecurityGroup;

  constructor(scope: Construct, id: string, props: KafkaHostProps) {
    super(scope, id);
    const { labClass, network, delivery, logGroup } = props;
    const jars = new Asset(this, "Jars", { path: props.jars });
    const code = new Asset(this, "Code", { path: props.code });
    const role = new GeneratorRole(this, "Role", {
      entry: { statements: [putStatement(delivery), readStatement(jars)] },
      logGroup,
      code,
    });
    const [subnet] = network.subnets;
    if (subnet === undefined) throw new Error("The class's network has no subnet");
    const groups = new KafkaGroups(this, "Groups", network);
    this.clients = groups.clients;
    this.instance = new Instance(this, "Instance", {
      instanceName: `${Aws.STACK_NAME}/kafka`,
      vpc: network.vpc,
      vpcSubnets: { subnets: [subnet] },
      securityGroup: network.securityGroup,
      // Java and Node together take half of the two gigabytes; a micro's one would do until the first page cache.
      instanceType: InstanceType.of(InstanceClass.T4G, InstanceSize.SMALL),
      machineImage: generatorImage(labClass.image, labClass.region),
      // CloudFormation Init would add a policy that grants what the role already does.
      instanceProfile: new InstanceProfile(this, "Profile", { role: role.withoutPolicyUpdates() }),
      httpTokens: HttpTokens.REQUIRED,
      blockDevices: [
        {
          deviceName: "/dev/xvda",
          volume: BlockDeviceVolume.ebs(DISK_GIBIBYTES, {
            encrypted: true,
            volumeType: EbsDeviceVolumeType.GP3,
          }),
        },
      ],
      propagateTagsToVolumeOnCreation: true,
      init: kafkaInit(jars, code, {
        stream: delivery.streamName,
        region: Aws.REGION,
        logGroup: logGroup.logGroupName,
      }),
      initOptions: { timeout: SIGNAL_TIMEOUT },
    });
    this.instance.addSecurityGroup(groups.broker);
    signDownloads(this.instance.instance, role, code);
    // Deleted in the reverse order: the connector before what it puts to.
    this.instance.node.addDependency(delivery.ready);
  }

  /** `host:port` as clients reach it: by its private name, which the network resolves. */
  get address(): string {
    return `${this.instance.instancePrivateDnsName}:${KAFKA_PORTS.inside}`;
  }
}

const putStatement = ({ streamArn }: Delivery): PolicyStatement =>
  new PolicyStatement({ actions: ["firehose:PutRecordBatch"], resources: [streamArn] });

const readStatement = (asset: Asset): PolicyStatement =>
  new PolicyStatement({
    actions: ["s3:GetObject"],
    resources: [`arn:${Aws.PARTITION}:s3:::${asset.s3BucketName}/${asset.s3ObjectKey}`],
  });

/** Declarative throughout: packages, two zips, files and two services, no commands. */
function kafkaInit(jars: Asset, code: Asset, settings: ConnectorSettings): CloudFormationInit {
  return CloudFormationInit.fromElements(
    InitPackage.yum("nodejs24"),
    InitPackage.yum("java-17-amazon-corretto-headless"),
    InitSource.fromUrl(KAFKA_PATHS.jars, jars.httpUrl),
    InitSource.fromUrl(KAFKA_PATHS.program, code.httpUrl),
    InitFile.fromString(KAFKA_PATHS.environment, connectorEnvironment(settings)),
    InitFile.fromString(KAFKA_PATHS.brokerUnit, BROKER_UNIT),
    InitFile.fromString(KAFKA_PATHS.connectorUnit, CONNECTOR_UNIT),
    InitService.enable(BROKER_SERVICE, { serviceManager: ServiceManager.SYSTEMD }),
    InitService.enable(CONNECTOR_SERVICE, { serviceManager: ServiceManager.SYSTEMD }),
  );
}
