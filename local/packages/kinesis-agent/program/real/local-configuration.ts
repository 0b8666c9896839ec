import { CHECKPOINTS } from "../config/agent-settings";
import type { Values } from "../config/values";

/**
 * Leads a configuration of the agent to the local cloud: its files lie below the instance's root, and its requests go to one address.
 * @param at path on this machine of a path of the instance
 * @returns the configuration that the real agent is given
 */
export function localConfiguration(
  configuration: Values,
  at: (path: string) => string,
  endpoint: string,
  region: string,
): object {
  const flows = configuration.objects("flows").map(({ map }) => ({
    ...map,
    ...(typeof map.filePattern === "string" && { filePattern: at(map.filePattern) }),
  }));
  return {
    ...configuration.map,
    checkpointFile: at(configuration.text("checkpointFile") ?? CHECKPOINTS),
    "firehose.endpoint": endpoint,
    "kinesis.endpoint": endpoint,
    "kinesis.region": configuration.text("kinesis.region") ?? region,
    "cloudwatch.endpoint": endpoint,
    "sts.endpoint": endpoint,
    flows,
  };
}

/** @returns what tells the agent's SDK the Region of an address that does not name one */
export const regionMapping = (endpoint: string, region: string): object => ({
  hostRegexToRegionMappings: [
    { hostNameRegex: new URL(endpoint).hostname.replace(/\./g, "\\."), regionName: region },
  ],
});

/** @returns a configuration of log4j with the agent's own pattern */
export const loggingConfiguration = (path: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Configuration>
  <Appenders>
    <File name="FILE" fileName="${path.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}">
      <PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSSZ} %X{hostname} (%t) %c [%p] %m%n"/>
    </File>
  </Appenders>
  <Loggers>
    <Root level="info"><AppenderRef ref="FILE"/></Root>
  </Loggers>
</Configuration>
`;
