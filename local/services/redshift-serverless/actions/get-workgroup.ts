import type {
  GetWorkgroupCommandInput,
  GetWorkgroupCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeWorkgroup } from "../describe";
import type { Redshift } from "../redshift";

type Input = Having<GetWorkgroupCommandInput, "workgroupName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_GetWorkgroup.html */
export const getWorkgroup = ({
  store,
}: Redshift): Action<Input, Omit<GetWorkgroupCommandOutput, "$metadata">> => ({
  name: "GetWorkgroup",
  permissions: ({ workgroupName }) => [
    store.permission("GetWorkgroup", "workgroup", store.workgroups.get(workgroupName)),
  ],
  async handle(input) {
    check("GetWorkgroup", input);
    return { workgroup: describeWorkgroup(store, store.workgroup(input.workgroupName)) };
  },
});
