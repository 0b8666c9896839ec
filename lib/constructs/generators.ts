import { Aws, Fn } from "aws-cdk-lib";
import { InstanceProfile } from "aws-cdk-lib/aws-iam";
import { Asset } from "aws-cdk-lib/aws-s3-assets";
import { Construct } from "constructs";
import type { LabClass } from "../class/lab-class";
import type { Entry } from "../pipeline/parts";
import type { AgentConfiguration } from "./agent-files";
import type { ClassNetwork } from "./class-network";
import { GeneratorHost } from "./generator-host";
import { generatorImage } from "./generator-image";
import { GeneratorRole } from "./generator-role";
import type { OwnedLogGroup } from "./owned-log-group";

export interface GeneratorsProps {
  labClass: LabClass;
  /** Seat id; may be a token. */
  seat: string;
  network: ClassNetwork;
  /** Where they put their lines. */
  entry: Entry;
  logGroup: OwnedLogGroup;
  /** What Amazon's agent is told, where it ships the lines. */
  agent?: AgentConfiguration;
  /** Folder of the bundle, with `index.js`. */
  code: string;
}

/** A seat's generator hosts, `web1`, `web2`, …, which share a role and take turns in the network's zones. */
export class Generators extends Construct {
  readonly hosts: readonly GeneratorHost[];

  constructor(scope: Construct, id: string, props: GeneratorsProps) {
    super(scope, id);
    const { labClass, network, entry, logGroup } = props;
    const code = new Asset(this, "Code", { path: props.code });
    const role = new GeneratorRole(this, "Role", { entry, logGroup, code });
    // CloudFormation Init would add a policy that grants what the role already does.
    const profile = new InstanceProfile(this, "Profile", { role: role.withoutPolicyUpdates() });
    const image = generatorImage(labClass.image, labClass.region);
    this.hosts = Array.from({ length: labClass.generators }, (_, index) => {
      const host = `web${index + 1}`;
      const subnet = network.subnets[index % network.subnets.length];
      if (subnet === undefined) throw new Error("The class's network has no subnet");
      return new GeneratorHost(this, host, {
        network,
        subnet,
        image,
        role,
        profile,
        code,
        agent: props.agent,
        settings: {
          ...entry.settings,
          region: Aws.REGION,
          seat: props.seat,
          host,
          rate: String(labClass.rate),
          session: String(labClass.sessionSeconds),
          logGroup: logGroup.logGroupName,
        },
      });
    });
    for (const { instance } of this.hosts) {
      for (const group of entry.securityGroups ?? []) instance.addSecurityGroup(group);
    }
    // Deleted in the reverse order: producers first, so that what they put is delivered while all behind them still stands.
    for (const host of this.hosts) host.node.addDependency(...entry.ready);
  }

  /** Ids of the instances, comma-separated; empty where there are none. */
  get instanceIds(): string {
    const ids = this.hosts.map((host) => host.instance.instanceId);
    return ids.length === 0 ? "" : Fn.join(",", ids);
  }
}
