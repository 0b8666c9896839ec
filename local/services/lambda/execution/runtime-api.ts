import type { IncomingMessage, ServerResponse } from "node:http";
import type { Cloud, Route } from "../../../core/cloud";
import type { Environment } from "./environment";
import { LARGEST_RESPONSE } from "./failures";

const PATH =
  /^\/_lab\/[^/]+\/(?<environment>[^/]+)\/2018-06-01\/runtime\/(?<what>init\/error|invocation\/next|invocation\/(?<request>[^/]+)\/(?<kind>response|error))$/;

/** @returns the name below `/_lab/` of the Runtime API of a Region's functions */
export const runtimeRoute = ({ region }: Cloud): string => `runtime-${region}`;

/**
 * The Runtime API of all environments: each has an address of its own, which only its process knows.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export class RuntimeApi {
  private readonly environments = new Map<string, Environment>();

  add(environment: Environment): void {
    this.environments.set(environment.id, environment);
    void environment.ended.then(() => this.environments.delete(environment.id));
  }

  readonly route: Route = (request, response) => {
    this.serve(request, response).catch(() => response.destroy());
  };

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts = PATH.exec(request.url ?? "")?.groups;
    const environment = this.environments.get(parts?.environment ?? "");
    if (!parts || !environment) return reply(response, 404, "NotFound", "there is no such environment");
    environment.maxMemoryUsed = memoryOf(request) || environment.maxMemoryUsed;
    if (parts.what === "invocation/next") return environment.next(response);
    const { body, tooLarge } = await read(request);
    if (parts.what === "init/error") {
      environment.failInit(body);
      return reply(response, 202);
    }
    const kind = parts.kind === "response" ? "response" : "error";
    const awaited = environment.answer(
      parts.request ?? "",
      tooLarge ? { kind: "too-large" } : { kind, body },
    );
    if (!awaited) return reply(response, 400, "InvalidRequestID", "Invalid request ID");
    if (tooLarge) return reply(response, 413, "RequestEntityTooLarge", "the response is too large");
    reply(response, 202);
  }
}

function reply(response: ServerResponse, status: number, errorType?: string, errorMessage = ""): void {
  const body = errorType === undefined ? { status: "OK" } : { errorMessage, errorType };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Reads a body as far as an answer may go. */
async function read(request: IncomingMessage): Promise<{ body: Buffer; tooLarge: boolean }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LARGEST_RESPONSE) chunks.push(chunk);
  }
  return { body: Buffer.concat(chunks), tooLarge: bytes > LARGEST_RESPONSE };
}

/** The bootstrap says how much memory its process has used at most, in kibibytes. */
const memoryOf = ({ headers }: IncomingMessage): number =>
  Math.ceil(Number(headers["lambda-runtime-max-rss"] ?? 0) / 1024);
