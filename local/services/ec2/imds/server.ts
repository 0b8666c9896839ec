import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../../../core/clock";
import type { MetadataOptions } from "../records";
import { Tokens } from "./tokens";
import { type Entry, readTree } from "./tree";

const LOOPBACK = "127.0.0.1";
const TTL = "x-aws-ec2-metadata-token-ttl-seconds";
const TOKEN = "x-aws-ec2-metadata-token";

export interface MetadataSource {
  /** As they are now: they can be changed while the instance runs. */
  options(): MetadataOptions;
  /** Everything below `/latest/`, as it is now. */
  tree(): { [name: string]: Entry };
}

/**
 * The instance metadata service of one instance, on a port of its own.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html
 */
export class MetadataServer {
  private readonly tokens: Tokens;

  private constructor(
    private readonly server: Server,
    clock: Clock,
    private readonly source: MetadataSource,
  ) {
    this.tokens = new Tokens(clock);
  }

  /** Opens it on a free port. */
  static async open(clock: Clock, source: MetadataSource): Promise<MetadataServer> {
    const server = createServer({ keepAliveTimeout: 30_000 });
    const metadata = new MetadataServer(server, clock, source);
    server.on("request", (request, response) => {
      metadata.serve(request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, LOOPBACK, resolve);
    });
    // An instance does not keep the cloud's process alive.
    server.unref();
    return metadata;
  }

  /** `http://127.0.0.1:<port>` */
  get address(): string {
    return `http://${LOOPBACK}:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume();
    const path = (request.url ?? "/").split("?")[0]?.replace(/\/+$/, "") ?? "";
    if (this.source.options().endpoint === "disabled") return reply(response, 403, "Forbidden");
    if (path === "/latest/api/token") return this.serveToken(request, response);
    if (request.method !== "GET" && request.method !== "HEAD")
      return reply(response, 405, "Method Not Allowed");
    const left = this.authorize(request);
    if (left === undefined) return reply(response, 401, "Unauthorized");
    const text = await this.read(path);
    if (text === undefined) return reply(response, 404, "Not Found");
    reply(response, 200, text, left === "none" ? {} : { [TTL]: String(left) });
  }

  private serveToken({ method, headers }: IncomingMessage, response: ServerResponse): void {
    const seconds = Number(headers[TTL]);
    const token = method === "PUT" ? this.tokens.issue(seconds) : undefined;
    if (method !== "PUT") reply(response, 405, "Method Not Allowed");
    // Somebody who can only make a proxy speak for him is kept out.
    else if (headers["x-forwarded-for"] !== undefined) reply(response, 403, "Forbidden");
    else if (token === undefined) reply(response, 400, "Bad Request");
    else reply(response, 200, token, { [TTL]: String(seconds) });
  }

  /** @returns seconds that the token still lives, `none` where none is needed, undefined when the request is refused */
  private authorize({ headers }: IncomingMessage): number | "none" | undefined {
    const token = headers[TOKEN];
    if (token !== undefined) return this.tokens.secondsLeft(String(token));
    return this.source.options().tokens === "required" ? undefined : "none";
  }

  private async read(path: string): Promise<string | undefined> {
    if (path === "") return "latest";
    const [, version, rest = ""] = /^\/(latest|\d{4}-\d\d-\d\d)(?:\/(.*))?$/.exec(path) ?? [];
    return version === undefined ? undefined : readTree(this.source.tree(), rest);
  }
}

function reply(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, {
      "content-type": "text/plain",
      "content-length": Buffer.byteLength(text),
      server: "EC2ws",
      ...headers,
    })
    .end(text);
}
