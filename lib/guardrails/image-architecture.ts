import type { Guardrail } from "./guardrail";
import { imageName } from "./image-name";
import { launchesOf } from "./launches";
import { at } from "./template";

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
    return launchesOf(template).flatMap(({ resource, path, properties }) => {
      const type = at(properties, "InstanceType");
      const image = imageName(template, at(properties, "ImageId"));
      if (typeof type !== "string" || image === undefined) return [];
      const wrong = ARM_TYPE.test(type) ? INTEL_IMAGE : ARM_IMAGE;
      return wrong.test(image)
        ? [{ resource, property: `${path}.ImageId`, what: `${type} does not run ${image}` }]
        : [];
    });
  },
};
