import { spawn } from "node:child_process";

/** What is told of it. */
export interface ReadinessFailed {
  kind: "readiness-failed";
  message: string;
}

/**
 * Tells systemd that the unit is up (Type=notify with NotifyAccess=all). The socket is a Unix datagram socket, which
 * Node cannot open, so systemd's own program does it. Without NOTIFY_SOCKET nobody waits, and nothing happens.
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd-notify.html
 */
export function notifyReady(environment: NodeJS.ProcessEnv, emit: (failed: ReadinessFailed) => void): void {
  if (!environment.NOTIFY_SOCKET) return;
  const child = spawn("systemd-notify", ["--ready"], { stdio: "ignore", env: environment });
  child.on("error", (error) => emit({ kind: "readiness-failed", message: error.message }));
  child.on("exit", (code) => {
    if (code !== 0) emit({ kind: "readiness-failed", message: `systemd-notify ended with ${code}` });
  });
}
