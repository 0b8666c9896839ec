import type {
  UpdateWorkgroupCommandInput,
  UpdateWorkgroupCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeWorkgroup } from "../describe";
import type { Redshift } from "../redshift";
import type { Workgroup } from "../store";
import { checkWorkgroup, refuseWorkgroup } from "../workgroup-rules";

type Input = Having<UpdateWorkgroupCommandInput, "workgroupName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_UpdateWorkgroup.html */
export const updateWorkgroup = ({
  store,
}: Redshift): Action<Input, Omit<UpdateWorkgroupCommandOutput, "$metadata">> => ({
  name: "UpdateWorkgroup",
  permissions: ({ workgroupName }) => [
    store.permission("UpdateWorkgroup", "workgroup", store.workgroups.get(workgroupName)),
  ],
  async handle(input) {
    check("UpdateWorkgroup", input);
    refuseWorkgroup(input);
    const before = store.workgroup(input.workgroupName);
    const { maxCapacity: _, ...rest } = before;
    // -1 takes the limit away.
    const most = input.maxCapacity ?? before.maxCapacity;
    const workgroup: Workgroup = {
      ...rest,
      baseCapacity: input.baseCapacity ?? before.baseCapacity,
      ...(most !== undefined && most !== -1 && { maxCapacity: most }),
      parameters:
        input.configParameters?.map(({ parameterKey = "", parameterValue = "" }) => ({
          parameterKey,
          parameterValue,
        })) ?? before.parameters,
      enhancedVpcRouting: input.enhancedVpcRouting ?? before.enhancedVpcRouting,
      publiclyAccessible: input.publiclyAccessible ?? before.publiclyAccessible,
      port: input.port ?? before.port,
      subnetIds: input.subnetIds ?? before.subnetIds,
      securityGroupIds: input.securityGroupIds ?? before.securityGroupIds,
    };
    await checkWorkgroup(store, workgroup);
    await store.workgroups.put(workgroup.name, workgroup);
    return { workgroup: { ...describeWorkgroup(store, workgroup), status: "MODIFYING" } };
  },
});
