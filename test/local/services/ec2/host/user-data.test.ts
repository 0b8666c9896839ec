import { parseUserData } from "../../../../../local/services/ec2/host/user-data";
import { INIT_SCRIPT } from "../../../../support/ec2";

describe("user data", () => {
  it("is understood as CDK's CloudFormationInit writes it", () => {
    expect(parseUserData(INIT_SCRIPT)).toEqual([
      { kind: "init", stack: "Test", resource: "Host", configSets: ["default"] },
      { kind: "signal", stack: "Test", resource: "Host", status: "last" },
      { kind: "print-file", path: "/var/log/cfn-init.log" },
    ]);
  });

  it.each([
    ["", []],
    ["#!/bin/bash\n", []],
    ["#!/bin/bash -xe\n# nothing\nset -e\n", []],
  ])("may do nothing: %j", (text, steps) => {
    expect(parseUserData(text)).toEqual(steps);
  });

  it.each([
    ['echo "hello there"', { kind: "print", text: "hello there" }],
    ["echo hello", { kind: "print", text: "hello" }],
    [
      "cfn-init --stack S --resource=R --configsets a,b",
      { kind: "init", stack: "S", resource: "R", configSets: ["a", "b"] },
    ],
    [
      "/opt/aws/bin/cfn-signal -s false -r 'no luck' --stack S --resource R",
      { kind: "signal", stack: "S", resource: "R", status: "failure", reason: "no luck" },
    ],
    [
      "cfn-signal -e 0 --stack S --resource R",
      { kind: "signal", stack: "S", resource: "R", status: "success" },
    ],
  ])("takes the line %s", (line, step) => {
    expect(parseUserData(`#!/bin/bash\n${line}`)).toEqual([step]);
  });

  it.each([
    "yum install -y nginx",
    "curl https://example.com | sh",
    "echo $(rm -rf /)",
    "echo `id`",
    'echo "$HOME"',
    "cat /etc/passwd; rm -rf /",
    "cfn-init --stack S --resource R; rm x",
    "cfn-signal --stack S --resource R --access-key x",
    "cfn-init --stack S",
  ])("refuses the line %s by its number, and never runs it", (line) => {
    expect(() => parseUserData(`#!/bin/bash\n\n${line}`)).toThrow(
      `user data line 3: \`${line}\` is not modelled by the local cloud`,
    );
  });

  it.each(["<powershell>\nx\n</powershell>", "#cloud-config\npackages: []", "#!/usr/bin/perl\n"])(
    "refuses what is no shell script: %j",
    (text) => {
      expect(() => parseUserData(text)).toThrow(/not modelled/);
    },
  );
});
