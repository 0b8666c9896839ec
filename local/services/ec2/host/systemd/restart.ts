import type { Exit } from "./service";
import type { RestartPolicy } from "./unit-file";

/** Signals by which a service may end cleanly. */
const CLEAN: readonly (NodeJS.Signals | null)[] = ["SIGHUP", "SIGINT", "SIGTERM", "SIGPIPE"];

/**
 * @param never exit statuses after which the service stays down whatever the policy says (RestartPreventExitStatus)
 * @returns whether systemd starts a service again that has ended by itself
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Restart=
 */
export function restarts(
  policy: RestartPolicy,
  { code, signal }: Exit,
  never: readonly string[] = [],
): boolean {
  if (never.includes(String(code ?? signal))) return false;
  const killed = signal !== null && !CLEAN.includes(signal);
  const clean = code === 0 || (signal !== null && !killed);
  switch (policy) {
    case "always":
      return true;
    case "on-success":
      return clean;
    case "on-failure":
      return !clean;
    case "on-abnormal":
    case "on-abort":
      return killed;
    case "no":
      return false;
  }
}
