/**
 * Names of the environment variables of the generator. The stack writes them into the service's environment file,
 * the generator reads them, and nobody else spells them.
 */
export const GENERATOR_ENVIRONMENT = {
  /** Name of the delivery stream or the data stream to put to, for the programs that put to one. */
  stream: "LOGLAB_STREAM",
  /** Address of the broker to send to, `host:port`, for the program that sends to Kafka. */
  kafka: "LOGLAB_KAFKA",
  /** Folder for the log file of the program that writes one: systemd sets it from the unit's LogsDirectory. */
  logsDirectory: "LOGS_DIRECTORY",
  /** Bytes from which on a log file is set aside, and how many of those that were are kept. */
  rotateBytes: "LOGLAB_ROTATE_BYTES",
  rotateKeep: "LOGLAB_ROTATE_KEEP",
  /** Region of everything. */
  region: "AWS_REGION",
  /** Seat id; it seeds the events. */
  seat: "LOGLAB_SEAT",
  /** Host name of this generator, `web1`; it stands in every line. */
  host: "LOGLAB_HOST",
  /** Log lines a second. */
  rate: "LOGLAB_RATE",
  /** Seconds from the start until the generator drains and ends. */
  session: "LOGLAB_SESSION_SECONDS",
  /** Log group for heartbeats; none are sent without it. */
  logGroup: "LOGLAB_LOG_GROUP",
  /** Where state, spool and ledger live: systemd sets it from the unit's StateDirectory. */
  stateDirectory: "STATE_DIRECTORY",
} as const;
