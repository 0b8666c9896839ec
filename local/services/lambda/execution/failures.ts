/** Payloads by which Lambda itself reports that a function did not answer. */

/** How a process ended: by an exit status or by a signal. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What Lambda tells of a failed invocation. */
export interface Failure {
  errorType: string;
  errorMessage: string;
}

/** @param seconds the function's time-out */
export const timedOut = (requestId: string, seconds: number): Failure => ({
  errorType: "Sandbox.Timedout",
  errorMessage: `RequestId: ${requestId} Error: ${timeOutSentence(seconds)}`,
});

export const timeOutSentence = (seconds: number): string =>
  `Task timed out after ${seconds.toFixed(2)} seconds`;

export const exited = (requestId: string, ending: Ending): Failure => ({
  errorType: "Runtime.ExitError",
  errorMessage: `RequestId: ${requestId} Error: ${exitSentence(ending)}`,
});

const SIGNALS: Readonly<Record<string, string>> = {
  SIGKILL: "killed",
  SIGABRT: "aborted",
  SIGSEGV: "segmentation fault",
  SIGTERM: "terminated",
};

function exitSentence({ code, signal }: Ending): string {
  if (signal) return `Runtime exited with error: signal: ${SIGNALS[signal] ?? signal}`;
  if (code === 0) return "Runtime exited without providing a reason";
  return `Runtime exited with error: exit status ${code}`;
}

/** Bytes that a synchronous answer may have. */
export const LARGEST_RESPONSE = 6_291_556;

export const responseTooLarge = (): Failure => ({
  errorType: "Function.ResponseSizeTooLarge",
  errorMessage: `Response payload size exceeded maximum allowed payload size (${LARGEST_RESPONSE} bytes).`,
});
