import { readdir, readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { Route } from "../../core/cloud";
import { PAGE_HEADERS } from "../static-file";
import type { Rendered } from "./markdown";
import { framePage, type Place } from "./page";

/** The page that stands for the folder itself. */
const INDEX = "README";

type Pages = ReadonlyMap<string, Rendered>;

/**
 * Serves a folder of Markdown as pages: README.md is the overview, and the others come in the order in which it links to them.
 * They are read anew at every request, so that whoever writes them sees what was written.
 */
export function guide(folder: string): Route {
  return (request, response) => {
    const head = request.method === "HEAD";
    if (!head && request.method !== "GET") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return;
    }
    const [, , , name] = (request.url ?? "").split(/[?#]/)[0]?.split("/") ?? [];
    if (name === undefined) {
      response.writeHead(308, { location: "/_lab/guide/" }).end();
      return;
    }
    answer(folder, name).then(
      ({ status, html }) => send(response, status, html, head),
      (error: Error) =>
        send(response, 500, framePage("Not readable", unreadable(error), { pages: [] }), head),
    );
  };
}

async function answer(folder: string, name: string): Promise<{ status: number; html: string }> {
  const pages = await readPages(folder);
  const places = order(pages).map((page) => ({
    name: page === INDEX ? "" : page,
    title: pages.get(page)?.title ?? page,
  }));
  const page = pages.get(name === "" ? INDEX : name);
  if (!page || name === INDEX) return { status: 404, html: missing(name, places) };
  return { status: 200, html: framePage(page.title, page.html, { pages: places, name }) };
}

async function readPages(folder: string): Promise<Pages> {
  // What renders takes a tenth of a second to load, which nobody has to wait for who starts the cloud.
  const { renderMarkdown } = require("./markdown") as typeof import("./markdown");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".md")).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return new Map(files.map((file, at) => [file.slice(0, -3), renderMarkdown(texts[at] ?? "")]));
}

/** The overview, then what it links to, then the rest by name. */
function order(pages: Pages): string[] {
  const linked = (pages.get(INDEX)?.pages ?? []).filter((page) => pages.has(page));
  return [...new Set([...(pages.has(INDEX) ? [INDEX] : []), ...linked, ...pages.keys()])];
}

function missing(name: string, pages: Place["pages"]): string {
  const known = /^[\w-]{1,80}$/.test(name) ? `<code>${name}</code>` : "this name";
  return framePage(
    "No such page",
    `<h1>No such page</h1>\n<p>The guide has no page ${known}. <a href="./">The overview</a> has them all.</p>\n`,
    { pages },
  );
}

const unreadable = ({ message }: Error): string =>
  `<h1>Not readable</h1>\n<p>The guide cannot be read from its folder: ${message.replace(/[<&>]/g, " ")}</p>\n`;

function send(response: ServerResponse, status: number, html: string, head: boolean): void {
  response.writeHead(status, {
    ...PAGE_HEADERS,
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(html),
  });
  response.end(head ? undefined : html);
}
