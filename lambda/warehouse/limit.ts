import {
  CreateUsageLimitCommand,
  DeleteUsageLimitCommand,
  RedshiftServerlessClient,
  UpdateUsageLimitCommand,
  type UsageLimitPeriod,
} from "@aws-sdk/client-redshift-serverless";
import type { LimitProperties } from "../../contract/warehouse";

const client = new RedshiftServerlessClient({});

/** Makes the limit beyond which the workgroup answers no more. @returns its id */
export async function makeLimit({ WorkgroupArn, Amount, Period }: LimitProperties): Promise<string> {
  const { usageLimit } = await client.send(
    new CreateUsageLimitCommand({
      resourceArn: WorkgroupArn,
      usageType: "serverless-compute",
      amount: Number(Amount),
      period: Period as UsageLimitPeriod,
      breachAction: "deactivate",
    }),
  );
  if (usageLimit?.usageLimitId === undefined) throw new Error("The usage limit has no id.");
  return usageLimit.usageLimitId;
}

/** @returns the limit's id; a limit of another period is another limit */
export async function changeLimit(
  id: string,
  properties: LimitProperties,
  previous: LimitProperties,
): Promise<string> {
  if (properties.WorkgroupArn !== previous.WorkgroupArn || properties.Period !== previous.Period) {
    return makeLimit(properties);
  }
  await client.send(new UpdateUsageLimitCommand({ usageLimitId: id, amount: Number(properties.Amount) }));
  return id;
}

export async function dropLimit(id: string): Promise<void> {
  await client.send(new DeleteUsageLimitCommand({ usageLimitId: id })).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== "ResourceNotFoundException") throw error;
  });
}
