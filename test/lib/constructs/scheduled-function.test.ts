import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const shared = synthClass().expect("shared");

describe("a function that a schedule calls", () => {
  it("is called by a role that can call this function, for schedules of this class's group", () => {
    shared.hasResourceProperties("AWS::IAM::Role", {
      AssumeRolePolicyDocument: Match.objectLike({
        Statement: [
          Match.objectLike({
            Principal: { Service: "scheduler.amazonaws.com" },
            Condition: {
              StringEquals: {
                "aws:SourceAccount": { Ref: "AWS::AccountId" },
                "aws:SourceArn": { "Fn::GetAtt": ["Schedules", "Arn"] },
              },
            },
          }),
        ],
      }),
      Policies: [
        {
          PolicyName: "Call",
          PolicyDocument: Match.objectLike({
            Statement: [
              Match.objectLike({
                Action: "lambda:InvokeFunction",
                Resource: { "Fn::GetAtt": [Match.stringLikeRegexp("^SessionEndFunction"), "Arn"] },
              }),
            ],
          }),
        },
      ],
    });
  });

  it("leaves no log group behind", () => {
    const groups = Object.values(shared.findResources("AWS::Logs::LogGroup"));
    expect(groups.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(groups.map(() => "Delete"));
    shared.hasResourceProperties("AWS::Lambda::Function", {
      Description: "Stops the class's instances whose session is over",
      LoggingConfig: { LogGroup: Match.anyValue() },
    });
  });
});
