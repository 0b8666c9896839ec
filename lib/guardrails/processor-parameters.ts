import { at, members, resourcesOf, type Template } from "./template";

/** A processor of a stream's destination. */
export interface Processor {
  /** Logical id of the stream. */
  resource: string;
  /** Path of the processing configuration below it. */
  property: string;
  type: unknown;
  /** Values by name; a name that stands twice has its last value. */
  parameters: ReadonlyMap<unknown, unknown>;
}

/** @returns every processor of every stream and destination */
export function processorsOf(template: Template): Processor[] {
  return resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").flatMap(([resource, stream]) =>
    Object.entries(stream.Properties ?? {}).flatMap(([destination, properties]) =>
      members(at(properties, "ProcessingConfiguration", "Processors")).map((processor) => ({
        resource,
        property: `Properties.${destination}.ProcessingConfiguration`,
        type: at(processor, "Type"),
        parameters: new Map(
          members(at(processor, "Parameters")).map((one) => [
            at(one, "ParameterName"),
            at(one, "ParameterValue"),
          ]),
        ),
      })),
    ),
  );
}

/** @returns every processor parameter of that name, of every stream and destination */
export function processorParameters(template: Template, name: string) {
  return processorsOf(template).flatMap(({ resource, property, parameters }) =>
    parameters.has(name) ? [{ resource, property, value: parameters.get(name) }] : [],
  );
}
