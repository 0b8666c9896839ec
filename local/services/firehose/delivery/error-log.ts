import type { Cloud } from "../../../core/cloud";
import type { S3Settings } from "../destination/destination";
import type { Stream } from "../store";
import type { RoleSessions } from "./role-sessions";

/** One error as it is told to the stream's log group. */
export interface ErrorEvent {
  /** `S3.AccessDenied`, `Lambda.FunctionError` … */
  errorCode: string;
  message: string;
  /** ARN of the function that failed. */
  processor?: string;
}

/** With many failures CloudWatch gets a sample: one event a code and stream in so many milliseconds. */
const SAMPLE_MS = 60_000;

/**
 * Writes error events to the log stream of a destination, as its delivery role. What that role may not write is lost, as on
 * AWS: there is nowhere else to tell.
 * @see https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html
 */
export class ErrorLog {
  private readonly last = new Map<string, number>();

  constructor(
    private readonly cloud: Cloud,
    private readonly sessions: RoleSessions,
  ) {}

  /** @param settings the destination or its backup: each has logging options of its own */
  async write(stream: Stream, settings: S3Settings, event: ErrorEvent): Promise<void> {
    const { Enabled, LogGroupName, LogStreamName } = settings.CloudWatchLoggingOptions;
    if (!Enabled || !LogGroupName || !LogStreamName || !this.sampled(stream, settings, event)) return;
    const message = JSON.stringify({
      deliveryStreamARN: stream.arn,
      destination: settings.BucketARN,
      deliveryStreamVersionId: stream.version,
      message: event.message,
      errorCode: event.errorCode,
      ...(event.processor && { processor: event.processor }),
    });
    try {
      const { identity } = await this.sessions.get(settings.RoleARN, stream.arn, "AWSFirehoseToS3");
      await this.cloud.call(identity, "logs", "PutLogEvents", {
        logGroupName: LogGroupName,
        logStreamName: LogStreamName,
        logEvents: [{ timestamp: this.cloud.clock.now(), message }],
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.cloud.events.emit("errorLogRefused", {
        stream: stream.name,
        region: this.cloud.region,
        logGroup: LogGroupName,
        message: reason,
      });
    }
  }

  private sampled(stream: Stream, settings: S3Settings, { errorCode }: ErrorEvent): boolean {
    const key = JSON.stringify([stream.id, settings.BucketARN, errorCode]);
    const now = this.cloud.clock.now();
    const last = this.last.get(key);
    if (last !== undefined && now - last < SAMPLE_MS) return false;
    this.last.set(key, now);
    return true;
  }
}
