import { createSts } from "../../../../local/services/sts";
import { fakeCloud } from "../../../support/fake-cloud";

test("answers five operations; the others are refused by name at the edge", async () => {
  await using cloud = await fakeCloud();
  const sts = createSts(cloud);
  expect(sts.actions.map(({ name }) => name)).toEqual([
    "AssumeRole",
    "GetAccessKeyInfo",
    "GetCallerIdentity",
    "GetFederationToken",
    "GetSessionToken",
  ]);
});

test("knows no key before it has started", async () => {
  await using cloud = await fakeCloud();
  expect(() => createSts(cloud).keys.find("ASIA", "token")).toThrow("STS has not started");
});
