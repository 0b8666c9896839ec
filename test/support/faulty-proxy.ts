import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect, createServer as createFront, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import type { TestCloud } from "./cloud";

/** A request on its way to the cloud, as far as one can see what it wants. */
export interface SeenRequest {
  /** Signing name of the service, such as `cloudformation`. */
  service: string;
  /** Operation, or for S3 the method and path. */
  operation: string;
  body: string;
}

/** An error in the place of the cloud's answer, or an answer that the cloud does not have. */
export type Fault = { code: string; message: string; status: number } | { json: object } | { xml: string };

/** A cloud with a bad day: what the judge gives a fault for never reaches it. */
export interface FaultyProxy extends AsyncDisposable {
  port: number;
  endpoint: string;
  seen: SeenRequest[];
}

/** Stands between a command and a cloud on a port of its own. Signatures stay good, since the host header goes through. */
export async function faultyProxy(
  cloud: Pick<TestCloud, "port">,
  judge: (request: SeenRequest) => Fault | undefined,
): Promise<FaultyProxy> {
  const seen: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    void buffer(incoming).then((body) => {
      const what = look(incoming, body.toString("latin1"));
      seen.push(what);
      const fault = judge(what);
      if (fault) answer(response, what, fault);
      else forward(cloud.port, incoming, body, response);
    });
  });
  const sockets = new Set<Socket>();
  const front = createFront((socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("data", (first) => sort(first, socket));
  });
  /** Kinesis speaks HTTP/2, whose frames go through as they are. */
  const sort = (first: Buffer, socket: Socket): void => {
    if (first.toString("latin1").startsWith("PRI * HTTP/2")) {
      const onward = connect(cloud.port, "127.0.0.1");
      sockets.add(onward);
      onward.on("error", () => socket.destroy());
      onward.write(first);
      socket.pipe(onward).pipe(socket);
      return;
    }
    socket.pause();
    socket.unshift(first);
    server.emit("connection", socket);
    socket.resume();
  };
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const { port } = front.address() as AddressInfo;
  return {
    port,
    endpoint: `http://127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void front.close(() => resolve()));
    },
  };
}

function look({ method, url, headers }: IncomingMessage, body: string): SeenRequest {
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? "")?.[1] ?? "";
  const target = headers["x-amz-target"];
  const operation =
    (typeof target === "string" ? target.split(".").at(-1) : undefined) ??
    new URLSearchParams(body).get("Action") ??
    `${method} ${url}`;
  return { service, operation, body };
}

function answer(response: ServerResponse, { service, operation }: SeenRequest, fault: Fault): void {
  if ("json" in fault) {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(fault.json));
    return;
  }
  if ("xml" in fault) {
    response.writeHead(200, { "content-type": "text/xml" }).end(fault.xml);
    return;
  }
  const { code, message, status } = fault;
  const error = `<Code>${code}</Code><Message>${message}</Message>`;
  const xml =
    service === "s3"
      ? `<Error>${error}</Error>`
      : service === "ec2"
        ? `<Response><Errors><Error>${error}</Error></Errors><RequestID>1</RequestID></Response>`
        : `<ErrorResponse><Error><Type>Sender</Type>${error}</Error><RequestId>1</RequestId></ErrorResponse>`;
  const isXml = ["s3", "ec2", "cloudformation", "sts", "iam", "monitoring"].includes(service);
  const text = isXml ? xml : JSON.stringify({ __type: code, message });
  response.writeHead(status, {
    "content-type": isXml ? "text/xml" : "application/x-amz-json-1.1",
    "x-amzn-errortype": code,
  });
  response.end(operation.startsWith("HEAD ") ? undefined : text);
}

function forward(port: number, incoming: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { method, url, headers } = incoming;
  const onward = request({ host: "127.0.0.1", port, method, path: url, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 500, answered.headers);
    answered.pipe(response);
  });
  onward.on("error", () => response.destroy());
  onward.end(body);
}
