import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const withKafka = synthClass({ pipeline: { producer: "sdk", source: "kafka", destination: "s3" } }).expect(
  "shared",
);

test("a student may forward a port of a host of the own seat, and open no shell", () => {
  withKafka.hasResourceProperties("AWS::IAM::Role", {
    Policies: [
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Action: "ssm:StartSession",
              Condition: {
                StringEquals: {
                  "aws:ResourceTag/loglab:class": `\${aws:PrincipalTag/loglab:class}`,
                  "aws:ResourceTag/loglab:seat": `\${aws:PrincipalTag/loglab:seat}`,
                },
                Bool: { "ssm:SessionDocumentAccessCheck": "true" },
              },
            }),
          ]),
        },
        PolicyName: "Seat",
      },
    ],
  });
  const documents = JSON.stringify(withKafka.toJSON()).match(/document\/[\w-]+/g);
  expect(new Set(documents)).toEqual(new Set(["document/AWS-StartPortForwardingSession"]));
});

test("a class without Kafka has no hosts that a student could reach", () => {
  expect(JSON.stringify(synthClass().template("shared"))).not.toContain("ssm:StartSession");
});
