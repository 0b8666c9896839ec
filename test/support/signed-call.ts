import { Agent, request } from "node:http";
import { Hash } from "@smithy/core/serde";
import { SignatureV4 } from "@smithy/signature-v4";

/** A request before it is signed. */
export interface Unsigned {
  method: string;
  /** Encoded, without the query. */
  path: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

export interface Answered {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  bytes: Buffer;
}

/** @returns the headers of a request, signed as root for a service in us-east-1 */
export async function signedHeaders(
  port: number,
  service: string,
  call: Unsigned,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({
    service,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    sha256: Hash.bind(null, "sha256"),
    uriEscapePath: service !== "s3",
  });
  const { headers } = await signer.sign({
    method: call.method,
    protocol: "http:",
    hostname: "127.0.0.1",
    path: call.path,
    query: call.query ?? {},
    headers: { host: `127.0.0.1:${port}`, ...call.headers },
    body: call.body,
  });
  return headers;
}

/** Makes signed calls over connections that are kept, as clients keep theirs. */
export class SignedCalls implements Disposable {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });

  constructor(private readonly port: number) {}

  /** @throws Error when there is no whole answer */
  async send(service: string, call: Unsigned): Promise<Answered> {
    const headers = await signedHeaders(this.port, service, call);
    const query = new URLSearchParams(call.query).toString().replaceAll("+", "%20");
    const body = Buffer.from(call.body ?? "");
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: "127.0.0.1",
          port: this.port,
          method: call.method,
          path: query === "" ? call.path : `${call.path}?${query}`,
          headers: { ...headers, "content-length": body.length },
          agent: this.agent,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              bytes: Buffer.concat(chunks),
            }),
          );
        },
      );
      sent.on("error", reject).end(body);
    });
  }

  [Symbol.dispose](): void {
    this.agent.destroy();
  }
}
