import { render } from "./render";
import { at, members, type Resource, referenced, type Template } from "./template";

/** One statement of a policy in a template. Resources are rendered: `${Bucket.Arn}/*`. */
export interface Statement {
  /** Logical id of what carries the policy. */
  resource: string;
  /** Path below it: `Properties.Policies.0.PolicyDocument.Statement.2`. */
  property: string;
  /** Whether it says what its holder may do, who may wear a role, or who may use a resource. */
  kind: "identity" | "trust" | "resource";
  /** Logical ids of the roles that an identity policy is attached to. */
  roles: string[];
  allows: boolean;
  actions: string[];
  /** True when the statement is about every action but those named. */
  inverted: boolean;
  resources: string[];
  principal: unknown;
  condition: unknown;
}

/** The property with the document of a resource policy. */
const RESOURCE_POLICIES: Readonly<Record<string, string>> = {
  "AWS::ECR::Repository": "RepositoryPolicyText",
  "AWS::KMS::Key": "KeyPolicy",
  "AWS::Kinesis::ResourcePolicy": "ResourcePolicy",
  "AWS::S3::BucketPolicy": "PolicyDocument",
  "AWS::SecretsManager::ResourcePolicy": "ResourcePolicy",
  "AWS::SNS::TopicInlinePolicy": "PolicyDocument",
  "AWS::SNS::TopicPolicy": "PolicyDocument",
  "AWS::SQS::QueueInlinePolicy": "PolicyDocument",
  "AWS::SQS::QueuePolicy": "PolicyDocument",
};

/** @returns every statement of every policy in the template */
export function statementsOf(template: Template): Statement[] {
  return Object.entries(template.Resources ?? {}).flatMap(([id, resource]) => statementsIn(id, resource));
}

function statementsIn(id: string, { Type, Properties = {} }: Resource): Statement[] {
  const read = (kind: Statement["kind"], roles: string[], property: string, document: unknown) =>
    list(at(document, "Statement")).map((statement, index) => ({
      ...readStatement(statement),
      ...{ resource: id, kind, roles, property: `Properties.${property}.Statement.${index}` },
    }));
  const inline = (roles: string[]) =>
    members(Properties.Policies).flatMap((policy, index) =>
      read("identity", roles, `Policies.${index}.PolicyDocument`, at(policy, "PolicyDocument")),
    );
  const attached = [...members(Properties.Roles), Properties.RoleName].flatMap(
    (role) => referenced(role) ?? [],
  );
  const document = RESOURCE_POLICIES[Type];
  switch (Type) {
    case "AWS::IAM::Role":
      return [
        ...read("trust", [], "AssumeRolePolicyDocument", Properties.AssumeRolePolicyDocument),
        ...inline([id]),
      ];
    case "AWS::IAM::User":
    case "AWS::IAM::Group":
      return inline([]);
    case "AWS::IAM::Policy":
    case "AWS::IAM::ManagedPolicy":
    case "AWS::IAM::RolePolicy":
    case "AWS::IAM::UserPolicy":
    case "AWS::IAM::GroupPolicy":
      return read("identity", attached, "PolicyDocument", Properties.PolicyDocument);
    default:
      return document === undefined ? [] : read("resource", [], document, Properties[document]);
  }
}

function readStatement(statement: unknown) {
  const actions = at(statement, "Action");
  const texts = (value: unknown) => list(value).map((one) => render(one));
  return {
    allows: at(statement, "Effect") === "Allow",
    actions: texts(actions ?? at(statement, "NotAction")),
    inverted: actions === undefined || at(statement, "NotResource") !== undefined,
    resources: texts(at(statement, "Resource") ?? at(statement, "NotResource")),
    principal: at(statement, "Principal"),
    condition: at(statement, "Condition"),
  };
}

const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** @returns whether a pattern with `*` and `?` covers a text; actions compare without regard to case */
export function covers(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${source}$`, "is").test(text);
}

/** @returns whether a statement speaks of this action on this resource */
export function reaches({ actions, resources }: Statement, action: string, resource: string): boolean {
  return actions.some((one) => covers(one, action)) && resources.some((one) => covers(one, resource));
}
