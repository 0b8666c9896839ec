import { appFile, once } from "../../../../local/page/app/app-file";
import { startEdge } from "../../../support/edge";

test("serves what was made once, packed for whoever takes it packed", async () => {
  let made = 0;
  const files = once(() => {
    made++;
    return { script: "alert(1)", style: "a{}" };
  });
  await using edge = await startEdge();
  edge.routes.add("page.js", appFile("script", files));
  edge.routes.add("page.css", appFile("style", files));
  const address = `${edge.endpoint}/_lab/page.js`;
  const packed = await fetch(address);
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(await packed.text()).toBe("alert(1)");
  const plain = await fetch(address, { headers: { "accept-encoding": "identity" } });
  expect([plain.headers.get("content-encoding"), await plain.text()]).toEqual([null, "alert(1)"]);
  const style = await fetch(`${edge.endpoint}/_lab/page.css`);
  expect([style.headers.get("content-type"), await style.text()]).toEqual(["text/css; charset=utf-8", "a{}"]);
  expect((await fetch(address, { method: "POST" })).status).toBe(405);
  expect(await (await fetch(address, { method: "HEAD" })).text()).toBe("");
  expect(made).toBe(1);
});
