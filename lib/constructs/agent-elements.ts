import {
  type InitElement,
  InitFile,
  InitGroup,
  InitPackage,
  InitService,
  ServiceManager,
} from "aws-cdk-lib/aws-ec2";
import { AGENT_PATHS, AGENT_SERVICE, type AgentConfiguration } from "./agent-files";

/** The package makes a user of this name, and no group, without which its service does not start on Amazon Linux 2023. */
const AGENT_GROUP = "aws-kinesis-agent-user";

/**
 * @returns what CloudFormation Init does for Amazon's agent: it and its Java from Amazon Linux's repository, the group that the
 * package forgets, the configuration and the service
 * @see https://github.com/awslabs/amazon-kinesis-agent/issues/269
 */
export function agentElements(configuration: AgentConfiguration): InitElement[] {
  return [
    InitPackage.yum("java-17-amazon-corretto-headless"),
    InitPackage.yum(AGENT_SERVICE),
    InitGroup.fromName(AGENT_GROUP),
    InitFile.fromObject(AGENT_PATHS.configuration, configuration),
    InitService.enable(AGENT_SERVICE, { serviceManager: ServiceManager.SYSTEMD }),
  ];
}
