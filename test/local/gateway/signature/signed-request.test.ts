import {
  headerOf,
  parametersOf,
  rawParameters,
  type SignedRequest,
} from "../../../../local/gateway/signature/signed-request";

test("of a header that is sent twice the first value counts", () => {
  const request: SignedRequest = { method: "GET", path: "/", query: "", headers: { a: ["1", "2"], b: "3" } };
  expect([headerOf(request, "a"), headerOf(request, "b"), headerOf(request, "c")]).toEqual([
    "1",
    "3",
    undefined,
  ]);
});

test("parameters are split at their first equal sign, empty ones left out", () => {
  expect(rawParameters("a=1=2&&b&c=")).toEqual([
    ["a", "1=2"],
    ["b", ""],
    ["c", ""],
  ]);
});

test("parameters are decoded, and of two with one name the first counts", () => {
  expect([...parametersOf("a%20b=%2F&a%20b=2&bad=%zz")]).toEqual([
    ["a b", "/"],
    ["bad", "%zz"],
  ]);
});
