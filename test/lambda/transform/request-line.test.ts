import { readRequestLine } from "../../../lambda/transform/request-line";

const NONE = { method: null, path: null, protocol: null };

describe("readRequestLine", () => {
  test.each([
    ["GET / HTTP/1.1", { method: "GET", path: "/", protocol: "HTTP/1.1" }],
    ["POST /a?b=c&d=%20 HTTP/2.0", { method: "POST", path: "/a?b=c&d=%20", protocol: "HTTP/2.0" }],
    ["OPTIONS * HTTP/1.0", { method: "OPTIONS", path: "*", protocol: "HTTP/1.0" }],
    [
      "CONNECT example.com:443 HTTP/1.1",
      { method: "CONNECT", path: "example.com:443", protocol: "HTTP/1.1" },
    ],
    ["M-SEARCH * HTTP/1.1", { method: "M-SEARCH", path: "*", protocol: "HTTP/1.1" }],
    ["GET /x HTTP/3", { method: "GET", path: "/x", protocol: "HTTP/3" }],
  ])("takes %s apart", (raw, parts) => {
    expect(readRequestLine(raw)).toEqual(parts);
  });

  test("keeps the spaces of a path", () => {
    expect(readRequestLine("GET /a b c HTTP/1.1")).toEqual({
      method: "GET",
      path: "/a b c",
      protocol: "HTTP/1.1",
    });
  });

  test("undoes the escapes of a path", () => {
    expect(readRequestLine(String.raw`GET /\"caf\xc3\xa9\" HTTP/1.1`).path).toBe('/"café"');
  });

  test("reads a request of HTTP/0.9, which has no protocol", () => {
    expect(readRequestLine("GET /index.html")).toEqual({
      method: "GET",
      path: "/index.html",
      protocol: null,
    });
  });

  test.each([
    ["a connection that sent nothing", "-"],
    ["an empty request line", ""],
    ["a TLS hello on a plain port", String.raw`\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03`],
    ["a TLS hello that holds spaces", String.raw`\x16\x03\x01 /\x00 HTTP/1.1`],
    ["one word", "GET"],
    ["a method and no path", "GET  HTTP/1.1"],
    ["words that are no request", "hello there world"],
    ["a space first", " GET / HTTP/1.1"],
    ["a path without method", "/ HTTP/1.1"],
  ])("finds no method, path or protocol in %s", (_, raw) => {
    expect(readRequestLine(raw)).toEqual(NONE);
  });
});
