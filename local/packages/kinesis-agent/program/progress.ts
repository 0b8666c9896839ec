import type { AgentLog } from "./log";
import type { Publisher } from "./sending/publisher";
import type { Tailer } from "./tailing/tailer";

const AGENT = "com.amazon.kinesis.streaming.agent.Agent";
const TAILER = "com.amazon.kinesis.streaming.agent.tailing.FileTailer";

/** Bytes unread from which the log says so, and from which it warns. */
const BEHIND = 5 * 4 * 1024 * 1024;
const FAR_BEHIND = 2 * BEHIND;

/** One flow at work. */
export interface RunningFlow {
  tailer: Tailer;
  publisher: Publisher;
}

/**
 * Writes how far the agent has come, in the words that people look for in its log.
 * @param uptime milliseconds
 */
export function reportProgress(log: AgentLog, flows: readonly RunningFlow[], uptime: number): void {
  for (const { tailer, publisher } of flows) {
    const { recordsParsed, bytesConsumed, recordsProcessed, recordsSkipped } = tailer.counts;
    log.info(
      TAILER,
      `${tailer.name}: Tailer Progress: Tailer has parsed ${recordsParsed} records (${bytesConsumed} bytes), transformed ${recordsProcessed} records, skipped ${recordsSkipped} records, and has successfully sent ${publisher.sent} records to destination.`,
      `${tailer.name}.MetricsEmitter RUNNING`,
    );
    reportBehind(log, TAILER, `${tailer.name}: Tailer is`, tailer.behind());
  }
  const sum = (number: (flow: RunningFlow) => number): number =>
    flows.reduce((total, flow) => total + number(flow), 0);
  const parsed = sum(({ tailer }) => tailer.counts.recordsParsed);
  const bytes = sum(({ tailer }) => tailer.counts.bytesConsumed);
  const sent = sum(({ publisher }) => publisher.sent);
  log.info(
    AGENT,
    `Agent: Progress: ${parsed} records parsed (${bytes} bytes), and ${sent} records sent successfully to destinations. Uptime: ${uptime}ms`,
    "Agent.MetricsEmitter RUNNING",
  );
  reportBehind(log, AGENT, "Agent: Tailing is", {
    bytes: sum(({ tailer }) => tailer.behind().bytes),
    files: sum(({ tailer }) => tailer.behind().files),
  });
}

function reportBehind(
  log: AgentLog,
  logger: string,
  subject: string,
  { bytes, files }: { bytes: number; files: number },
): void {
  if (bytes < BEHIND) return;
  const newer = files > 0 ? ` There are ${files} file(s) newer than current file(s) being tailed.` : "";
  const message = `${subject} ${(bytes / 1024 / 1024).toFixed(6)} MB (${bytes} bytes) behind.${newer}`;
  if (bytes >= FAR_BEHIND) log.warn(logger, message);
  else log.info(logger, message);
}
