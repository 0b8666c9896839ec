import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../core/cloud";
import type { Access, Scope } from "./access";
import type { FlowSource } from "./flow/flows";
import { CannotAnswer, type PagePorts, type PageSeat } from "./ports";
import type { SessionView } from "./protocol";
import { seatsWithin, seatWithin } from "./seats";
import { traceLine } from "./trace-call";

export interface CallsParts {
  access: Access;
  ports: PagePorts;
  flows: FlowSource;
}

/** Each call looks at its input itself. */
type SeatCall = (seat: PageSeat, input: object, signal: AbortSignal) => Promise<unknown>;

/** A line of SQL or an answer to a question is far shorter. */
const MOST_BYTES = 256 * 1024;

/**
 * Answers `POST /_lab/page/<call>` with JSON: `session`, calls about a seat (the body names it) and, for the class's own link, calls
 * about the class. A body that is not declared as JSON is refused, since forms of other pages can send no such thing.
 */
export function callsRoute(parts: CallsParts): Route {
  return (request, response) => {
    const ended = new AbortController();
    response.on("close", () => ended.abort(new Error("nobody waits for the answer any more")));
    answer(parts, request, ended.signal).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        const status = error instanceof CannotAnswer ? error.status : 500;
        send(response, status, { message: error instanceof Error ? error.message : String(error) });
      },
    );
  };
}

async function answer(
  { access, ports, flows }: CallsParts,
  request: IncomingMessage,
  signal: AbortSignal,
): Promise<unknown> {
  const scope = access.scopeOf(request);
  const name = /^\/_lab\/page\/(\w+)$/.exec(request.url ?? "")?.[1] ?? "";
  if (request.method !== "POST" || !/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw new CannotAnswer("Ask with POST and a body of JSON.");
  }
  const body = await readBody(request);
  if (name === "session") return session(scope, ports);
  if (Object.hasOwn(ports.classCalls, name)) return callClass(scope, ports, name, body, signal);
  const calls: Readonly<Record<string, unknown>> = {
    ...ports.seatCalls,
    trace: traceLine.bind(undefined, { ports, flows }),
  };
  if (!Object.hasOwn(calls, name)) throw new CannotAnswer(`There is nothing called ${name}.`, 404);
  const { seat: id, ...input } = body;
  const seat = await seatWithin(scope, ports, String(id));
  return (calls[name] as SeatCall)(seat, input, signal);
}

async function session(scope: Scope, ports: PagePorts): Promise<SessionView> {
  const seats = await seatsWithin(scope, ports);
  return {
    scope: scope.kind,
    target: ports.target,
    seats: seats.map(({ instances: _, ...seat }) => seat),
  };
}

function callClass(
  scope: Scope,
  ports: PagePorts,
  name: string,
  body: object,
  signal: AbortSignal,
): Promise<unknown> {
  if (scope.kind !== "class") throw new CannotAnswer("This link opens one seat, not the class.", 403);
  return ports.classCalls[name as keyof PagePorts["classCalls"]](body, signal);
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new CannotAnswer(`The body is larger than ${MOST_BYTES} bytes.`);
    chunks.push(Buffer.from(chunk as Buffer));
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new CannotAnswer("The body is no JSON.");
  }
  if (typeof body === "object" && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw new CannotAnswer("The body is no JSON object.");
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const headers = {
    "content-type": "application/json",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  };
  if (response.destroyed) return;
  response.writeHead(status, headers).end(JSON.stringify(body));
}
