import { sessionSecret } from "../../../../../local/services/sts/tokens/session-secret";
import { fakeCloud } from "../../../../support/fake-cloud";

test("the secret is made once and kept", async () => {
  await using cloud = await fakeCloud();
  const first = await sessionSecret(cloud.state);
  expect(first).toHaveLength(32);
  expect(await sessionSecret(cloud.state)).toEqual(first);
  await using other = await fakeCloud();
  expect(await sessionSecret(other.state)).not.toEqual(first);
});
