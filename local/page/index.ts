import type { Route } from "../core/cloud";
import { appFile, once } from "./app/app-file";
import { preparedApp } from "./app/bundle-app";
import { guide } from "./guide/guide";
import { health, type Readiness } from "./health";
import { APP_HEADERS, staticFile } from "./static-file";

/**
 * Puts the page, its files, the guide and the health check below `/_lab/`.
 * @param folder Markdown pages of the guide; there is none without it
 */
export function addPages(
  routes: { add(name: string, route: Route): unknown },
  state: Readiness,
  folder?: string,
): void {
  addApp(routes);
  if (folder !== undefined) {
    routes.add("guide", guide(folder));
    routes.add("guide.css", staticFile("guide.css", "text/css; charset=utf-8"));
  }
  routes.add("health", health(state));
}

/** Puts the page and its files below `/_lab/`; what moves on it comes from `serveLivePage`. */
export function addApp(routes: { add(name: string, route: Route): unknown }): void {
  const files = once(preparedApp);
  routes.add("", staticFile("index.html", "text/html; charset=utf-8", APP_HEADERS));
  routes.add("page.js", appFile("script", files));
  routes.add("page.css", appFile("style", files));
}
