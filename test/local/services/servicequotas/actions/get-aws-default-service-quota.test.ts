import { createServiceQuotas } from "../../../../../local/services/servicequotas";
import { act, fakeCloud } from "../../../../support/fake-cloud";

test("tells what accounts start with", async () => {
  await using cloud = await fakeCloud();
  expect(
    await act(createServiceQuotas(cloud), "GetAWSDefaultServiceQuota", {
      ServiceCode: "lambda",
      QuotaCode: "L-B99A9384",
    }),
  ).toMatchObject({ Quota: { QuotaName: "Concurrent executions", Value: 1000 } });
});

test("wants a service and a code", async () => {
  await using cloud = await fakeCloud();
  await expect(
    act(createServiceQuotas(cloud), "GetAWSDefaultServiceQuota", { ServiceCode: "lambda" }),
  ).rejects.toMatchObject({ code: "ValidationException", message: expect.stringContaining("'quotaCode'") });
});
