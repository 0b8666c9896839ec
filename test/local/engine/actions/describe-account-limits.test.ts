import { engineUnderTest } from "../engine-under-test";

test("DescribeAccountLimits tells AWS's default quotas", async () => {
  await using engine = await engineUnderTest();
  expect(await engine.call("DescribeAccountLimits", {})).toEqual({
    AccountLimits: [
      { Name: "StackLimit", Value: 2000 },
      { Name: "StackOutputsLimit", Value: 200 },
      { Name: "ConcurrentResourcesLimit", Value: 2500 },
    ],
  });
});
