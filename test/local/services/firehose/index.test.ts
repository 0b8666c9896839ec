import * as sdk from "@aws-sdk/client-firehose";
import { createFirehose } from "../../../../local/services/firehose";
import { fakeCloud } from "../../../support/fake-cloud";
import { actionsOf, fileOf } from "../../../support/served-actions";

test("§1 serves the twelve operations that there are, one a file", async () => {
  const { service, files } = await actionsOf(createFirehose);
  const names = service.actions.map(({ name }) => name);
  expect(names.map(fileOf).sort()).toEqual([...files].sort());
  const known = Object.keys(sdk).filter((name) => name.endsWith("Command") && name !== "$Command");
  expect(names.sort()).toEqual(known.map((name) => name.replace(/Command$/, "")).sort());
});

test("a Region's faults have a route of their own while the service runs", async () => {
  await using cloud = await fakeCloud({ region: "eu-west-1" });
  const service = createFirehose(cloud);
  await service.start();
  expect([...cloud.routes.keys()]).toEqual(["faults-eu-west-1"]);
  await service.stop();
  expect(cloud.routes.size).toBe(0);
});
