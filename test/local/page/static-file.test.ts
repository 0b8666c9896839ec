import { staticFile } from "../../../local/page/static-file";
import { startEdge } from "../../support/edge";

test("serves a file of the page that loads nothing from elsewhere", async () => {
  await using edge = await startEdge();
  edge.routes.add("guide.css", staticFile("guide.css", "text/css; charset=utf-8"));
  const address = `${edge.endpoint}/_lab/guide.css`;
  const got = await fetch(address);
  expect(got.status).toBe(200);
  expect(got.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(got.headers.get("content-security-policy")).toContain("default-src 'none'");
  const text = await got.text();
  expect(text).toContain("{");
  const head = await fetch(address, { method: "HEAD" });
  expect([head.headers.get("content-length"), await head.text()]).toEqual([
    String(Buffer.byteLength(text)),
    "",
  ]);
  const put = await fetch(address, { method: "PUT" });
  expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("says so when a file is missing", async () => {
  await using edge = await startEdge();
  edge.routes.add("gone.css", staticFile("gone.css", "text/css"));
  expect((await fetch(`${edge.endpoint}/_lab/gone.css`)).status).toBe(500);
});
