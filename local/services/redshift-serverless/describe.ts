import type {
  Namespace as SdkNamespace,
  UsageLimit as SdkUsageLimit,
  Workgroup as SdkWorkgroup,
} from "@aws-sdk/client-redshift-serverless";
import type { Namespace, RedshiftStore, UsageLimit, Workgroup } from "./store";

export const describeNamespace = (namespace: Namespace): SdkNamespace => ({
  namespaceArn: namespace.arn,
  namespaceId: namespace.id,
  namespaceName: namespace.name,
  adminUsername: namespace.admin.name,
  dbName: namespace.database,
  ...(namespace.secretArn !== undefined && { adminPasswordSecretArn: namespace.secretArn }),
  ...(namespace.defaultRole !== undefined && { defaultIamRoleArn: namespace.defaultRole }),
  iamRoles: [...namespace.roles],
  logExports: [...namespace.logExports] as NonNullable<SdkNamespace["logExports"]>,
  kmsKeyId: "AWS_OWNED_KMS_KEY",
  status: "AVAILABLE",
  creationDate: new Date(namespace.created),
});

export const describeWorkgroup = (store: RedshiftStore, workgroup: Workgroup): SdkWorkgroup => ({
  workgroupArn: workgroup.arn,
  workgroupId: workgroup.id,
  workgroupName: workgroup.name,
  namespaceName: workgroup.namespace,
  baseCapacity: workgroup.baseCapacity,
  ...(workgroup.maxCapacity !== undefined && { maxCapacity: workgroup.maxCapacity }),
  configParameters: workgroup.parameters.map((parameter) => ({ ...parameter })),
  enhancedVpcRouting: workgroup.enhancedVpcRouting,
  publiclyAccessible: workgroup.publiclyAccessible,
  port: workgroup.port,
  subnetIds: [...workgroup.subnetIds],
  securityGroupIds: [...workgroup.securityGroupIds],
  endpoint: { address: store.host(workgroup), port: workgroup.port, vpcEndpoints: [] },
  status: "AVAILABLE",
  creationDate: new Date(workgroup.created),
});

export const describeLimit = ({ id, arn, ...rest }: UsageLimit): SdkUsageLimit => ({
  usageLimitId: id,
  usageLimitArn: arn,
  resourceArn: rest.resourceArn,
  amount: rest.amount,
  usageType: rest.usageType as NonNullable<SdkUsageLimit["usageType"]>,
  period: rest.period as NonNullable<SdkUsageLimit["period"]>,
  breachAction: rest.breachAction as NonNullable<SdkUsageLimit["breachAction"]>,
});
