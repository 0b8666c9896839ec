import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers PutRecordBatch as Firehose does, and keeps what came. */
export interface AgentEndpoint extends AsyncDisposable {
  address: string;
  /** Records that were taken, in order. */
  taken: { stream: string; text: string }[];
  /** Those of one stream. */
  of(stream: string): string[];
  /** How many records each request brought, those that were refused too. */
  requests: number[];
  /** Decides which records of a request are refused; none unless set. */
  refuses: (record: string, request: number) => boolean;
  /** Status with which whole requests are answered, while it is set. */
  failing: number | undefined;
  /** Resolves once as many records were taken in all. */
  took(count: number): Promise<void>;
}

interface Batch {
  DeliveryStreamName: string;
  Records: { Data: string }[];
}

/** @returns a server on a free port of this machine */
export async function agentEndpoint(): Promise<AgentEndpoint> {
  const events = new EventEmitter();
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint: AgentEndpoint = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: [],
    of: (stream) => endpoint.taken.filter((record) => record.stream === stream).map(({ text }) => text),
    requests: [],
    refuses: () => false,
    failing: undefined,
    async took(count) {
      while (endpoint.taken.length < count) await once(events, "taken");
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.setHeader("content-type", "application/x-amz-json-1.1");
    if (endpoint.failing !== undefined) {
      response.writeHead(endpoint.failing);
      response.end(JSON.stringify({ __type: "ServiceUnavailableException", message: "Slow down." }));
      return;
    }
    const { Records, DeliveryStreamName: stream } = JSON.parse(Buffer.concat(chunks).toString()) as Batch;
    const texts = Records.map(({ Data }) => Buffer.from(Data, "base64").toString());
    const refused = texts.map((text) => endpoint.refuses(text, endpoint.requests.length));
    endpoint.requests.push(texts.length);
    endpoint.taken.push(...texts.filter((_, i) => !refused[i]).map((text) => ({ stream, text })));
    const RequestResponses = refused.map((isRefused) =>
      isRefused
        ? { ErrorCode: "ServiceUnavailableException", ErrorMessage: "Slow down." }
        : { RecordId: "id" },
    );
    response.end(JSON.stringify({ FailedPutCount: refused.filter(Boolean).length, RequestResponses }));
    events.emit("taken");
  }

  return endpoint;
}
