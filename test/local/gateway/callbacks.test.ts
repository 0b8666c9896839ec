import { Callbacks } from "../../../local/gateway/callbacks";
import { startEdge, type TestEdge } from "../../support/edge";

let edge: TestEdge;
let callbacks: Callbacks;
beforeEach(async () => {
  edge = await startEdge();
  callbacks = new Callbacks(() => edge.endpoint);
  edge.routes.add("callback", callbacks.route);
});
afterEach(() => edge[Symbol.asyncDispose]());

const put = async (url: string, body: string | Uint8Array = "{}", method = "PUT"): Promise<number> =>
  (await fetch(url, { method, ...(method === "PUT" && { body }) })).status;

test("takes one answer, whatever the query behind the address", async () => {
  const { url, answer } = callbacks.create(new AbortController().signal);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/_lab\/callback\/[0-9a-f-]{36}$/);
  expect(await put(`${url}?X-Amz-Signature=1`, '{"a":1}')).toBe(200);
  expect(Buffer.from(await answer).toString()).toBe('{"a":1}');
  expect(await put(url)).toBe(403);
});

test("refuses an address that it never gave, and another method", async () => {
  const { url } = callbacks.create(new AbortController().signal);
  expect(await put(`${url}x`)).toBe(403);
  expect(await put(`${edge.endpoint}/_lab/callback/`)).toBe(403);
  expect(await put(url, "", "GET")).toBe(405);
  expect(await put(url)).toBe(200);
});

test("closes when the wait for it ends", async () => {
  const wait = new AbortController();
  const { url, answer } = callbacks.create(wait.signal);
  wait.abort(new Error("an hour is over"));
  await expect(answer).rejects.toThrow("an hour is over");
  expect(await put(url)).toBe(403);
});

test("is closed from the start when the wait is over already", async () => {
  const { url, answer } = callbacks.create(AbortSignal.abort(new Error("stopped")));
  await expect(answer).rejects.toThrow("stopped");
  expect(await put(url)).toBe(403);
});

test("refuses an answer that is far too long, and waits on", async () => {
  const { url, answer } = callbacks.create(new AbortController().signal);
  expect(await put(url, Buffer.alloc(2 * 1024 * 1024))).toBe(413);
  expect(await put(url, "short")).toBe(200);
  expect(Buffer.from(await answer).toString()).toBe("short");
});
