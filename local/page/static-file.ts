import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Route } from "../core/cloud";

/** Files of the page as they go to the browser. */
const FOLDER = join(__dirname, "ui");

const NOTHING_ELSE = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The guide loads nothing from elsewhere, runs nothing, and stands in nobody's frame. */
export const PAGE_HEADERS = {
  "content-security-policy": `default-src 'none'; style-src 'self'; ${NOTHING_ELSE}`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** The live page runs its own script, which speaks to where it came from and to nobody else. */
export const APP_HEADERS = {
  ...PAGE_HEADERS,
  "content-security-policy": `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; ${NOTHING_ELSE}`,
};

/** Serves one file of the page. */
export function staticFile(name: string, contentType: string, common: object = PAGE_HEADERS): Route {
  return (request, response) => {
    const head = request.method === "HEAD";
    if (!head && request.method !== "GET") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    readFile(join(FOLDER, name)).then(
      (content) => {
        const headers = { ...common, "content-type": contentType, "content-length": content.length };
        response.writeHead(200, headers).end(head ? undefined : content);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  };
}
