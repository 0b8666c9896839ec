import type { ListServicesCommandOutput } from "@aws-sdk/client-service-quotas";
import { createServiceQuotas } from "../../../../../local/services/servicequotas";
import { act, fakeCloud } from "../../../../support/fake-cloud";

test("lists the services of which quotas are known, page by page", async () => {
  await using cloud = await fakeCloud();
  const quotas = createServiceQuotas(cloud);
  const list = (more: object) => act<ListServicesCommandOutput>(quotas, "ListServices", more);
  const { Services, NextToken } = await list({ MaxResults: 5 });
  expect(Services?.[0]).toEqual({ ServiceCode: "cloudformation", ServiceName: "AWS CloudFormation" });
  expect((await list({ NextToken })).Services?.map(({ ServiceCode }) => ServiceCode)).toEqual(["vpc"]);
});
