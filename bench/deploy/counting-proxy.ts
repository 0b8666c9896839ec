import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands between a client and the cloud, and counts what is asked. */
export interface CountingProxy {
  endpoint: string;
  /** How often each operation was called, since the last look. */
  take(): Map<string, number>;
  stop(): Promise<void>;
}

/** The head goes on as it came, Host included, so signatures hold. */
export async function startCountingProxy(behind: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(behind);
  const agent = new Agent({ keepAlive: true });
  let counts = new Map<string, number>();
  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const name = operationOf(message, body);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const { method, url: path, headers } = message;
    const onward = request({ hostname, port, method, path, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    onward.end(body);
  };
  const server = createServer((message, response) => void serve(message, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = counts;
      counts = new Map();
      return taken;
    },
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}

/** @returns the operation where the protocol says it, service and method where it does not, as for S3 */
function operationOf({ method, headers }: IncomingMessage, body: Buffer): string {
  const target = headers["x-amz-target"];
  if (typeof target === "string") return target.slice(target.indexOf(".") + 1);
  const action = /(?:^|&)Action=(\w+)/.exec(body.subarray(0, 4096).toString("latin1"))?.[1];
  if (action !== undefined && headers["content-type"]?.includes("form")) return action;
  const service = /\/(\w+)\/aws4_request/.exec(headers.authorization ?? "")?.[1] ?? "unsigned";
  return `${service} ${method}`;
}
