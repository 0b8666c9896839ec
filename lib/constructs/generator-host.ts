import { Aws, Duration } from "aws-cdk-lib";
import {
  BlockDeviceVolume,
  CloudFormationInit,
  EbsDeviceVolumeType,
  HttpTokens,
  type IMachineImage,
  InitConfig,
  type InitElement,
  InitFile,
  InitPackage,
  InitService,
  InitSource,
  InitUser,
  Instance,
  InstanceClass,
  InstanceSize,
  InstanceType,
  type ISubnet,
  ServiceManager,
} from "aws-cdk-lib/aws-ec2";
import type { InstanceProfile, Role } from "aws-cdk-lib/aws-iam";
import type { Asset } from "aws-cdk-lib/aws-s3-assets";
import { Construct } from "constructs";
import { agentElements } from "./agent-elements";
import { AGENT_HOST_USER, type AgentConfiguration, FILE_UNIT } from "./agent-files";
import type { ClassNetwork } from "./class-network";
import {
  environmentFile,
  GENERATOR_PATHS,
  GENERATOR_SERVICE,
  type GeneratorSettings,
  UNIT_FILE,
} from "./generator-files";
import { signDownloads } from "./signed-downloads";

/** Installing Node and Java takes two minutes, the first batch some seconds; a host that needs longer is broken. */
const SIGNAL_TIMEOUT = Duration.minutes(10);

export interface GeneratorHostProps {
  network: ClassNetwork;
  subnet: ISubnet;
  image: IMachineImage;
  role: Role;
  profile: InstanceProfile;
  code: Asset;
  settings: GeneratorSettings;
  /** What Amazon's agent is told that ships the generator's file; without it the generator puts its lines itself. */
  agent?: AgentConfiguration;
}

/**
 * An instance that runs the generator as a service. CloudFormation Init installs it, and the stack waits for its signal,
 * which comes once the generator's first batch is acknowledged: CREATE_COMPLETE means that logs flow. With an agent, it has started
 * then, and the first lines are in the file.
 */
export class GeneratorHost extends Construct {
  readonly instance: Instance;

  constructor(scope: Construct, id: string, props: GeneratorHostProps) {
    super(scope, id);
    this.instance = new Instance(this, "Instance", {
      instanceName: `${Aws.STACK_NAME}/${props.settings.host}`,
      vpc: props.network.vpc,
      vpcSubnets: { subnets: [props.subnet] },
      securityGroup: props.network.securityGroup,
      // A nano's 512 MB are too few for the package manager of Amazon Linux 2023 (docs/decisions/0013).
      instanceType: InstanceType.of(InstanceClass.T4G, InstanceSize.MICRO),
      machineImage: props.image,
      instanceProfile: props.profile,
      httpTokens: HttpTokens.REQUIRED,
      blockDevices: [
        {
          deviceName: "/dev/xvda",
          volume: BlockDeviceVolume.ebs(8, { encrypted: true, volumeType: EbsDeviceVolumeType.GP3 }),
        },
      ],
      propagateTagsToVolumeOnCreation: true,
      init: hostInit(props),
      initOptions: { timeout: SIGNAL_TIMEOUT },
    });
    signDownloads(this.instance.instance, props.role, props.code);
  }
}

function hostInit({ code, settings, agent }: GeneratorHostProps): CloudFormationInit {
  if (agent === undefined)
    return CloudFormationInit.fromElements(...generatorElements(code, settings, UNIT_FILE));
  return CloudFormationInit.fromConfigSets({
    // At its first start the agent takes up the newest file alone, so it waits for the first one.
    configSets: { default: ["agent", "generator"] },
    configs: {
      agent: new InitConfig(agentElements(agent)),
      generator: new InitConfig([
        InitUser.fromName(AGENT_HOST_USER),
        ...generatorElements(code, settings, FILE_UNIT),
      ]),
    },
  });
}

/** Declarative throughout: packages, a zip, files and a service, no commands. */
function generatorElements(code: Asset, settings: GeneratorSettings, unit: string): InitElement[] {
  return [
    InitPackage.yum("nodejs24"),
    InitSource.fromUrl(GENERATOR_PATHS.code, code.httpUrl),
    InitFile.fromString(GENERATOR_PATHS.environment, environmentFile(settings)),
    InitFile.fromString(GENERATOR_PATHS.unit, unit),
    InitService.enable(GENERATOR_SERVICE, { serviceManager: ServiceManager.SYSTEMD }),
  ];
}
