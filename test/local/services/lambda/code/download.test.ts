import { createHash } from "node:crypto";
import { CodeStore } from "../../../../../local/services/lambda/code/code-store";
import { codeRoute, serveCode } from "../../../../../local/services/lambda/code/download";
import { servingCloud } from "../../../../support/serving-cloud";
import { zipOf } from "../../../../support/zip";

test("serves an archive by its hash, and nothing else", async () => {
  await using cloud = await servingCloud();
  const code = new CodeStore(cloud.state);
  const archive = zipOf([{ name: "index.js", data: "1" }]);
  const { id } = await code.add(archive, async (stored) => stored);
  cloud.route(codeRoute(cloud), (request, response) => void serveCode(code, request, response));
  const get = (name: string) => fetch(`${cloud.endpoint}/_lab/${codeRoute(cloud)}/${name}`);
  const found = await get(id);
  expect(found.headers.get("content-type")).toBe("application/zip");
  expect(
    createHash("sha256")
      .update(Buffer.from(await found.arrayBuffer()))
      .digest("hex"),
  ).toBe(id);
  expect((await get("0".repeat(64))).status).toBe(404);
  expect((await get("..%2f..%2fetc")).status).toBe(404);
});
