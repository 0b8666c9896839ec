import type { ResourceType } from "../../../core/resource-type";

/** Every CloudFormation type of IAM that is modelled. */
export const iamResourceTypes: ResourceType[] = [];
