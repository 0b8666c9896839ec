import type {
  CreateWorkgroupCommandInput,
  CreateWorkgroupCommandOutput,
} from "@aws-sdk/client-redshift-serverless";
import type { Action } from "../../../core/action";
import { uuid } from "../../../core/ids";
import type { Having } from "../../../core/validation";
import { check } from "../constraints";
import { describeWorkgroup } from "../describe";
import { conflict, workgroupExists } from "../errors";
import type { Redshift } from "../redshift";
import type { Workgroup } from "../store";
import { requestTags, withTags } from "../tags";
import { checkWorkgroup, refuseWorkgroup } from "../workgroup-rules";

type Input = Having<CreateWorkgroupCommandInput, "workgroupName" | "namespaceName">;

/** @see https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateWorkgroup.html */
export const createWorkgroup = ({
  store,
}: Redshift): Action<Input, Omit<CreateWorkgroupCommandOutput, "$metadata">> => ({
  name: "CreateWorkgroup",
  permissions: ({ tags }) => [
    { ...store.permission("CreateWorkgroup", "workgroup", undefined), conditions: requestTags(tags) },
  ],
  async handle(input) {
    check("CreateWorkgroup", input);
    refuseWorkgroup(input);
    const namespace = store.namespace(input.namespaceName);
    if (store.workgroups.has(input.workgroupName)) throw workgroupExists(input.workgroupName);
    if (store.workgroupOf(namespace.name))
      throw conflict(`Namespace ${namespace.name} is already associated with a workgroup.`);
    const id = uuid();
    const workgroup: Workgroup = {
      name: input.workgroupName,
      id,
      arn: store.arn("workgroup", id),
      namespace: namespace.name,
      baseCapacity: input.baseCapacity ?? 128,
      ...(input.maxCapacity !== undefined && { maxCapacity: input.maxCapacity }),
      parameters: (input.configParameters ?? []).map(({ parameterKey = "", parameterValue = "" }) => ({
        parameterKey,
        parameterValue,
      })),
      enhancedVpcRouting: input.enhancedVpcRouting ?? false,
      publiclyAccessible: input.publiclyAccessible ?? false,
      port: input.port ?? 5439,
      subnetIds: input.subnetIds ?? [],
      securityGroupIds: input.securityGroupIds ?? [],
      tags: withTags({}, input.tags ?? []),
      created: store.cloud.clock.now(),
    };
    await checkWorkgroup(store, workgroup);
    if (store.workgroups.has(workgroup.name)) throw workgroupExists(workgroup.name);
    await store.workgroups.put(workgroup.name, workgroup);
    return { workgroup: { ...describeWorkgroup(store, workgroup), status: "CREATING" } };
  },
});
