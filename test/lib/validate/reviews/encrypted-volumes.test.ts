import { encryptedVolumes } from "../../../../lib/validate/reviews/encrypted-volumes";
import { findIn, findInClean, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(encryptedVolumes)).toEqual([]);
});

const disk = (ebs: Record<string, unknown>) => ({
  BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: ebs }],
});

test.each([{ VolumeSize: 8 }, { Encrypted: false }, { Encrypted: "true" }])(
  "a disk with %j is found",
  (ebs) => {
    expect(whats(encryptedVolumes, "AWS::EC2::Instance", disk(ebs))).toEqual([
      "one of its disks is not encrypted",
    ]);
  },
);

test("a root disk that nobody names is found", () => {
  expect(whats(encryptedVolumes, "AWS::EC2::Instance", {})).toEqual(["its root disk is as the image has it"]);
});

test("instance store is no volume", () => {
  const mappings = {
    BlockDeviceMappings: [...disk({ Encrypted: true }).BlockDeviceMappings, { VirtualName: "ephemeral0" }],
  };
  expect(whats(encryptedVolumes, "AWS::EC2::Instance", mappings)).toEqual([]);
});

test("an instance may leave its disks to its launch template", () => {
  const resources = {
    T: { Type: "AWS::EC2::LaunchTemplate", Properties: { LaunchTemplateData: disk({ Encrypted: true }) } },
    I: { Type: "AWS::EC2::Instance", Properties: { LaunchTemplate: { LaunchTemplateId: { Ref: "T" } } } },
  };
  expect(findIn(encryptedVolumes, resources)).toEqual([]);
});

test("a volume of its own has to be encrypted too", () => {
  expect(whats(encryptedVolumes, "AWS::EC2::Volume", { Size: 8 })).toEqual(["the volume is not encrypted"]);
  expect(whats(encryptedVolumes, "AWS::EC2::Volume", { Size: 8, Encrypted: true })).toEqual([]);
});
