import { AwsError } from "../../../core/errors";
import { resourceType, type Value } from "../../../core/resource-type";
import { deleteInline, type Holder, putInline } from "./holder-policies";
import { DOCUMENT, documentText, NAMES } from "./property-shapes";

interface PolicyProperties {
  Groups?: string[];
  PolicyDocument: Value;
  PolicyName: string;
  Roles?: string[];
  Users?: string[];
}

/**
 * An inline policy in every role, user and group that it names.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html
 */
export const policyType = resourceType<PolicyProperties>({
  type: "AWS::IAM::Policy",
  properties: {
    Groups: NAMES,
    PolicyDocument: { ...DOCUMENT, required: true },
    PolicyName: { type: "string", required: true },
    Roles: NAMES,
    Users: NAMES,
  },
  attributes: ["Id"],
  acknowledged: { namedBy: [] },

  async create(desired, context) {
    if (holdersOf(desired).length === 0) {
      throw new AwsError("ValidationError", "At least one of [Groups,Roles,Users] must be non-empty.");
    }
    const id = context.physicalName(128);
    const standing = { physicalId: id, attributes: { Id: id } };
    await context.initiated(standing);
    for (const holder of holdersOf(desired)) {
      await putInline(holder, desired.PolicyName, documentText(desired.PolicyDocument), context);
    }
    return standing;
  },

  async update(standing, desired, previous, context) {
    const wanted = holdersOf(desired);
    for (const holder of wanted) {
      await putInline(holder, desired.PolicyName, documentText(desired.PolicyDocument), context);
    }
    const renamed = desired.PolicyName !== previous.PolicyName;
    const stays = ({ kind, name }: Holder): boolean =>
      wanted.some((holder) => holder.kind === kind && holder.name === name);
    for (const holder of holdersOf(previous)) {
      if (renamed || !stays(holder)) await deleteInline(holder, previous.PolicyName, context);
    }
    return standing;
  },

  async delete(_standing, previous, context) {
    for (const holder of holdersOf(previous)) await deleteInline(holder, previous.PolicyName, context);
  },
});

function holdersOf({ Groups = [], Roles = [], Users = [] }: PolicyProperties): Holder[] {
  return [
    ...Groups.map((name): Holder => ({ kind: "Group", name })),
    ...Roles.map((name): Holder => ({ kind: "Role", name })),
    ...Users.map((name): Holder => ({ kind: "User", name })),
  ];
}
