import { PassThrough } from "node:stream";
import { readRequest } from "../../../local/gateway/request";
import { edgeRequest, message } from "../../support/edge-request";

test("splits the address and leaves it encoded", () => {
  const request = edgeRequest({ path: "/a%20b/c+d?x=1+2%26&y&=z&&x=3?4" });
  expect(request.path).toBe("/a%20b/c+d");
  expect(request.rawQuery).toBe("x=1+2%26&y&=z&&x=3?4");
  expect(request.query).toEqual([
    ["x", "1+2&"],
    ["y", ""],
    ["", "z"],
    ["x", "3?4"],
  ]);
});

test.each([
  ["http://127.0.0.1:4566/b/k?x", "/b/k", "x"],
  ["HTTP://host", "/", ""],
  ["http://host?x", "/", "x"],
  ["", "/", ""],
  ["*", "*", ""],
])("takes the address %s as a proxy would", (address, path, query) => {
  const request = edgeRequest({ path: address });
  expect([request.path, request.rawQuery]).toEqual([path, query]);
});

test("says only to whom asks for the query that it is broken", () => {
  const request = edgeRequest({ path: "/?a=%zz" });
  expect(request.rawQuery).toBe("a=%zz");
  expect(() => request.query).toThrow(expect.objectContaining({ code: "InvalidURI", status: 400 }));
});

test("joins the values of a repeated header, and keeps them apart as well", () => {
  const raw = Object.assign(message({}), {
    rawHeaders: ["X-Amz-Meta-A", "1", "x-amz-meta-a", "2", "__proto__", "3", "constructor", "4"],
  });
  const { headers, distinctHeaders } = readRequest(raw);
  expect(headers["x-amz-meta-a"]).toBe("1, 2");
  expect(distinctHeaders["x-amz-meta-a"]).toEqual(["1", "2"]);
  expect([
    Object.entries(headers).find(([name]) => name === "__proto__")?.[1],
    headers.constructor,
    headers.toString,
  ]).toEqual(["3", "4", undefined]);
});

test("takes HTTP/2's authority for the host, and no other pseudo header", () => {
  const raw = Object.assign(message({}), {
    rawHeaders: [":method", "POST", ":authority", "127.0.0.1:4566", "a", "b"],
  });
  expect(readRequest(raw).headers).toEqual({
    ":authority": "127.0.0.1:4566",
    host: "127.0.0.1:4566",
    a: "b",
  });
});

describe("the body", () => {
  const open = (headers: Record<string, string> = {}) => {
    const stream = new PassThrough();
    const raw = Object.assign(stream, {
      rawHeaders: Object.entries(headers).flat(),
      complete: false,
      httpVersionMajor: 1,
    });
    return { stream, request: readRequest(raw) };
  };

  test("is read once, in whatever pieces it comes", async () => {
    const { stream, request } = open();
    const body = request.body();
    stream.write("a");
    stream.write(Buffer.from([0xc3]));
    stream.end(Buffer.from([0xa9]));
    expect((await body).toString()).toBe("a\u00e9");
    expect(await request.body()).toBe(await body);
  });

  test("that ends too soon is told apart from one that is whole", async () => {
    const { stream, request } = open({ "content-length": "5" });
    stream.end("abc");
    await expect(request.body()).rejects.toMatchObject({ code: "IncompleteBody" });
  });

  test("of a client that goes away fails", async () => {
    const { stream, request } = open();
    const body = request.body();
    stream.write("abc");
    stream.destroy();
    await expect(body).rejects.toMatchObject({ code: "IncompleteBody" });
  });

  test("that is announced too large is not even read", async () => {
    const { stream, request } = open({ "content-length": "104857601" });
    await expect(request.body()).rejects.toMatchObject({ status: 413 });
    expect(stream.listenerCount("data")).toBe(0);
  });

  test("that becomes too large is not kept, and the connection lives to be answered", async () => {
    const { stream, request } = open();
    const body = request.body();
    const piece = Buffer.alloc(1024 * 1024);
    for (let i = 0; i < 101; i++) stream.write(piece);
    await expect(body).rejects.toMatchObject({ status: 413 });
    expect(stream.destroyed).toBe(false);
  });
});
