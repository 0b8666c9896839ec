import {
  CloudWatchLogsClient,
  type CloudWatchLogsClientConfig,
  CreateLogStreamCommand,
  PutLogEventsCommand,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
} from "@aws-sdk/client-cloudwatch-logs";
import type { Clock } from "../clock";
import { Deadline } from "../deadline";

/** What is told of it. */
export interface HeartbeatLogFailed {
  kind: "heartbeat-log-failed";
  message: string;
}

/** Less than the time between two heartbeats. */
const CALL_MS = 5_000;

type Credentials = CloudWatchLogsClientConfig["credentials"];

/** @param credentials those of the outlet, so that the metadata service is asked once for both */
export function logsClient(region: string, credentials: Credentials): CloudWatchLogsClient {
  return new CloudWatchLogsClient({ region, credentials, maxAttempts: 1 });
}

/**
 * Writes heartbeats to a log stream of a log group. One that does not get through is not sent
 * again: the next one says the same and more. A failure is told once for each change of its kind.
 */
export class HeartbeatLog {
  #failure: string | undefined;

  constructor(
    private readonly client: CloudWatchLogsClient,
    private readonly group: string,
    private readonly stream: string,
    private readonly clock: Clock,
    private readonly emit: (failed: HeartbeatLogFailed) => void,
  ) {}

  /**
   * Never rejects.
   * @param message is written as JSON
   */
  async write(message: object): Promise<void> {
    const deadline = new Deadline(this.clock, CALL_MS);
    try {
      await this.#put(message, deadline.signal);
      this.#failure = undefined;
    } catch (error) {
      const failure = error instanceof Error ? error.name : "Error";
      if (failure !== this.#failure) this.emit({ kind: "heartbeat-log-failed", message: String(error) });
      this.#failure = failure;
    } finally {
      deadline.end();
    }
  }

  /** The log stream is made when it turns out to be absent, which it is once in a seat's life. */
  async #put(message: object, abortSignal: AbortSignal): Promise<void> {
    const command = new PutLogEventsCommand({
      logGroupName: this.group,
      logStreamName: this.stream,
      logEvents: [{ timestamp: this.clock.now(), message: JSON.stringify(message) }],
    });
    try {
      await this.client.send(command, { abortSignal });
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      await this.#create(abortSignal);
      await this.client.send(command, { abortSignal });
    }
  }

  async #create(abortSignal: AbortSignal): Promise<void> {
    try {
      const command = new CreateLogStreamCommand({ logGroupName: this.group, logStreamName: this.stream });
      await this.client.send(command, { abortSignal });
    } catch (error) {
      if (!(error instanceof ResourceAlreadyExistsException)) throw error;
    }
  }
}
