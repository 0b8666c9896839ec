import type { Guardrail } from "./guardrail";
import { at, referenced, resourcesOf, type Template } from "./template";

/** Graviton families carry a g after their generation (t4g, m6gd, c7gn, im4gn), and a1 was the first. */
const ARM_TYPE = /^(?:a1|[a-z]+\d+g[a-z]*)\./;

/** How image parameters and names spell an architecture. */
const ARM_IMAGE = /arm64|aarch64/;
const INTEL_IMAGE = /x86_64|amd64/;

/** @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html */
export const imageArchitecture: Guardrail = {
  name: "image-architecture",
  why: "EC2 refuses to launch an instance type of one architecture from an image of the other.",
  fix: "Take the image for the instance type's architecture.",
  check(template) {
    return resourcesOf(template, "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate").flatMap(
      ([resource, found]) => {
        const launch =
          found.Type === "AWS::EC2::LaunchTemplate"
            ? at(found.Properties, "LaunchTemplateData")
            : found.Properties;
        const type = at(launch, "InstanceType");
        const image = imageName(template, at(launch, "ImageId"));
        if (typeof type !== "string" || image === undefined) return [];
        const wrong = ARM_TYPE.test(type) ? INTEL_IMAGE : ARM_IMAGE;
        return wrong.test(image)
          ? [{ resource, property: "Properties.ImageId", what: `${type} does not run ${image}` }]
          : [];
      },
    );
  },
};

/** @returns a text that names the image: itself, or the SSM parameter that holds its id */
function imageName(template: Template, image: unknown): string | undefined {
  const parameter = referenced(image);
  const name = parameter === undefined ? image : template.Parameters?.[parameter]?.Default;
  return typeof name === "string" ? name : undefined;
}
