import { Routes } from "../gateway/routes";
import { type Edge, listen } from "../gateway/server";
import { guide } from "./guide/guide";
import { addApp } from "./index";
import { type LivePage, serveLivePage } from "./page-server";
import { staticFile } from "./static-file";

/**
 * Serves the page alone, without a local cloud: for a class on AWS.
 * @param port 0 for any free one
 * @param folder Markdown pages of the guide
 * @throws CannotStart when the port cannot be had
 */
export async function servePageAlone(port: number, page: LivePage, folder: string): Promise<Edge> {
  const routes = new Routes();
  addApp(routes);
  routes.add("guide", guide(folder));
  routes.add("guide.css", staticFile("guide.css", "text/css; charset=utf-8"));
  serveLivePage((name, route) => routes.add(name, route), page);
  return listen(port, routes, async (_, response) => {
    response.writeHead(404, { "content-type": "text/plain" });
    response.end("No AWS API answers here; the class is on AWS, and this is its page, at /_lab/.\n");
  });
}
