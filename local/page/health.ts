import type { Route } from "../core/cloud";

export interface Readiness {
  /** Whether every service answers. */
  ready: boolean;
}

/** `GET /_lab/health`: 200 `{"status":"ready"}` once every service answers, 503 before. */
export function health(state: Readiness): Route {
  return (request, response) => {
    const body = JSON.stringify({ status: state.ready ? "ready" : "starting" });
    const headers = { "content-type": "application/json", "cache-control": "no-store" };
    response.writeHead(state.ready ? 200 : 503, headers).end(request.method === "HEAD" ? undefined : body);
  };
}
