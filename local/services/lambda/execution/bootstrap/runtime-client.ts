import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { print } from "./log-channel";

/** What the Runtime API hands out. */
export interface Invocation {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const [host, ...path] = (process.env.AWS_LAMBDA_RUNTIME_API ?? "").split("/");
const [hostname, port] = (host ?? "").split(":");
const base = `/${[...path, "2018-06-01", "runtime"].join("/")}`;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export async function next(): Promise<Invocation> {
  const { headers, body } = await call("GET", "/invocation/next");
  return { id: String(headers["lambda-runtime-aws-request-id"]), headers, body };
}

export const respond = (id: string, body: string): Promise<unknown> =>
  call("POST", `/invocation/${id}/response`, body);

export const fail = (id: string, error: unknown): Promise<unknown> =>
  call("POST", `/invocation/${id}/error`, JSON.stringify(describeError(error)));

export const failInit = (error: unknown): Promise<unknown> =>
  call("POST", "/init/error", JSON.stringify(describeError(error)));

/** @returns an error as the runtime reports it */
export function describeError(error: unknown): { errorType: string; errorMessage: string; trace: string[] } {
  if (error instanceof Error || (typeof error === "object" && error !== null && "stack" in error)) {
    const { name, message, stack = "" } = error as Error;
    return { errorType: name, errorMessage: message, trace: stack.split("\n") };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

/** Prints an error as the runtime does before it reports it. */
export function printError(title: string, error: unknown): void {
  const { errorType, errorMessage, trace } = describeError(error);
  const { message: _message, stack: _stack, ...members } = Object(error) as Error;
  print("ERROR", [`${title} \t${JSON.stringify({ errorType, errorMessage, ...members, stack: trace })}`]);
}

/** The cloud behind the API ends with the process that serves it: then this process has no use any more. */
function call(
  method: string,
  path: string,
  body = "",
): Promise<{ headers: IncomingHttpHeaders; body: string }> {
  const headers = {
    "content-length": Buffer.byteLength(body),
    "lambda-runtime-max-rss": process.resourceUsage().maxRSS,
  };
  return new Promise((resolve) => {
    request({ hostname, port, method, path: base + path, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", () => process.exit(1));
      response.on("end", () =>
        resolve({ headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    })
      .on("error", () => process.exit(1))
      .end(body);
  });
}
