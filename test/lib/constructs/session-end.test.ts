import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const shared = synthClass({ sessionSeconds: 5400 }).expect("shared");

describe("the end of sessions", () => {
  it("is looked for every ten minutes, with ten more for the generator to end by itself", () => {
    shared.hasResourceProperties("AWS::Scheduler::Schedule", { ScheduleExpression: "rate(10 minutes)" });
    shared.hasResourceProperties("AWS::Lambda::Function", {
      Environment: { Variables: { LOGLAB_CLASS: "dsci6007", LOGLAB_SESSION_SECONDS: "6000" } },
    });
  });

  it("may stop this class's instances, and start or end none", () => {
    const roles = shared.findResources("AWS::IAM::Role", {
      Properties: { Policies: Match.arrayWith([Match.objectLike({ PolicyName: "Duty" })]) },
    });
    const statements: { Action: string | string[]; Condition?: object }[] = Object.values(roles).flatMap(
      ({ Properties }) => Properties.Policies[0].PolicyDocument.Statement,
    );
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.startsWith("ec2:"))).toEqual([
      "ec2:DescribeInstances",
      "ec2:StopInstances",
    ]);
    expect(statements.find(({ Action }) => Action === "ec2:StopInstances")).toMatchObject({
      Condition: { StringEquals: { "aws:ResourceTag/loglab:class": "dsci6007" } },
    });
  });
});
