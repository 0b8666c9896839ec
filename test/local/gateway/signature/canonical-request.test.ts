import {
  canonicalHeaders,
  canonicalPaths,
  canonicalQueries,
  canonicalRequests,
  encode,
} from "../../../../local/gateway/signature/canonical-request";

test("S3 keeps a path as it is and encodes it once; other services fold it and encode it twice", () => {
  expect(canonicalPaths("/a//./b/../c%20d", "s3")[0]).toBe("/a//./b/../c%20d");
  expect(canonicalPaths("/a//./b/../c%20d", "lambda")[0]).toBe("/a/c%2520d");
  expect(canonicalPaths("/a/b/", "lambda")[0]).toBe("/a/b/");
  expect(canonicalPaths("", "firehose")).toEqual(["/"]);
});

test("what a client left unescaped, or escaped with small letters or without need, is brought into one form", () => {
  expect(canonicalPaths("/a(b)%7e%2f%c3%bc", "s3")[0]).toBe("/a%28b%29~/%C3%BC");
  expect(canonicalPaths("/\u00c3\u00bc", "s3")[0]).toBe("/%C3%BC");
});

test("an escape that is no UTF-8, or none at all, passes through", () => {
  expect(canonicalPaths("/%ff%zz", "s3")[0]).toBe("/%FF%25zz");
});

test("a query is sorted by encoded name, then value; the signature is no part of it", () => {
  expect(canonicalQueries("b=2&a=2&a=1&A=3&c&X-Amz-Signature=abc&X-Amz-Date=d")[0]).toBe(
    "A=3&X-Amz-Date=d&a=1&a=2&b=2&c=",
  );
  expect(canonicalQueries("")).toEqual([""]);
});

test("a plus in a query may stand for itself or for a blank", () => {
  expect(canonicalQueries("a=b+c")).toEqual(["a=b%2Bc", "a=b%20c", "a=b+c"]);
});

test("header values are trimmed, their blanks folded, and those of one header joined", () => {
  const request = {
    method: "GET",
    path: "/",
    query: "",
    headers: { host: "localhost", "x-amz-meta-a": ["  one   two ", "three"], "x-amz-meta-u": "\u00c3\u00bc" },
  };
  expect(canonicalHeaders(request, ["host", "x-amz-meta-a", "x-amz-meta-u", "x-gone"])).toBe(
    "host:localhost\nx-amz-meta-a:one two,three\nx-amz-meta-u:ü\nx-gone:\n",
  );
});

test("HTTP/2 has its host under another name", () => {
  const request = { method: "GET", path: "/", query: "", headers: { ":authority": "localhost:4566" } };
  expect(canonicalHeaders(request, ["host"])).toBe("host:localhost:4566\n");
});

test("the likeliest text comes first, and none comes twice", () => {
  const request = { method: "GET", path: "/a", query: "b=1", headers: { host: "h" } };
  expect([...canonicalRequests(request, "s3", ["host"], "hash")]).toEqual([
    "GET\n/a\nb=1\nhost:h\n\nhost\nhash",
  ]);
});

test("encodes everything but letters, digits and four signs, by bytes of UTF-8", () => {
  expect(encode("aZ0-_.~/ü!'()*")).toBe("aZ0-_.~%2F%C3%BC%21%27%28%29%2A");
});
