import type { Finding, Review } from "../../guardrails/guardrail";
import { launchesOf } from "../../guardrails/launches";
import { at, members, resourcesOf } from "../../guardrails/template";

/** @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html */
export const encryptedVolumes: Review = {
  name: "encrypted-volumes",
  why: "A disk is encrypted only when it says so: the account's default may be off.",
  fix: "Name the root disk in blockDevices with encrypted: true.",
  check(template) {
    const disks = launchesOf(template).flatMap(({ resource, path, properties, base }): Finding[] => {
      const property = `${path}.BlockDeviceMappings`;
      const mappings = members(at(properties, "BlockDeviceMappings") ?? at(base, "BlockDeviceMappings"));
      // A launch template may leave its disks to the instance.
      if (mappings.length === 0 && path === "Properties")
        return [{ resource, property, what: "its root disk is as the image has it" }];
      return mappings
        .map((mapping) => at(mapping, "Ebs"))
        .filter((disk) => disk !== undefined && at(disk, "Encrypted") !== true)
        .map(() => ({ resource, property, what: "one of its disks is not encrypted" }));
    });
    const volumes = resourcesOf(template, "AWS::EC2::Volume")
      .filter(([, { Properties }]) => at(Properties, "Encrypted") !== true)
      .map(([resource]) => ({
        resource,
        property: "Properties.Encrypted",
        what: "the volume is not encrypted",
      }));
    return [...disks, ...volumes];
  },
};
