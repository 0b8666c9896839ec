/** What Lambda itself writes into a function's log, beside what the function prints. Times are milliseconds. */
export interface InvocationReport {
  requestId: string;
  duration: number;
  /** Of the first invocation of an environment: how long it took to start. */
  initDuration?: number;
  memorySize: number;
  /** Mebibytes. */
  maxMemoryUsed: number;
  status: "success" | "error" | "timeout" | "failure";
  errorType?: string;
}

/** The platform's own lines, in the format that the function's logging configuration asks for. */
export interface PlatformLog {
  initStart(runtimeVersion: string, runtimeVersionArn: string): string;
  start(requestId: string, version: string): string;
  /** What a time-out or the end of the process leaves; JSON logs tell of it in the report alone. */
  fault(requestId: string, sentence: string): string | undefined;
  end(requestId: string): string | undefined;
  report(report: InvocationReport): string;
}

const millis = (value: number): string => value.toFixed(2);

/** Since August 2025 the start of an environment is billed too. */
const billed = ({ duration, initDuration = 0 }: InvocationReport): number =>
  Math.ceil(duration + initDuration);

/** @see https://docs.aws.amazon.com/lambda/latest/dg/nodejs-logging.html */
export const textLog = (now: () => Date): PlatformLog => ({
  initStart: (version, arn) => `INIT_START Runtime Version: ${version}\tRuntime Version ARN: ${arn}\n`,
  start: (requestId, version) => `START RequestId: ${requestId} Version: ${version}\n`,
  fault: (requestId, sentence) => `${now().toISOString()} ${requestId} ${sentence}\n\n`,
  end: (requestId) => `END RequestId: ${requestId}\n`,
  report: (report) => {
    const { requestId, duration, initDuration, memorySize, maxMemoryUsed, status, errorType } = report;
    return [
      `REPORT RequestId: ${requestId}`,
      `Duration: ${millis(duration)} ms`,
      `Billed Duration: ${billed(report)} ms`,
      `Memory Size: ${memorySize} MB`,
      `Max Memory Used: ${maxMemoryUsed} MB`,
      ...(initDuration === undefined ? [] : [`Init Duration: ${millis(initDuration)} ms`]),
      ...(status === "timeout" ? ["Status: timeout"] : []),
      ...(status === "failure" ? ["Status: error", `Error Type: ${errorType}`] : []),
      "\n",
    ].join("\t");
  },
});

/** @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-advanced.html */
export const jsonLog = (now: () => Date): PlatformLog => {
  const line = (type: string, record: object): string =>
    JSON.stringify({ time: now().toISOString(), type, record });
  return {
    initStart: (runtimeVersion, runtimeVersionArn) =>
      line("platform.initStart", {
        initializationType: "on-demand",
        phase: "init",
        runtimeVersion,
        runtimeVersionArn,
      }),
    start: (requestId, version) => line("platform.start", { requestId, version }),
    fault: () => undefined,
    end: () => undefined,
    report: (report) =>
      line("platform.report", {
        requestId: report.requestId,
        metrics: {
          durationMs: Number(millis(report.duration)),
          billedDurationMs: billed(report),
          memorySizeMB: report.memorySize,
          maxMemoryUsedMB: report.maxMemoryUsed,
          ...(report.initDuration !== undefined && { initDurationMs: Number(millis(report.initDuration)) }),
        },
        status: report.status,
        ...(report.errorType !== undefined && { errorType: report.errorType }),
      }),
  };
};
