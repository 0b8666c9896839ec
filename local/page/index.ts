import type { Route } from "../core/cloud";
import { health, type Readiness } from "./health";
import { staticFile } from "./static-file";

/** Puts the page, its files and the health check below `/_lab/`. */
export function addPages(routes: { add(name: string, route: Route): unknown }, state: Readiness): void {
  routes.add("", staticFile("index.html", "text/html; charset=utf-8"));
  routes.add("page.css", staticFile("page.css", "text/css; charset=utf-8"));
  routes.add("health", health(state));
}
