/** How the connector stands, every few seconds. */
export interface ConnectorHeartbeat {
  /** Messages of the topic whose offsets are not committed yet. */
  lag: number;
  /** Messages and records that the delivery stream has taken since this process began. */
  messages: number;
  records: number;
  /** Records that it refused, and calls that failed as a whole. */
  failedEntries: number;
  failedCalls: number;
  /** Why it refused something last; null once it took everything again. */
  reason: string | null;
}

/** All that can happen in the connector that anyone should hear of. */
export type ConnectorHappening =
  | { kind: "joined"; partitions: readonly number[] }
  /** Once for each change of the reason. */
  | { kind: "refused"; reason: string; message: string; advice: string }
  | { kind: "accepted-again" }
  | { kind: "heartbeat"; heartbeat: ConnectorHeartbeat }
  /** The broker did not say how far the group is. */
  | { kind: "lag-unknown"; message: string }
  | { kind: "heartbeat-log-failed"; message: string }
  | { kind: "readiness-failed"; message: string }
  | { kind: "stopped"; messages: number };

export type EmitConnector = (happening: ConnectorHappening) => void;

/** @returns a line for the journal: heartbeats as JSON, the rest as sentences */
export function printConnector(happening: ConnectorHappening): string {
  switch (happening.kind) {
    case "joined":
      return `connector: reads partitions ${happening.partitions.join(", ") || "none"}`;
    case "refused":
      return `connector: messages do not get through, they stay in the topic: ${happening.reason}: ${happening.message}. ${happening.advice}`;
    case "accepted-again":
      return "connector: messages get through again";
    case "heartbeat":
      return JSON.stringify({ connector: happening.heartbeat });
    case "lag-unknown":
      return `connector: the broker does not say how far it is: ${happening.message}`;
    case "heartbeat-log-failed":
      return `connector: heartbeats do not reach the log group: ${happening.message}`;
    case "readiness-failed":
      return `connector: systemd was not told that it is ready: ${happening.message}`;
    case "stopped":
      return `connector: stopped with ${happening.messages} messages carried`;
  }
}
