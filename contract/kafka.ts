/** What the programs of a seat's Kafka agree on: the broker's host, the generator, the command and the checks. */

/** Where the jars of the pinned release lie, below the project's root; `lab kafka --fetch` puts them there. */
export const KAFKA_CACHE = ".cache/kafka";

/** Ports of a broker's listeners. */
export const KAFKA_PORTS = {
  /** For the seat's own security group. */
  inside: 9092,
  /** On the host's loopback alone: the end of a tunnel from a student's machine. */
  tunnel: 19092,
  /** On the host's loopback alone: the quorum of one. */
  controller: 9093,
} as const;

/** A topic that is there from the start. */
export interface KafkaTopic {
  readonly name: string;
  readonly partitions: number;
}

/** What the generator writes and the connector carries to the delivery stream. */
export const LOG_TOPIC: KafkaTopic = { name: "logs", partitions: 3 };

/** What students write and read; it leads nowhere. */
export const PRACTICE_TOPIC: KafkaTopic = { name: "practice", partitions: 2 };

export const KAFKA_TOPICS: readonly KafkaTopic[] = [LOG_TOPIC, PRACTICE_TOPIC];

/** Group of the connector; its committed offsets tell how far the delivery stream has got. */
export const CONNECTOR_GROUP = "connector";

/** Log stream of the connector's heartbeats. */
export const CONNECTOR_LOG_STREAM = "connector";

/** Options of the Java machine: a broker for one seat fits into the smallest instance that runs Java well. */
export const BROKER_JAVA = ["-Xms128m", "-Xmx384m", "-XX:+UseSerialGC"] as const;

/** Class that lays out a broker's data, with its arguments before the name of the properties file. */
export const BROKER_FORMAT = [
  "kafka.tools.StorageTool",
  "format",
  "--ignore-formatted",
  // Every broker of ours is a cluster of its own, so one name does for all.
  ...["--cluster-id", "bG9nbGFiLWJyb2tlci0wMQ"],
  "--config",
] as const;

/** Class of the broker; the properties file is its argument. */
export const BROKER_MAIN = "kafka.Kafka";

/** What it logs when it serves. */
export const BROKER_STARTED = "Kafka Server started";

export interface BrokerPlace {
  /** Address that clients connect to, and that is bound. */
  readonly address: string;
  /** Address that nobody else reaches, for the controller and the tunnel; with a name of its own, since both may be one. */
  readonly loopback: string;
  readonly ports: { readonly inside: number; readonly tunnel?: number; readonly controller: number };
  /** Folder of its data; relative to the folder that it is started in. */
  readonly data: string;
}

/** Largest message, bytes: less than a record of a delivery stream may have, so that each fits into one. */
export const LARGEST_MESSAGE = 1_000_000;

/**
 * @returns the properties file of a broker that is a cluster by itself
 * @see https://kafka.apache.org/documentation/#brokerconfigs
 */
export function brokerProperties({ address, loopback, ports, data }: BrokerPlace): string {
  const listeners = [
    `INSIDE://${address}:${ports.inside}`,
    ...(ports.tunnel === undefined ? [] : [`TUNNEL://${loopback}:${ports.tunnel}`]),
  ];
  const settings: Record<string, string | number | boolean> = {
    "process.roles": "broker,controller",
    "node.id": 1,
    "controller.quorum.voters": `1@${loopback}:${ports.controller}`,
    "controller.listener.names": "CONTROLLER",
    listeners: [...listeners, `CONTROLLER://${loopback}:${ports.controller}`].join(","),
    "advertised.listeners": listeners.join(","),
    "inter.broker.listener.name": "INSIDE",
    "listener.security.protocol.map": "INSIDE:PLAINTEXT,TUNNEL:PLAINTEXT,CONTROLLER:PLAINTEXT",
    "log.dirs": data,
    "auto.create.topics.enable": false,
    "message.max.bytes": LARGEST_MESSAGE,
    // There is one broker, so there is one copy of everything.
    "default.replication.factor": 1,
    "offsets.topic.replication.factor": 1,
    "transaction.state.log.replication.factor": 1,
    "transaction.state.log.min.isr": 1,
    "share.coordinator.state.topic.replication.factor": 1,
    "share.coordinator.state.topic.min.isr": 1,
    // Each partition of these is a folder with open files; a seat has a handful of groups.
    "offsets.topic.num.partitions": 1,
    "transaction.state.log.num.partitions": 1,
    "share.coordinator.state.topic.num.partitions": 1,
    "group.initial.rebalance.delay.ms": 0,
    "num.network.threads": 2,
    "num.io.threads": 4,
    // A lesson's worth: five partitions of this size fit into the host's disk several times.
    "log.retention.hours": 24,
    "log.retention.bytes": 512 * 1024 * 1024,
    "log.segment.bytes": 64 * 1024 * 1024,
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join("\n")}\n`;
}

/**
 * The broker's log on its standard output: warnings, and the line that says that it serves.
 * @see https://logging.apache.org/log4j/2.x/manual/configuration.html
 */
export const BROKER_LOGGING = `status=error
appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=%p %m (%c{1})%n%ex{short}
rootLogger.level=warn
rootLogger.appenderRef.out.ref=out
logger.server.name=kafka.server.KafkaRaftServer
logger.server.level=info
`;
