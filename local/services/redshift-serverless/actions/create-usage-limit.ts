import type {
  CreateUsageLimitCommandInput,
  CreateUsageLimitCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { notModelled } from "../../../core/errors";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeLimit } from "../describe";
import { conflict, invalid, resourceNotFound } from "../errors";
import type { Redshift } from "../redshift";
import type { UsageLimit } from "../store";

type Input = Having<CreateUsageLimitCommandInput, "resourceArn" | "usageType" | "amount">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateUsageLimit.html */
export const createUsageLimit = ({
  store,
}: Redshift): Action<Input, Omit<CreateUsageLimitCommandOutput, "$metadata">> => ({
  name: "CreateUsageLimit",
  permissions: ({ resourceArn }) => [store.permission("CreateUsageLimit", "workgroup", { arn: resourceArn })],
  async handle(input) {
    check("CreateUsageLimit", input);
    if (input.usageType !== "serverless-compute")
      throw notModelled(`redshift-serverless usageType ${input.usageType}`);
    const amount = Number(input.amount);
    if (amount <= 0) throw invalid("The amount must be a positive number.");
    if (!store.workgroups.all().some(({ arn }) => arn === input.resourceArn))
      throw resourceNotFound(input.resourceArn);
    const { resourceArn, usageType, period = "monthly", breachAction = "log" } = input;
    const same = store.limits
      .all()
      .find(
        (limit) =>
          limit.resourceArn === resourceArn && limit.period === period && limit.breachAction === breachAction,
      );
    if (same) throw conflict(`There is a usage limit of this kind already: ${same.id}.`);
    const id = uuid();
    const limit: UsageLimit = {
      id,
      arn: store.arn("usagelimit", id),
      resourceArn,
      usageType,
      amount,
      period,
      breachAction,
    };
    await store.limits.put(id, limit);
    return { usageLimit: describeLimit(limit) };
  },
});
