import { setMonitoring } from "../../../../../local/services/ec2/instances/monitoring";
import { ec2StoreOf, instanceOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

test.each([
  [false, true, "pending"],
  [true, true, "enabled"],
  [true, false, "disabling"],
  [false, false, "disabled"],
])("from %s to %s is told as %s", async (before, after, State) => {
  await using cloud = await fakeCloud();
  const store = await ec2StoreOf(cloud, { instance: [instanceOf({ monitoring: before })] });
  expect(await setMonitoring(store, ["i-1"], after)).toEqual([{ InstanceId: "i-1", Monitoring: { State } }]);
  expect(store.get("instance", "i-1").monitoring).toBe(after);
});
