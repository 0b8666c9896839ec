import { STREAM, type ToldPage } from "./told-page";

export const EVENTS_A_SECOND = 1_000;
const TICK_MS = 10;
const MEBIBYTE = 1024 * 1024;
const REGION = "us-east-1";

/** Sends what a busy stream tells, until it is stopped. */
export function flood({ events }: ToldPage): () => void {
  let n = 0;
  const begun = Date.now();
  const timer = setInterval(() => {
    while (n < ((Date.now() - begun) * EVENTS_A_SECOND) / 1000) emit(events, n++);
  }, TICK_MS);
  return () => clearInterval(timer);
}

function emit(events: ToldPage["events"], n: number): void {
  const to = { stream: STREAM, region: REGION };
  const hints = { hintBytes: MEBIBYTE, hintMilliseconds: 10_000 };
  if (n % 50 === 0) {
    const key = `logs/hour=12/${STREAM}-1-2026-01-15-12-00-00-${String(n).padStart(8, "0")}-aaaa-4bbb-8ccc-000000000000.gz`;
    events.emit("objectCreated", { bucket: "bucket-1", key, size: 1000 });
    events.emit("bufferFlushed", {
      ...{ ...to, buffer: "delivery", bucket: "bucket-1", key, reason: n % 100 ? "size" : "interval" },
      ...{ records: 24, bytes: MEBIBYTE, lines: 24, oldest: Date.now() - 500, milliseconds: 3 },
    });
  } else if (n % 2 === 0) {
    events.emit("recordsAccepted", { ...to, arrival: Date.now(), records: 1, bytes: 50_000, lines: 1 });
  } else {
    events.emit("bufferChanged", {
      ...{ ...to, buffer: "delivery", records: n % 50, lines: n % 50, bytes: (n % 50) * 20_000 },
      ...{ since: Date.now() - 100, ...hints },
    });
  }
}
