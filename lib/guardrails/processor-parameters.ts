import { at, members, resourcesOf, type Template } from "./template";

/** @returns every processor parameter of that name, of every stream and destination */
export function processorParameters(template: Template, name: string) {
  return resourcesOf(template, "AWS::KinesisFirehose::DeliveryStream").flatMap(([resource, stream]) =>
    Object.entries(stream.Properties ?? {}).flatMap(([destination, properties]) =>
      members(at(properties, "ProcessingConfiguration", "Processors")).flatMap((processor) =>
        members(at(processor, "Parameters"))
          .filter((parameter) => at(parameter, "ParameterName") === name)
          .map((parameter) => ({
            resource,
            property: `Properties.${destination}.ProcessingConfiguration`,
            value: at(parameter, "ParameterValue"),
          })),
      ),
    ),
  );
}
