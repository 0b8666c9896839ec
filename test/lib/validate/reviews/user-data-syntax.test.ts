import { userDataSyntax } from "../../../../lib/validate/reviews/user-data-syntax";
import { findInClean, whats } from "../../../support/review";

test("a clean class keeps it", () => {
  expect(findInClean(userDataSyntax)).toEqual([]);
});

const host = (script: unknown) =>
  whats(userDataSyntax, "AWS::EC2::Instance", { UserData: { "Fn::Base64": script } });

test.each(["#!/bin/bash\nif true; then\n", "#!/usr/bin/env bash\necho 'open\n", "#!/bin/sh\n)\n"])(
  "%j is found with bash's own words",
  (script) => {
    expect(host(script)).toEqual([expect.stringMatching(/^bash cannot read this: line \d+: /)]);
  },
);

test("references are words, so what surrounds them is read", () => {
  const join = (end: string) => ({
    "Fn::Join": ["", ["#!/bin/bash\nif [ -n ", { Ref: "AWS::StackName" }, end]],
  });
  expect(host(join(" ]; then echo y; fi\n"))).toEqual([]);
  expect(host(join(" ]; then echo y\n"))).toHaveLength(1);
});

test("what no shell runs is not passed over in silence", () => {
  expect(host("#cloud-config\npackages: []\n")).toEqual([
    'only shell scripts are parsed, and this starts with "#cloud-config"',
  ]);
  expect(host("#!/usr/bin/python3\n")).toHaveLength(1);
});

test("an instance without user data has none to read", () => {
  expect(whats(userDataSyntax, "AWS::EC2::Instance", {})).toEqual([]);
});

test("a launch template's user data is read too", () => {
  const LaunchTemplateData = { UserData: { "Fn::Base64": "#!/bin/bash\nfi\n" } };
  expect(whats(userDataSyntax, "AWS::EC2::LaunchTemplate", { LaunchTemplateData })).toHaveLength(1);
});
