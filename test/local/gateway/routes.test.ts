import { request } from "node:http";
import { isLabPath } from "../../../local/gateway/routes";
import { startEdge, type TestEdge } from "../../support/edge";

let edge: TestEdge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge[Symbol.asyncDispose]());

async function ask(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status?: number; location?: string; text: string }>((resolve, reject) => {
    const sent = request({ port: edge.port, host: "127.0.0.1", path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode, location: response.headers.location, text }),
      );
    });
    sent.on("error", reject).end();
  });
}

test("a route takes everything below its name", async () => {
  edge.routes.add("a", (incoming, response) => void response.end(incoming.url));
  expect(await ask("/_lab/a")).toMatchObject({ status: 200, text: "/_lab/a" });
  expect(await ask("/_lab/a/b?c=/d")).toMatchObject({ status: 200, text: "/_lab/a/b?c=/d" });
  expect(await ask("/_lab/a?b")).toMatchObject({ status: 200, text: "/_lab/a?b" });
});

test("a name is taken once, and free again when the route is taken away", async () => {
  const end = edge.routes.add("a", (_, response) => void response.end("first"));
  expect(() => edge.routes.add("a", () => undefined)).toThrow("the route /_lab/a is taken");
  end();
  expect(await ask("/_lab/a")).toMatchObject({
    status: 404,
    text: '{"message":"nothing is served at /_lab/a"}',
  });
});

test("the path without its slash leads to the page", async () => {
  edge.routes.add("", (_, response) => void response.end("page"));
  expect(await ask("/_lab")).toMatchObject({ status: 308, location: "/_lab/" });
  expect(await ask("/_lab/")).toMatchObject({ status: 200, text: "page" });
});

test("a route that throws is told of, and the cloud goes on", async () => {
  edge.routes.add("broken", () => {
    throw new Error("no");
  });
  expect(await ask("/_lab/broken")).toMatchObject({
    status: 500,
    text: '{"message":"/_lab/broken failed: no"}',
  });
  expect(await ask("/_lab/other")).toMatchObject({ status: 404 });
});

describe("a stranger in the browser", () => {
  beforeEach(() => void edge.routes.add("a", (_, response) => void response.end("in")));

  test.each<Record<string, string>>([
    { host: "127.0.0.1:4566" },
    { host: "localhost" },
    { host: "b.localhost:4566" },
    { host: "[::1]:4566" },
    { host: "localhost:4566", origin: "http://localhost:4566" },
  ])("is not who asks with %j", async (headers) => {
    expect(await ask("/_lab/a", headers)).toMatchObject({ status: 200, text: "in" });
  });

  test.each<Record<string, string>>([
    { host: "evil.example" },
    { host: "127.0.0.1.evil.example" },
    { host: "localhost.evil.example:4566" },
    { host: "127.0.0.1:4566", origin: "https://evil.example" },
    { host: "127.0.0.1:4566", origin: "null" },
  ])("is refused with %j", async (headers) => {
    expect(await ask("/_lab/a", headers)).toMatchObject({ status: 403 });
  });
});

test.each([
  ["/_lab/", true],
  ["/_lab/x", true],
  ["/_lab", true],
  ["/_lab?x", true],
  ["/_labs", false],
  ["/_laboratory/x", false],
  ["/", false],
  [undefined, false],
])("%s is the lab's own: %s", (url, own) => {
  expect(isLabPath(url)).toBe(own);
});
