import { type ResourceType, resourceType, type Value } from "../../../core/resource-type";
import { deleteInline, type Holder, putInline } from "./holder-policies";
import { DOCUMENT, documentText } from "./property-shapes";

type SinglePolicyProperties = { PolicyDocument?: Value; PolicyName: string } & Record<string, Value>;

const NOTHING = '{"Version":"2012-10-17","Statement":[]}';

/**
 * Declares a type that is one inline policy in one role, user or group.
 * @param kind of the holder: `Role` makes `AWS::IAM::RolePolicy`
 */
export function singlePolicyType(kind: Holder["kind"]): ResourceType {
  const member = `${kind}Name`;
  const holderOf = (properties: SinglePolicyProperties): Holder => ({
    kind,
    name: String(properties[member]),
  });
  const put = async (properties: SinglePolicyProperties, call: Parameters<typeof putInline>[3]) =>
    putInline(
      holderOf(properties),
      properties.PolicyName,
      documentText(properties.PolicyDocument ?? NOTHING),
      call,
    );
  return resourceType<SinglePolicyProperties>({
    type: `AWS::IAM::${kind}Policy`,
    properties: {
      PolicyDocument: DOCUMENT,
      PolicyName: { type: "string", required: true, update: "replace" },
      [member]: { type: "string", required: true, update: "replace" },
    },
    attributes: [],
    acknowledged: { namedBy: [] },

    async create(desired, context) {
      await put(desired, context);
      return { physicalId: `${desired.PolicyName}|${String(desired[member])}`, attributes: {} };
    },

    async update(standing, desired, _previous, context) {
      await put(desired, context);
      return standing;
    },

    async delete(_standing, previous, context) {
      await deleteInline(holderOf(previous), previous.PolicyName, context);
    },
  });
}
