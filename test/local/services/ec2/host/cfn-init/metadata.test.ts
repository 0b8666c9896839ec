import {
  configsOf,
  parseInitMetadata,
  parseS3Address,
} from "../../../../../../local/services/ec2/host/cfn-init/metadata";

const init = (config: object) => ({ "AWS::CloudFormation::Init": { config } });

describe("Init metadata", () => {
  it("is refused by name where the local cloud does not carry it out", () => {
    const refused: [object, string][] = [
      [{ commands: { go: { command: "rm -rf /" } } }, "config.commands.go (`rm -rf /`)"],
      [{ files: { "/a": { content: "{{x}}", context: { x: 1 } } } }, "config.files./a with context"],
      [{ files: { "/a": { source: "https://example.com/x" } } }, "config.files./a from outside of S3"],
      [{ sources: { "/a": "https://github.com/x/y/tarball/main" } }, "config.sources./a from outside of S3"],
      [{ services: { windows: { x: {} } } }, "config.services.windows"],
      [{ magic: {} }, "config.magic"],
    ];
    for (const [config, what] of refused)
      expect(() => parseInitMetadata(init(config))).toThrow(`AWS::CloudFormation::Init ${what}`);
  });

  it("may tell systemd to read its units again, which needs nothing here", () => {
    expect(() =>
      parseInitMetadata(init({ commands: { a: { command: "systemctl daemon-reload" } } })),
    ).not.toThrow();
  });

  it("must be there", () => {
    expect(() => parseInitMetadata({})).toThrow("Could not find 'AWS::CloudFormation::Init' key in metadata");
  });

  it("puts configs in order by sets, sets in sets included", () => {
    const metadata = parseInitMetadata({
      "AWS::CloudFormation::Init": {
        configSets: { all: [{ ConfigSet: "first" }, "c"], first: ["a", "b"] },
        a: {},
        b: {},
        c: {},
      },
    });
    expect(configsOf(metadata, ["all"])).toEqual(["a", "b", "c"]);
    expect(() => configsOf(metadata, ["none"])).toThrow("No ConfigSets found matching none");
    expect(configsOf(parseInitMetadata(init({})), ["default"])).toEqual(["config"]);
  });
});

describe("addresses of S3", () => {
  it.each([
    ["https://s3.us-east-1.amazonaws.com/b/k/x.zip", { bucket: "b", key: "k/x.zip" }],
    ["https://s3-us-west-2.amazonaws.com/b/k", { bucket: "b", key: "k" }],
    ["https://b.s3.amazonaws.com/k%20x", { bucket: "b", key: "k x" }],
    ["https://b.c.s3.eu-west-1.amazonaws.com/k", { bucket: "b.c", key: "k" }],
    ["http://127.0.0.1:4566/b/k", { bucket: "b", key: "k" }],
    ["https://example.com/b/k", undefined],
    ["https://s3.us-east-1.amazonaws.com/b", undefined],
    ["no address", undefined],
  ])("%s", (address, expected) => {
    expect(parseS3Address(address)).toEqual(expected);
  });
});
