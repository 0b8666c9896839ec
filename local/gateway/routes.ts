import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../core/cloud";

/** Everything that is no AWS API stands below this path. */
export const LAB_PATH = "/_lab/";

/** @returns whether a request is for the lab itself; no bucket can be named so */
export function isLabPath(url = ""): boolean {
  return url.startsWith(LAB_PATH) || /^\/_lab(\?|$)/.test(url);
}

/** Names under which this machine calls itself. A page of somewhere else may point a name of its own here, and is refused. */
const LOOPBACK_HOST = /^(127\.\d+\.\d+\.\d+|\[::1\]|([\w-]+\.)*localhost)(:\d+)?$/i;

/** Plain HTTP below `/_lab/`, by the first part of the path behind it; the page itself has none. */
export class Routes {
  private readonly routes = new Map<string, Route>();

  /**
   * @returns what takes the route away again
   * @throws Error when the name is taken
   */
  add(name: string, route: Route): () => void {
    if (this.routes.has(name)) throw new Error(`the route ${LAB_PATH}${name} is taken`);
    this.routes.set(name, route);
    return () => this.routes.delete(name);
  }

  /** Answers, whatever the request is. */
  serve(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? "").split("?")[0] ?? "";
    if (!fromHere(request)) {
      answer(response, 403, "only this machine's own addresses are answered here");
    } else if (!path.startsWith(LAB_PATH)) {
      response.writeHead(308, { location: LAB_PATH }).end();
    } else {
      this.take(path.slice(LAB_PATH.length).split("/")[0] ?? "", request, response);
    }
  }

  private take(name: string, request: IncomingMessage, response: ServerResponse): void {
    const route = this.routes.get(name);
    if (!route) {
      answer(response, 404, `nothing is served at ${LAB_PATH}${name}`);
      return;
    }
    try {
      route(request, response);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else answer(response, 500, `${LAB_PATH}${name} failed: ${message}`);
    }
  }
}

/** Whoever asks by another name than this machine's own, or from a page of somebody else's, is a stranger in the browser. */
function fromHere({ headers: { host, origin } }: IncomingMessage): boolean {
  const here = (text: string): boolean => LOOPBACK_HOST.test(text);
  return here(host ?? "") && (origin === undefined || here(origin.replace(/^https?:\/\//, "")));
}

function answer(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ message }));
}
