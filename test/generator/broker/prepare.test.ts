import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { prepareBroker } from "../../../generator/broker/prepare";
import { TemporaryDirectory } from "../temporary-directory";

test("writes the files that name the addresses of this instance, and again when they have changed", () => {
  using folder = new TemporaryDirectory();
  prepareBroker({ address: "10.0.0.4", loopback: "127.0.0.1" }, folder.path);
  prepareBroker({ address: "10.0.0.5", loopback: "127.0.0.1" }, folder.path);
  expect(readdirSync(folder.path).sort()).toEqual(["log4j2.properties", "server.properties"]);
  const properties = readFileSync(join(folder.path, "server.properties"), "utf8");
  expect(properties).toContain("advertised.listeners=INSIDE://10.0.0.5:9092,TUNNEL://127.0.0.1:19092\n");
  expect(properties).not.toContain("10.0.0.4");
});
