import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const three = synthClass({ generators: 3 }).expect("s01");
const hosts = Object.entries(three.findResources("AWS::EC2::Instance"));

test("a class of several servers has them in every seat, each with a name of its own", () => {
  const names = hosts.map(([, { Properties }]) => Properties.Tags[0].Value["Fn::Join"][1][1]);
  expect(names).toEqual(["/web1", "/web2", "/web3"]);
});

test("they take turns in the two zones", () => {
  const subnets = hosts.map(([, { Properties }]) => JSON.stringify(Properties.SubnetId));
  expect(subnets[0]).not.toBe(subnets[1]);
  expect(subnets[2]).toBe(subnets[0]);
});

test("they share a role, because roles are what an account runs out of first", () => {
  three.resourceCountIs("AWS::IAM::Role", 3);
  three.resourceCountIs("AWS::IAM::InstanceProfile", 1);
});

test("their ids are one output, comma-separated", () => {
  three.hasOutput("GeneratorInstanceIds", {
    Value: { "Fn::Join": [",", hosts.map(([id]) => ({ Ref: id }))] },
  });
});

test("they are deleted before the stream, so that what they drain still arrives", () => {
  three.allResources("AWS::EC2::Instance", {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp("^DeliveryStream")]),
  });
});
