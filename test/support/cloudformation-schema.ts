import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ROOT } from "./source-files";

/** What AWS's own resource schemas say of one property, as the CDK CLI ships them. */
export interface SchemaProperty {
  required?: boolean;
  causesReplacement?: "yes" | "no" | "maybe";
  type: SchemaType;
}

export interface SchemaType {
  type: string;
  element?: SchemaType;
  reference?: { $ref: string };
}

export interface SchemaResource {
  $id: string;
  cloudFormationType: string;
  properties: Record<string, SchemaProperty>;
  attributes: Record<string, unknown>;
}

interface Database {
  schema: {
    resource: { entities: SchemaResource[] };
    typeDefinition: { entities: { $id: string; properties: Record<string, SchemaProperty> }[] };
  };
}

/** The CloudFormation resource schemas, by type. */
export class CloudFormationSchema {
  private readonly resources: ReadonlyMap<string, SchemaResource>;
  private readonly definitions: ReadonlyMap<string, Record<string, SchemaProperty>>;

  constructor() {
    const { schema } = JSON.parse(
      gunzipSync(readFileSync(join(ROOT, "node_modules/aws-cdk/db.json.gz"))).toString(),
    ) as Database;
    this.resources = new Map(schema.resource.entities.map((entity) => [entity.cloudFormationType, entity]));
    this.definitions = new Map(
      schema.typeDefinition.entities.map(({ $id, properties }) => [$id, properties]),
    );
  }

  resource(type: string): SchemaResource | undefined {
    return this.resources.get(type);
  }

  /** @returns members of an object type, of the elements of a list, or of the values of a map */
  members({ type }: Pick<SchemaProperty, "type">): Record<string, SchemaProperty> | undefined {
    if (type.type === "array" || type.type === "map")
      return type.element && this.members({ type: type.element });
    return type.type === "ref" ? this.definitions.get(type.reference?.$ref ?? "") : undefined;
  }
}
