import { Agent, request } from "node:http";
import { Hash } from "@smithy/core/serde";
import { SignatureV4 } from "@smithy/signature-v4";

/** A store of objects under one address, asked over connections that are kept. */
export class Store implements Disposable {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });

  /** @param sign makes the path and query of a request; the floor takes them as they are */
  constructor(
    private readonly port: number,
    readonly sign: (method: string, path: string) => Promise<string>,
  ) {}

  /** Signs a request, sends it and reads the whole answer, as `sendSigned`. */
  async send(method: string, path: string, body?: Buffer): Promise<number> {
    return this.sendSigned(method, await this.sign(method, path), body);
  }

  /**
   * Sends one request and reads the whole answer.
   * @param signed path and query, as `sign` made them
   * @returns the bytes that came back
   * @throws Error for any status but 2xx
   */
  sendSigned(method: string, signed: string, body?: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: "127.0.0.1", port: this.port, method, path: signed, agent: this.#agent },
        (response) => {
          let size = 0;
          let said = "";
          response.on("data", (chunk: Buffer) => {
            size += chunk.length;
            if ((response.statusCode ?? 0) >= 300) said += chunk;
          });
          response.on("error", reject);
          response.on("end", () => {
            if ((response.statusCode ?? 0) < 300) resolve(size);
            else reject(new Error(`${method} ${signed}: ${response.statusCode} ${said}`));
          });
        },
      );
      sent.on("error", reject);
      if (body) sent.setHeader("content-length", body.length);
      sent.end(body);
    });
  }

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }
}

/** @returns what presigns requests to S3 for the root of the local cloud, body unsigned, as browsers upload */
export function presigner(port: number): (method: string, path: string) => Promise<string> {
  const signer = new SignatureV4({
    service: "s3",
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    sha256: Hash.bind(null, "sha256"),
    uriEscapePath: false,
  });
  return async (method, path) => {
    const url = new URL(path, "http://127.0.0.1");
    const { query = {} } = await signer.presign({
      method,
      protocol: "http:",
      hostname: "127.0.0.1",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { host: `127.0.0.1:${port}`, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
    });
    const pairs = Object.entries(query).map(
      ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
    );
    return `${url.pathname}?${pairs.join("&")}`;
  };
}
