import type { ResourceType } from "../../core/resource-type";

/** What the CDK adds to count constructs; it stands for nothing. */
export const cdkMetadata: ResourceType = {
  type: "AWS::CDK::Metadata",
  properties: { Analytics: { type: "string" } },
  attributes: [],
  create: async (_properties, { token }) => ({ physicalId: token, attributes: {} }),
  update: async (standing) => standing,
  delete: async () => {},
};
