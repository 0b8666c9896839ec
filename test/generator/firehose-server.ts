import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with a call. `outcomes` refuses the records whose index it names. */
export type Behaviour =
  | { kind: "take" }
  | { kind: "partial"; refuse(index: number): boolean }
  | { kind: "status"; status: number; code: string }
  /** Takes the records, but the answer never comes. */
  | { kind: "take-and-hang" }
  | { kind: "reset" };

export interface Call {
  target: string;
  body: {
    DeliveryStreamName?: string;
    Records?: { Data: string }[];
    logStreamName?: string;
    logEvents?: { message: string }[];
  };
}

/**
 * Speaks as much of the JSON protocol as the generator needs, over real HTTP on the loopback interface. Each behaviour
 * in the list serves one PutRecordBatch, then `rest` serves all others.
 */
export class FirehoseServer implements AsyncDisposable {
  readonly behaviours: Behaviour[] = [];
  rest: Behaviour = { kind: "take" };
  readonly calls: Call[] = [];
  /** Lines of the records that were taken, in their order. */
  readonly lines: string[] = [];
  #watchers: (() => void)[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<FirehoseServer> {
    const server = new FirehoseServer();
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get endpoint(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Resolves when it holds, now or after some call. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call: Call = {
      target: String(request.headers["x-amz-target"]),
      body: JSON.parse(Buffer.concat(chunks).toString()),
    };
    this.calls.push(call);
    if (call.target.endsWith(".PutRecordBatch")) this.#put(call, response);
    else this.#answer(response, 200, {});
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  #put({ body: { Records = [] } }: Call, response: ServerResponse): void {
    const behaviour = this.behaviours.shift() ?? this.rest;
    if (behaviour.kind === "reset") return void response.socket?.resetAndDestroy();
    if (behaviour.kind === "status") {
      this.#answer(response, behaviour.status, { __type: behaviour.code, message: "as the test wants" });
      return;
    }
    const isRefused = (index: number) => behaviour.kind === "partial" && behaviour.refuse(index);
    const taken = Records.filter((_, index) => !isRefused(index));
    for (const { Data } of taken)
      this.lines.push(...Buffer.from(Data, "base64").toString().split("\n").slice(0, -1));
    if (behaviour.kind === "take-and-hang") return;
    this.#answer(response, 200, {
      FailedPutCount: Records.length - taken.length,
      RequestResponses: Records.map((_, index) =>
        isRefused(index)
          ? { ErrorCode: "ServiceUnavailableException", ErrorMessage: "Slow down." }
          : { RecordId: `record-${index}` },
      ),
    });
  }

  #answer(response: ServerResponse, status: number, body: object): void {
    response.writeHead(status, { "Content-Type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify(body));
  }
}
