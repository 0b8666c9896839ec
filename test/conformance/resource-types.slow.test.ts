import { GLOBAL, REGIONAL } from "../../local/catalogue";
import type { PropertyTable, ResourceType } from "../../local/core/resource-type";
import { createIam } from "../../local/services/iam";
import { CloudFormationSchema, type SchemaProperty } from "../support/cloudformation-schema";
import { fakeCloud } from "../support/fake-cloud";

/** Types that the schemas do not describe. */
const OURS = ["AWS::CDK::Metadata", "AWS::CloudFormation::CustomResource", "Custom::*"];

/** Where a table has it otherwise on purpose, and why; an asterisk stands for any property. */
const DEVIATIONS: Readonly<Record<string, string>> = {
  "AWS::CloudFormation::Stack.TemplateURL is not required":
    "a template in the property's place is not modelled",
  "AWS::EC2::SecurityGroupIngress.GroupId is not required": "groups by name are not modelled",
  "AWS::EC2::Volume.AvailabilityZone is not required": "zones by id are not modelled",
  "AWS::EC2::VPCEndpoint.ServiceName is not required": "endpoints of resources are not modelled",
  "AWS::EC2::VPCGatewayAttachment.InternetGatewayId is not required":
    "gateways of private networks are not modelled",
  "AWS::EC2::LaunchTemplate.TagSpecifications does not replace": "a template gets its tags when it is made",
  "AWS::EC2::SecurityGroupEgress.Description does not replace": "a rule is made anew, which nobody can tell",
  "AWS::EC2::SecurityGroupIngress.Description does not replace": "a rule is made anew, which nobody can tell",
  "AWS::EC2::Volume.* does not replace": "volumes are not modified",
  "AWS::EC2::Instance.BlockDeviceMappings.Ebs.Throughput is in no schema":
    "shared with launch templates, which have it",
};

const deviation = (text: string): string | undefined =>
  Object.keys(DEVIATIONS).find((key) => {
    const [head = "", tail] = key.split("*");
    return tail === undefined ? text === key : text.startsWith(head) && text.endsWith(tail);
  });

const schema = new CloudFormationSchema();

async function everyType(): Promise<ResourceType[]> {
  await using cloud = await fakeCloud();
  const services = [...Object.values(GLOBAL), ...Object.values(REGIONAL)].map((create) =>
    create(cloud, () => []),
  );
  return [...services, createIam(cloud)]
    .flatMap(({ resourceTypes }) => resourceTypes)
    .filter(({ type }) => !OURS.includes(type));
}

/** @returns what a table has otherwise than the schema, by path */
function differences(
  table: PropertyTable,
  described: Record<string, SchemaProperty>,
  path: string,
): string[] {
  return Object.entries(table).flatMap(([name, property]) => {
    const at = `${path}.${name}`;
    const known = described[name];
    if (!known) return [`${at} is in no schema`];
    const found = [
      Boolean(known.required) !== Boolean(property.required) &&
        `${at} is${known.required ? "" : " not"} required`,
      known.causesReplacement === "yes" && property.update !== "replace" && `${at} replaces`,
      known.causesReplacement === undefined && property.update === "replace" && `${at} does not replace`,
    ].filter((text) => text !== false);
    const members = property.members ?? property.of?.members;
    const inside = members && schema.members(known);
    return [...found, ...(members && inside ? nested(members, inside, at, property.update) : [])];
  });
}

/** Members inherit what a change does, so only names and what is required can differ. */
function nested(
  table: PropertyTable,
  described: Record<string, SchemaProperty>,
  path: string,
  update: string | undefined,
): string[] {
  return differences(table, described, path).filter((text) => !/replace/.test(text) || update === undefined);
}

describe("the tables of resource types", () => {
  it("say of every property what AWS's own schemas say", async () => {
    const types = await everyType();
    const wrong = types.flatMap(({ type, properties }) => {
      const described = schema.resource(type);
      return described ? differences(properties, described.properties, type) : [`${type} is in no schema`];
    });
    expect(wrong.filter((text) => deviation(text) === undefined)).toEqual([]);
    expect([...new Set(wrong.map(deviation))].sort()).toEqual(Object.keys(DEVIATIONS).sort());
  });
});
