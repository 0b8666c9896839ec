import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../core/cloud";

/** Everything that is no AWS API stands below this path. */
export const LAB_PATH = "/_lab/";

/** Plain HTTP below `/_lab/`, by the first part of the path behind it. */
export class Routes {
  private readonly routes = new Map<string, Route>();

  add(name: string, route: Route): () => void {
    if (this.routes.has(name)) throw new Error(`the route ${LAB_PATH}${name} is taken`);
    this.routes.set(name, route);
    return () => this.routes.delete(name);
  }

  serve(request: IncomingMessage, response: ServerResponse): void {
    const name = (request.url ?? "").slice(LAB_PATH.length).split(/[/?]/)[0] ?? "";
    const route = this.routes.get(name);
    if (route) {
      route(request, response);
      return;
    }
    const text = JSON.stringify({ message: `nothing is served at ${LAB_PATH}${name}` });
    response.writeHead(404, { "content-type": "application/json" }).end(text);
  }
}
