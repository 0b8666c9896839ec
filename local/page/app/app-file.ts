import { gzipSync } from "node:zlib";
import type { Route } from "../../core/cloud";
import { PAGE_HEADERS } from "../static-file";
import type { AppFiles } from "./bundle-app";

const TYPES: Readonly<Record<keyof AppFiles, string>> = {
  script: "text/javascript; charset=utf-8",
  style: "text/css; charset=utf-8",
};

/**
 * Serves a made file of the page, compressed. It is made once, when the first browser asks.
 * @param files makes them
 */
export function appFile(name: keyof AppFiles, files: () => AppFiles): Route {
  let packed: Buffer | undefined;
  return (request, response) => {
    const head = request.method === "HEAD";
    if (!head && request.method !== "GET") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    // Every browser takes gzip; whoever does not say so gets it plain.
    const takesGzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    packed ??= gzipSync(files()[name]);
    const body = takesGzip ? packed : Buffer.from(files()[name]);
    response.writeHead(200, {
      ...PAGE_HEADERS,
      "content-type": TYPES[name],
      "content-length": body.length,
      ...(takesGzip && { "content-encoding": "gzip" }),
      vary: "accept-encoding",
    });
    response.end(head ? undefined : body);
  };
}

/** @returns what makes the files once, however often it is asked */
export function once(make: () => AppFiles): () => AppFiles {
  let made: AppFiles | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
