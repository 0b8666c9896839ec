import { GENERATOR_ENVIRONMENT } from "../../contract/environment";
import { BROKER_FORMAT, BROKER_JAVA, BROKER_MAIN } from "../../contract/kafka";

/** Where things lie on a broker's host. */
export const KAFKA_PATHS = {
  jars: "/opt/loglab/kafka",
  program: "/opt/loglab/broker",
  environment: "/etc/loglab/connector.env",
  brokerUnit: "/etc/systemd/system/loglab-broker.service",
  connectorUnit: "/etc/systemd/system/loglab-connector.service",
} as const;

/** Names of the services. */
export const BROKER_SERVICE = "loglab-broker";
export const CONNECTOR_SERVICE = "loglab-connector";

/** What a connector is told. Values may be tokens. */
export type ConnectorSettings = Record<"stream" | "region" | "logGroup", string>;

/** @returns the connector's environment file: one `NAME=value` a line */
export function connectorEnvironment(settings: ConnectorSettings): string {
  const { stream, region, logGroup } = GENERATOR_ENVIRONMENT;
  return `${stream}=${settings.stream}\n${region}=${settings.region}\n${logGroup}=${settings.logGroup}\n`;
}

const JAVA = [
  "/usr/bin/java",
  ...BROKER_JAVA,
  "-Dlog4j2.configurationFile=log4j2.properties",
  `-cp ${KAFKA_PATHS.jars}/*`,
].join(" ");

const PROGRAM = `/usr/bin/node ${KAFKA_PATHS.program}/index.js`;

/**
 * The broker's unit: its files are written and its data laid out before it starts, and it counts as started when it has answered and
 * has its topics. systemd makes a user of its own for it and the folder that it works in; the properties file names all else
 * relative to that.
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html
 */
export const BROKER_UNIT = `[Unit]
Description=Apache Kafka of the lab
Wants=network-online.target
After=network-online.target

[Service]
Type=exec
DynamicUser=yes
StateDirectory=${BROKER_SERVICE}
WorkingDirectory=/var/lib/${BROKER_SERVICE}
ExecStartPre=${PROGRAM} prepare
ExecStartPre=${JAVA} ${BROKER_FORMAT.join(" ")} server.properties
ExecStart=${JAVA} ${BROKER_MAIN} server.properties
ExecStartPost=${PROGRAM} await
SuccessExitStatus=143
Restart=on-failure
RestartSec=5
TimeoutStartSec=240
TimeoutStopSec=30
LimitNOFILE=65536

[Install]
WantedBy=multi-user.target
`;

/** The connector's unit: it is ready when the group has given it its partitions. */
export const CONNECTOR_UNIT = `[Unit]
Description=Connector of the lab: a topic to a delivery stream
Wants=${BROKER_SERVICE}.service
After=${BROKER_SERVICE}.service

[Service]
Type=notify
NotifyAccess=all
EnvironmentFile=${KAFKA_PATHS.environment}
ExecStart=${PROGRAM} connect
DynamicUser=yes
Restart=on-failure
RestartPreventExitStatus=2
RestartSec=5
TimeoutStartSec=120
TimeoutStopSec=30

[Install]
WantedBy=multi-user.target
`;
