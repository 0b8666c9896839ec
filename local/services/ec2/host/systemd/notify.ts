import { randomBytes } from "node:crypto";
import type { Cloud, Route } from "../../../../core/cloud";

/** Takes the notifications of one instance's services. */
export interface NotifyListener {
  add(service: string, listener: (assignments: Record<string, string>) => void): void;
  /** @returns where a service's `systemd-notify` sends what it is told */
  address(service: string): string;
}

/** `systemd-notify` as services find it: it hands its arguments on to the cloud. */
export const NOTIFY_PROGRAM = (node: string, address: string): string => `#!/bin/sh
exec '${node}' -e '
const [address, ...args] = process.argv.slice(1);
const request = require("node:http").request(address, { method: "PUT" }, (response) => {
  response.resume();
  process.exitCode = response.statusCode === 200 ? 0 : 1;
});
request.on("error", () => process.exit(1));
request.end(JSON.stringify(args));
' '${address}' "$@"
`;

const LONGEST = 64 * 1024;

/** Services of a Region speak to their systemd over the cloud's own port, each under an address that only it knows. */
export class Notifications {
  private readonly listeners = new Map<string, (assignments: Record<string, string>) => void>();
  private readonly name: string;

  constructor(private readonly cloud: Cloud) {
    this.name = `ec2-notify-${cloud.region}`;
  }

  /** @returns what takes the route away */
  open(): () => void {
    return this.cloud.route(this.name, this.route);
  }

  /** @returns the listener of one instance, and what forgets it */
  instance(): { listener: NotifyListener; close(): void } {
    const tokens = new Map<string, string>();
    const token = (service: string): string => {
      const known = tokens.get(service) ?? randomBytes(16).toString("hex");
      tokens.set(service, known);
      return known;
    };
    return {
      listener: {
        add: (service, listen) => void this.listeners.set(token(service), listen),
        address: (service) => `${this.cloud.endpoint}/_lab/${this.name}/${token(service)}`,
      },
      close: () => {
        for (const known of tokens.values()) this.listeners.delete(known);
      },
    };
  }

  private readonly route: Route = (request, response) => {
    const listener = this.listeners.get((request.url ?? "").split("/").at(-1) ?? "");
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= LONGEST) chunks.push(chunk);
    });
    request.on("end", () => {
      const assignments = parseArguments(Buffer.concat(chunks).toString());
      if (!listener || !assignments) return response.writeHead(404).end();
      listener(assignments);
      return response.writeHead(200).end();
    });
  };
}

/**
 * Options of systemd-notify, and assignments as they are.
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd-notify.html
 */
function parseArguments(text: string): Record<string, string> | undefined {
  let args: unknown;
  try {
    args = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(args)) return undefined;
  const pairs = args.map(String).flatMap((arg): [string, string][] => {
    if (arg === "--ready") return [["READY", "1"]];
    if (arg === "--stopping") return [["STOPPING", "1"]];
    if (arg.startsWith("--status=")) return [["STATUS", arg.slice("--status=".length)]];
    const [name = "", value] = arg.split(/=(.*)/s);
    return value === undefined || arg.startsWith("--") ? [] : [[name, value]];
  });
  return Object.fromEntries(pairs);
}
