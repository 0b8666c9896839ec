import { Access } from "../../../local/page/access";

const SECRET = Buffer.from("secret");
const open = new Access(SECRET, true);
const closed = new Access(SECRET, false);

const request = (fragment: string, headers: Record<string, string> = {}) => ({
  headers: {
    host: "127.0.0.1:4566",
    ...(fragment !== "" && { authorization: `Lab ${fragment.slice(1)}` }),
    ...headers,
  },
});

test("a seat's link opens that seat and nothing else", () => {
  const link = closed.fragment({ kind: "seat", seat: "demo/s01" });
  expect(link).toMatch(/^#demo%2Fs01\.[\w-]{32}$/);
  expect(closed.scopeOf(request(link))).toEqual({ kind: "seat", seat: "demo/s01" });
  expect(() => closed.scopeOf(request(link.replace("s01", "s02")))).toThrow("no longer good");
  expect(() => closed.scopeOf(request("#*.x"))).toThrow("no longer good");
  expect(() => closed.scopeOf(request("#%E0.x"))).toThrow("no longer good");
});

test("a link of another secret opens nothing", () => {
  const link = new Access(Buffer.from("other"), false).fragment({ kind: "class" });
  expect(() => closed.scopeOf(request(link))).toThrow("no longer good");
});

test("the class opens by its link, and by the bare address where whoever reaches it is root anyway", () => {
  const link = closed.fragment({ kind: "class" });
  expect(closed.scopeOf(request(link))).toEqual({ kind: "class" });
  expect(open.fragment({ kind: "class" })).toBe("");
  expect(open.scopeOf(request(""))).toEqual({ kind: "class" });
  expect(() => closed.scopeOf(request(""))).toThrow("the whole of its link");
});

test.each<Record<string, string>>([
  { origin: "http://127.0.0.1:3000" },
  { origin: "null" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "cross-site" },
])("refuses what another page sends: %j", (headers) => {
  expect(() => open.scopeOf(request("", headers))).toThrow("Only the page itself");
});

test("takes what the page itself sends", () => {
  const headers = { origin: "http://127.0.0.1:4566", "sec-fetch-site": "same-origin" };
  expect(open.scopeOf(request("", headers))).toEqual({ kind: "class" });
});
