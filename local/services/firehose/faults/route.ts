import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Route } from "../../../core/cloud";
import { HOME_REGION } from "../../../core/regions";
import type { Limits, LimitsMode } from "../limits/limits";
import type { Faults } from "./faults";
import { FAULT_KINDS, FaultProblem, readFault } from "./request";

const MODES: readonly LimitsMode[] = ["faithful", "lifted"];
const MOST_BYTES = 64 * 1024;

/** @returns the route's name: `/_lab/faults` for the home Region, `/_lab/faults-<region>` for any other */
export const faultsRouteName = (region: string): string =>
  region === HOME_REGION ? "faults" : `faults-${region}`;

interface Answer {
  status: number;
  body?: object;
}

/**
 * Switches faults and limits of a Region's streams, as JSON over HTTP:
 * GET lists what is on, POST turns a fault on, DELETE …/<id> turns it off again before its time, PUT …/limits sets the limits.
 */
export const faultsRoute =
  (faults: Faults, limits: Limits): Route =>
  (request, response) => {
    answer(faults, limits, request)
      .catch((error): Answer => {
        const message = error instanceof Error ? error.message : String(error);
        return { status: error instanceof FaultProblem ? 400 : 500, body: { message } };
      })
      .then(({ status, body }) => send(response, status, body));
  };

async function answer(faults: Faults, limits: Limits, request: IncomingMessage): Promise<Answer> {
  const [, , , ...rest] = (request.url ?? "").split("?")[0]?.split("/") ?? [];
  const what = rest.join("/");
  switch (`${request.method} ${what && what !== "limits" ? ":id" : what}`.trim()) {
    case "GET":
      return { status: 200, body: { limits: limits.mode, kinds: FAULT_KINDS, faults: faults.all() } };
    case "POST":
      return { status: 201, body: faults.add(readFault(await json(request))) };
    case "DELETE :id":
      return faults.remove(what)
        ? { status: 204 }
        : { status: 404, body: { message: `There is no fault ${what}.` } };
    case "PUT limits":
      limits.mode = readMode(await json(request));
      return { status: 200, body: { limits: limits.mode } };
    default:
      return { status: 405, body: { message: "GET, POST, DELETE …/<id> or PUT …/limits." } };
  }
}

/** A page of another site can send a plain form to this port, but no JSON without being asked first. */
async function json(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    throw new FaultProblem("The body must be JSON, with content-type: application/json.");
  }
  if (Number(request.headers["content-length"] ?? 0) > MOST_BYTES)
    throw new FaultProblem("The body is too large.");
  try {
    return JSON.parse(await text(request));
  } catch {
    throw new FaultProblem("The body is no JSON.");
  }
}

function readMode(body: unknown): LimitsMode {
  const mode = MODES.find((known) => known === (body as { mode?: unknown } | null)?.mode);
  if (!mode) throw new FaultProblem(`mode must be one of ${MODES.join(", ")}.`);
  return mode;
}

function send(response: ServerResponse, status: number, body: object | undefined): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(body && JSON.stringify(body));
}
