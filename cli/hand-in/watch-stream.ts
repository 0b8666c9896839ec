import { gunzipSync } from "node:zlib";
import type { CloudEvent, RunningCloud } from "../../local";

/**
 * Follows what one stream takes and delivers by the cloud's own events, so that an object which somebody else has put into the
 * bucket is none.
 */
export class StreamWatch implements Disposable {
  readonly calls: { records: number; bytes: number }[] = [];
  refused = 0;
  /** Whether a fault of the stream was ended while this watched. */
  meddled = false;
  private readonly objects: { bucket: string; key: string; isError: boolean }[] = [];
  private accepted = 0;
  private settled = 0;
  private readonly end: () => void;
  private wake: () => void = () => undefined;

  constructor(
    private readonly cloud: RunningCloud,
    private readonly stream: string,
  ) {
    this.end = cloud.events.subscribe((event) => this.take(event));
  }

  private take(event: CloudEvent): void {
    if (!("stream" in event) || event.stream !== this.stream) return;
    if (event.name === "recordsAccepted") {
      this.calls.push({ records: event.records, bytes: event.bytes });
      this.accepted += event.lines;
    } else if (event.name === "recordsThrottled") {
      this.refused += event.records;
    } else if (event.name === "fault") {
      this.meddled ||= !event.on;
    } else if (event.name === "recordsTransformed") {
      this.settled += event.dropped;
    } else if (event.name === "bufferFlushed" && event.buffer !== "processing") {
      this.settled += event.lines;
      this.objects.push({ bucket: event.bucket, key: event.key, isError: event.buffer === "error" });
    }
    this.wake();
  }

  /**
   * Waits until everything that was taken is delivered.
   * @param signal ends the wait, also when something is still missing
   */
  async isSettled(signal: AbortSignal): Promise<void> {
    const wake = (): void => this.wake();
    signal.addEventListener("abort", wake);
    while (this.settled < this.accepted && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    signal.removeEventListener("abort", wake);
  }

  /** @returns lines of what was delivered, and the original bytes of what could not be processed */
  async found(): Promise<{ delivered: string[]; failed: string[] }> {
    const delivered: string[] = [];
    const failed: string[] = [];
    for (const { bucket, key, isError } of this.objects) {
      const lines = (await this.read(bucket, key)).split("\n").filter((line) => line !== "");
      if (isError) failed.push(...lines.map(rawData));
      else delivered.push(...lines);
    }
    return { delivered, failed };
  }

  private async read(Bucket: string, Key: string): Promise<string> {
    const { Body } = await this.cloud.call<{ Body: AsyncIterable<Buffer> }>("s3", "GetObject", {
      Bucket,
      Key,
    });
    const chunks: Buffer[] = [];
    for await (const chunk of Body) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    return (body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body).toString();
  }

  [Symbol.dispose](): void {
    this.end();
  }
}

function rawData(line: string): string {
  const { rawData: data = "" } = JSON.parse(line) as { rawData?: string };
  return Buffer.from(data, "base64").toString();
}
