import type { Value } from "../../core/resource-type";
import { refused, validationError } from "../errors";
import { checkName, limit, readConditionName } from "./sections";
import { isStructure, type Structure } from "./structure";
import type { ResourceDeclaration, RetentionPolicy } from "./template";

const MOST_RESOURCES = 500;

const MEMBERS = [
  "Type",
  "Properties",
  "DependsOn",
  "Condition",
  "Description",
  "Metadata",
  "DeletionPolicy",
  "UpdateReplacePolicy",
  "CreationPolicy",
  "UpdatePolicy",
];

/**
 * @throws AwsError ValidationError
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
 */
export function readResources(section: Structure): Map<string, ResourceDeclaration> {
  if (Object.keys(section).length === 0) {
    throw validationError("Template format error: At least one Resources member must be defined.");
  }
  limit("resources", section, MOST_RESOURCES);
  const resources = new Map<string, ResourceDeclaration>();
  for (const [logicalId, resource] of Object.entries(section)) {
    checkName("Resource", logicalId);
    resources.set(logicalId, readResource(logicalId, resource));
  }
  return resources;
}

function readResource(logicalId: string, resource: Value): ResourceDeclaration {
  if (!isStructure(resource)) {
    throw validationError("Template format error: Any Resources member must be an object.");
  }
  const path = `/Resources/${logicalId}`;
  if (typeof resource.Type !== "string") {
    throw validationError(
      `Template format error: [${path}] Every Resources object must contain a Type member.`,
    );
  }
  const unknown = Object.keys(resource).find((member) => !MEMBERS.includes(member));
  if (unknown) throw validationError(`Invalid template resource property '${unknown}'`);
  const properties = resource.Properties ?? {};
  if (!isStructure(properties)) {
    throw validationError(`Template format error: [${path}] Every Properties member must be an object.`);
  }
  return {
    type: resource.Type,
    properties,
    dependsOn: readDependsOn(resource.DependsOn, path),
    condition: readConditionName(resource.Condition, path),
    description: resource.Description === undefined ? undefined : String(resource.Description),
    metadata: resource.Metadata,
    deletionPolicy: readPolicy("DeletionPolicy", resource, logicalId),
    updateReplacePolicy: readPolicy("UpdateReplacePolicy", resource, logicalId),
    creationPolicy: resource.CreationPolicy,
    updatePolicy: resource.UpdatePolicy,
  };
}

function readDependsOn(value: Value | undefined, path: string): string[] {
  if (value === undefined) return [];
  const names = Array.isArray(value) ? value : [value];
  return names.map((name) => {
    if (typeof name !== "string") {
      throw validationError(
        `Template format error: [${path}/DependsOn] Every DependsOn value must be a string.`,
      );
    }
    return name;
  });
}

function readPolicy(
  name: "DeletionPolicy" | "UpdateReplacePolicy",
  resource: Structure,
  logicalId: string,
): RetentionPolicy {
  const policy = resource[name] ?? "Delete";
  if (policy === "Snapshot") throw refused(`${name} Snapshot of resource ${logicalId}`);
  if (policy === "Delete" || policy === "Retain") return policy;
  if (policy === "RetainExceptOnCreate" && name === "DeletionPolicy") return policy;
  throw validationError(
    `Template format error: Unrecognized ${name} ${typeof policy === "string" ? policy : ""} for resource ${logicalId}`,
  );
}
