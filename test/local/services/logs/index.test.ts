import * as client from "@aws-sdk/client-cloudwatch-logs";
import { createLogs } from "../../../../local/services/logs";
import { actionsOf, fileOf } from "../../../support/served-actions";

test("serves what its folder of actions has, each an operation of the SDK's client", async () => {
  const { service, files } = await actionsOf(createLogs);
  const names = service.actions.map(({ name }) => name);
  expect(names.map(fileOf).sort()).toEqual(files.sort());
  expect(Object.keys(client)).toEqual(expect.arrayContaining(names.map((name) => `${name}Command`)));
});
