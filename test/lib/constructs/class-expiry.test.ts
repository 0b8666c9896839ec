import { Match } from "aws-cdk-lib/assertions";
import { synthClass } from "../../support/synth-class";

const EXPIRES = "2026-12-18T18:00:00-08:00";
const made = synthClass({ expires: EXPIRES });

describe("a class with an end", () => {
  it("is deleted from then on, again and again until it is gone", () => {
    made.expect("shared").hasResourceProperties("AWS::Scheduler::Schedule", {
      ScheduleExpression: "rate(5 minutes)",
      StartDate: "2026-12-19T02:00:00.000Z",
      FlexibleTimeWindow: { Mode: "OFF" },
    });
  });

  it("is deleted by a role that can delete this class's stacks and nothing else", () => {
    const roles = made.expect("shared").findResources("AWS::IAM::Role", {
      Properties: Match.objectLike({
        Policies: [
          Match.objectLike({
            PolicyDocument: Match.objectLike({
              Statement: Match.arrayWith([Match.objectLike({ Action: "cloudformation:DeleteStack" })]),
            }),
          }),
        ],
      }),
    });
    const [role] = Object.values(roles);
    const statements: { Action: string | string[]; Condition?: object }[] =
      role?.Properties.Policies[0].PolicyDocument.Statement;
    expect(statements.flatMap(({ Action }) => Action)).toEqual([
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "cloudformation:ListStacks",
      "cloudformation:DeleteStack",
    ]);
    expect(statements.at(-1)).toMatchObject({
      Condition: { StringEquals: { "aws:ResourceTag/loglab:class": "dsci6007" } },
    });
    expect(JSON.stringify(statements.at(-1))).toMatch(/:stack\/Lab-",\{"Ref":"ExpiryClassName"\},"-\*\/\*"/);
    made.expect("shared").hasParameter("ExpiryClassName", { Default: "dsci6007" });
  });

  it("denies its students everything from then on, in UTC", () => {
    made.expect("shared").hasResourceProperties("AWS::IAM::Role", {
      Description: "A student at one seat, which the session tags name",
      Policies: [
        Match.objectLike({
          PolicyDocument: Match.objectLike({
            Statement: Match.arrayWith([
              {
                Effect: "Deny",
                Action: "*",
                Resource: "*",
                Condition: { DateGreaterThan: { "aws:CurrentTime": "2026-12-19T02:00:00.000Z" } },
              },
            ]),
          }),
        }),
      ],
    });
  });
});

describe("a class without an end", () => {
  it("is deleted by nobody but people", () => {
    const shared = JSON.stringify(synthClass().template("shared"));
    expect(shared).not.toContain("DeleteStack");
    expect(shared).not.toContain("CurrentTime");
  });
});

it("changes no seat", () => {
  expect(made.template("s01")).toEqual(synthClass().template("s01"));
});
