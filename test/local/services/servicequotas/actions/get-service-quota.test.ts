import { createServiceQuotas } from "../../../../../local/services/servicequotas";
import { act, fakeCloud } from "../../../../support/fake-cloud";

test("tells a quota as AWS does", async () => {
  await using cloud = await fakeCloud();
  const quotas = createServiceQuotas(cloud);
  expect(await act(quotas, "GetServiceQuota", { ServiceCode: "vpc", QuotaCode: "L-F678F1CE" })).toEqual({
    Quota: {
      ServiceCode: "vpc",
      ServiceName: "Amazon Virtual Private Cloud (Amazon VPC)",
      QuotaArn: "arn:aws:servicequotas:us-east-1:000000000000:vpc/L-F678F1CE",
      QuotaCode: "L-F678F1CE",
      QuotaName: "VPCs per Region",
      Value: 5,
      Unit: "None",
      Adjustable: true,
      GlobalQuota: false,
      QuotaAppliedAtLevel: "ACCOUNT",
    },
  });
});

test.each([
  ["a quota that there is not", "vpc", "L-00000000"],
  ["a service that there is not", "telegraph", "L-F678F1CE"],
])("%s is NoSuchResourceException", async (_, ServiceCode, QuotaCode) => {
  await using cloud = await fakeCloud();
  const quotas = createServiceQuotas(cloud);
  await expect(act(quotas, "GetServiceQuota", { ServiceCode, QuotaCode })).rejects.toMatchObject({
    code: "NoSuchResourceException",
  });
});

test("the roles of an account are asked for in us-east-1", async () => {
  await using cloud = await fakeCloud({ region: "eu-west-1" });
  await expect(
    act(createServiceQuotas(cloud), "GetServiceQuota", { ServiceCode: "iam", QuotaCode: "L-FE177D64" }),
  ).rejects.toMatchObject({ code: "NoSuchResourceException" });
});
