import {
  describeTemplate,
  describeTemplateVersion,
  findTemplate,
  templateVersion,
  withTemplate,
} from "../../../../../local/services/ec2/instances/launch-templates";
import type { LaunchTemplate } from "../../../../../local/services/ec2/records";
import { ec2StoreOf } from "../../../../support/ec2-records";
import { fakeCloud } from "../../../../support/fake-cloud";

const version = (number: number, data: object): LaunchTemplate["versions"][number] => ({
  number,
  created: number * 1000,
  data,
});

const template: LaunchTemplate = {
  id: "lt-1",
  name: "host",
  created: 1000,
  createdBy: "arn:root",
  defaultVersion: 1,
  versions: [
    version(1, { ImageId: "ami-1", InstanceType: "t4g.nano" }),
    version(2, {
      ImageId: "ami-2",
      UserData: "dA==",
      TagSpecifications: [{ ResourceType: "instance", Tags: [{ Key: "a", Value: "1" }] }],
    }),
  ],
};

describe("a launch template", () => {
  it("is found by id or by name", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { "launch-template": [template] });
    expect(findTemplate(store, { LaunchTemplateId: "lt-1" })).toEqual(template);
    expect(findTemplate(store, { LaunchTemplateName: "host" })).toEqual(template);
    const missed = (reference: object, code: string) =>
      expect(() => findTemplate(store, reference)).toThrow(expect.objectContaining({ code }));
    missed({ LaunchTemplateId: "lt-2" }, "InvalidLaunchTemplateId.NotFound");
    missed({ LaunchTemplateName: "x" }, "InvalidLaunchTemplateName.NotFoundException");
    missed({}, "MissingParameter");
  });

  it.each([
    [undefined, 1],
    ["$Default", 1],
    ["$Latest", 2],
    ["2", 2],
  ])("has versions: %s is %d", (name, number) => {
    expect(templateVersion(template, name).number).toBe(number);
  });

  it.each(["3", "newest"])("has no version %s", (name) => {
    expect(() => templateVersion(template, name)).toThrow(
      expect.objectContaining({ code: "InvalidLaunchTemplateId.VersionNotFound" }),
    );
  });

  it("says what a request does not say; tags of both count", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud, { "launch-template": [template] });
    const own = { ResourceType: "volume" as const, Tags: [{ Key: "b", Value: "2" }] };
    const request = {
      MinCount: 1,
      MaxCount: 1,
      ImageId: "ami-3",
      InstanceType: undefined,
      LaunchTemplate: { LaunchTemplateName: "host", Version: "$Latest" },
      TagSpecifications: [own],
    };
    expect(withTemplate(store, request)).toMatchObject({
      ImageId: "ami-3",
      UserData: "dA==",
      TagSpecifications: [{ ResourceType: "instance" }, own],
    });
    const plain = { MinCount: 1, MaxCount: 1 };
    expect(withTemplate(store, plain)).toBe(plain);
  });

  it("is shown with its newest version and its default", async () => {
    await using cloud = await fakeCloud();
    const store = await ec2StoreOf(cloud);
    await store.make("launch-template", template, { seat: "s01" });
    expect(describeTemplate(store, template)).toMatchObject({
      LaunchTemplateId: "lt-1",
      DefaultVersionNumber: 1,
      LatestVersionNumber: 2,
      Tags: [{ Key: "seat", Value: "s01" }],
    });
    const second = templateVersion(template, "2");
    expect(describeTemplateVersion(template, second)).toMatchObject({
      VersionNumber: 2,
      DefaultVersion: false,
      CreateTime: new Date(2000),
      LaunchTemplateData: { ImageId: "ami-2" },
    });
  });
});
