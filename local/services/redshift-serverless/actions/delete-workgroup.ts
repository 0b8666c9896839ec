import type {
  DeleteWorkgroupCommandInput,
  DeleteWorkgroupCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeWorkgroup } from "../describe";
import type { Redshift } from "../redshift";

type Input = Having<DeleteWorkgroupCommandInput, "workgroupName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_DeleteWorkgroup.html */
export const deleteWorkgroup = ({
  store,
}: Redshift): Action<Input, Omit<DeleteWorkgroupCommandOutput, "$metadata">> => ({
  name: "DeleteWorkgroup",
  permissions: ({ workgroupName }) => [
    store.permission("DeleteWorkgroup", "workgroup", store.workgroups.get(workgroupName)),
  ],
  async handle(input) {
    check("DeleteWorkgroup", input);
    const workgroup = store.workgroup(input.workgroupName);
    for (const limit of store.limits.all())
      if (limit.resourceArn === workgroup.arn) await store.limits.delete(limit.id);
    await store.workgroups.delete(workgroup.name);
    return { workgroup: { ...describeWorkgroup(store, workgroup), status: "DELETING" } };
  },
});
