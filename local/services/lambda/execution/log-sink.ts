import type { Cloud } from "../../../core/cloud";
import { isAwsError } from "../../../core/errors";
import type { Identity } from "../../../core/identity";

/** Limits of PutLogEvents, with room for what it counts beside the messages. */
const MOST_EVENTS = 5000;
const MOST_BYTES = 900_000;
/** A longer message is cut, as Lambda cuts it. */
const LONGEST = 256 * 1024;
/** Most bytes that wait for the log service; what comes beyond is lost, as on AWS. */
const MOST_WAITING = 8 * 1024 * 1024;

/** Bytes of the log that come back with an invocation. */
const TAIL = 4096;

interface Event {
  timestamp: number;
  message: string;
}

/**
 * Carries one environment's log to CloudWatch Logs with the function's role. What the role may not write is lost without a
 * word, as on AWS: a missing grant shows as missing logs.
 */
export class LogSink {
  private waiting: Event[] = [];
  private bytes = 0;
  private flushing: Promise<void> | undefined;
  private tail = "";
  private streamReady = false;

  constructor(
    private readonly cloud: Cloud,
    private readonly identity: Identity,
    private readonly group: string,
    private readonly stream: string,
  ) {}

  write(text: string): void {
    const message = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    this.tail = (this.tail + message).slice(-TAIL);
    if (this.bytes > MOST_WAITING) return;
    this.waiting.push({ timestamp: this.cloud.clock.now(), message });
    this.bytes += Buffer.byteLength(message);
    this.flushing ??= this.flush().finally(() => {
      this.flushing = undefined;
    });
  }

  /** Begins the tail of an invocation. */
  beginTail(): void {
    this.tail = "";
  }

  /** @returns the last 4 KiB since the tail began, in base64 */
  takeTail(): string {
    return Buffer.from(Buffer.from(this.tail).subarray(-TAIL)).toString("base64");
  }

  /** Waits until nothing waits any more. */
  async drained(): Promise<void> {
    while (this.flushing) await this.flushing;
  }

  private async flush(): Promise<void> {
    // What is printed in one turn goes in one request.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.takeBatch();
      if (await this.ensureStream()) await this.put(batch);
    }
  }

  private takeBatch(): Event[] {
    let count = 0;
    let bytes = 0;
    for (const { message } of this.waiting) {
      bytes += Buffer.byteLength(message) + 26;
      if (count === MOST_EVENTS || (count > 0 && bytes > MOST_BYTES)) break;
      count++;
    }
    const batch = this.waiting.splice(0, count);
    this.bytes -= batch.reduce((sum, { message }) => sum + Buffer.byteLength(message), 0);
    return batch;
  }

  private async put(logEvents: Event[]): Promise<void> {
    const target = { logGroupName: this.group, logStreamName: this.stream };
    const done = await this.attempt("PutLogEvents", { ...target, logEvents });
    if (done === "ResourceNotFoundException") this.streamReady = false;
  }

  /** Makes the stream, and the group if the role may. */
  private async ensureStream(): Promise<boolean> {
    if (this.streamReady) return true;
    const target = { logGroupName: this.group, logStreamName: this.stream };
    let done = await this.attempt("CreateLogStream", target);
    if (done === "ResourceNotFoundException") {
      await this.attempt("CreateLogGroup", { logGroupName: this.group });
      done = await this.attempt("CreateLogStream", target);
    }
    this.streamReady = done === undefined || done === "ResourceAlreadyExistsException";
    return this.streamReady;
  }

  /** @returns the code of the error with which CloudWatch Logs refused; a full disk, too, costs the log and not the function */
  private async attempt(operation: string, input: object): Promise<string | undefined> {
    try {
      await this.cloud.call(this.identity, "logs", operation, input);
      return undefined;
    } catch (error) {
      return isAwsError(error) ? error.code : "InternalFailure";
    }
  }
}
