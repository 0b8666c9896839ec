import { gzipSync } from "node:zlib";
import { bundleApp, preparedApp } from "../../../../local/page/app/bundle-app";

test("makes a script and a style of the page's sources, far below what a slow line would feel", () => {
  const { script, style } = bundleApp();
  expect(style).toContain("prefers-color-scheme");
  expect(script).toContain("Trace a record");
  expect(script).not.toContain("sourceMappingURL");
  expect(gzipSync(script).length).toBeLessThan(150 * 1024);
  expect(preparedApp().script).toBe(script);
});
