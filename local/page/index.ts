import type { Route } from "../core/cloud";
import { guide } from "./guide/guide";
import { health, type Readiness } from "./health";
import { staticFile } from "./static-file";

/**
 * Puts the page, its files, the guide and the health check below `/_lab/`.
 * @param folder Markdown pages of the guide; there is none without it
 */
export function addPages(
  routes: { add(name: string, route: Route): unknown },
  state: Readiness,
  folder?: string,
): void {
  routes.add("", staticFile("index.html", "text/html; charset=utf-8"));
  routes.add("page.css", staticFile("page.css", "text/css; charset=utf-8"));
  if (folder !== undefined) {
    routes.add("guide", guide(folder));
    routes.add("guide.css", staticFile("guide.css", "text/css; charset=utf-8"));
  }
  routes.add("health", health(state));
}
