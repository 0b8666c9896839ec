import { MEMBER_PAGES, PAGES } from "../../../generator/events/site";

describe("the site", () => {
  test("has each page once", () => {
    const paths = [...PAGES, ...MEMBER_PAGES].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeGreaterThan(80);
  });

  test("has a request ready for each resource, fresh and unchanged", () => {
    const [home] = PAGES;
    expect(Buffer.from(home?.fresh["HTTP/1.1"] ?? "").toString()).toBe(`"GET / HTTP/1.1" 200 ${home?.size} `);
    expect(Buffer.from(home?.unchanged["HTTP/2.0"] ?? "").toString()).toBe('"GET / HTTP/2.0" 304 - ');
  });

  test("gives every page assets, the shared ones first", () => {
    for (const { assets, shared } of PAGES) {
      expect(shared).toBeGreaterThan(0);
      expect(assets.slice(0, shared).every(({ path }) => !path.startsWith("/images/"))).toBe(true);
      expect(assets.slice(shared).every(({ path }) => path.startsWith("/images/"))).toBe(true);
    }
  });
});
